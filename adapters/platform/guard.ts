import type { Trouble } from "./state.ts";

/**
 * Stands between the answers and a store that may be away or slow. Nobody waits longer than `patienceMs` for the store;
 * after one failure nobody waits at all until it has answered a probe.
 */
export type Guard = {
  /** What the store says, or `otherwise` when it can't be asked. */
  ask<Answer, Other>(question: () => Promise<Answer>, otherwise: Other): Promise<Answer | Other>;
  trouble(): Trouble | undefined;
  stop(): void;
};

type Options = {
  /** Something that the store must be able to do: write. */
  readonly probe: () => Promise<unknown>;
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onRecovery: () => void;
  readonly patienceMs?: number;
  readonly probeEveryMs?: number;
};

/** An error that the store itself answered with is `refused`. */
export type Classify = (error: unknown) => Trouble;

export function createGuard(classify: Classify, options: Options): Guard {
  const { probe, onTrouble, onRecovery, patienceMs = 40, probeEveryMs = 250 } = options;
  let trouble: Trouble | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const trip = (why: Trouble): void => {
    if (trouble !== undefined || isStopped) return;
    trouble = why;
    onTrouble(why);
    probeSoon();
  };
  const probeSoon = (): void => {
    timer = setTimeout(() => void look(), probeEveryMs);
    timer.unref();
  };
  const look = async (): Promise<void> => {
    try {
      await within(patienceMs, probe());
    } catch (error) {
      trouble = error === LATE ? "slow" : classify(error);
      if (!isStopped) probeSoon();
      return;
    }
    trouble = undefined;
    if (!isStopped) onRecovery();
  };

  return {
    async ask(question, otherwise) {
      if (trouble !== undefined || isStopped) return otherwise;
      try {
        return await within(patienceMs, question());
      } catch (error) {
        trip(error === LATE ? "slow" : classify(error));
        return otherwise;
      }
    },
    trouble: () => trouble,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

const LATE = new Error("The store did not answer in time.");

/** Rejects with `LATE` when it takes longer. An answer that arrived while this process was busy itself counts as in time. */
async function within<Answer>(milliseconds: number, work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    // Timers come before the network in Node's loop: look at the network once more.
    timer = setTimeout(() => void setImmediate(() => void setImmediate(() => reject(LATE))), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
