import type { Trouble } from "./state.ts";

/**
 * Stands between the answers and a store that may be away or slow. Nobody waits for the store longer than their patience, and
 * while it owes anybody an answer, only who has long patience waits at all. When it fails, or owes an answer for too long, it is
 * not asked again until it has answered a probe.
 */
export type Guard = {
  /** What the store says, or `otherwise` when it does not say it in time. A question that is not waited for is asked all the same. */
  ask<Answer, Other>(question: () => Promise<Answer>, otherwise: Other, isPatient?: boolean): Promise<Answer | Other>;
  trouble(): Trouble | undefined;
  stop(): void;
};

type Options = {
  /** `refused` when the store itself answered with the error. */
  readonly classify: (error: unknown) => Trouble;
  /** Something that the store must be able to do: write. */
  readonly probe: () => Promise<unknown>;
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onRecovery: () => void;
  readonly patience?: Patience | undefined;
};

/** In milliseconds. */
export type Patience = {
  /** How much later an answer may come because of the store. */
  readonly short: number;
  /** The same, where an answer that comes twice is worse than a late one. A store that needs longer is in trouble. */
  readonly long: number;
};

export const PATIENCE: Patience = { short: 40, long: 400 };
const PROBE_EVERY_MS = 250;

export function createGuard({ classify, probe, onTrouble, onRecovery, patience = PATIENCE }: Options): Guard {
  let trouble: Trouble | undefined;
  let overdue = 0;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const trip = (why: Trouble): void => {
    if (trouble !== undefined || isStopped) return;
    trouble = why;
    onTrouble(why);
    probeSoon();
  };
  const probeSoon = (): void => {
    timer = setTimeout(() => void look(), PROBE_EVERY_MS);
    timer.unref();
  };
  const look = async (): Promise<void> => {
    const answer = await Promise.race([probe().then(() => undefined, classify), after(patience.long, "slow" as const)]);
    if (isStopped) return;
    trouble = answer;
    if (answer === undefined) onRecovery();
    else probeSoon();
  };

  /** Notices when the store takes long over a question, whoever waits for it. */
  const watch = async (asked: Promise<unknown>): Promise<void> => {
    let isOverdue = false;
    const late = inTime(patience.short, () => {
      isOverdue = true;
      overdue += 1;
    });
    const tooLate = inTime(patience.long, () => trip("slow"));
    try {
      await asked;
    } catch (error) {
      trip(classify(error));
    } finally {
      late();
      tooLate();
      if (isOverdue) overdue -= 1;
    }
  };

  return {
    async ask(question, otherwise, isPatient = false) {
      if (trouble !== undefined || isStopped) return otherwise;
      const isWaiting = overdue === 0 || isPatient;
      const asked = question();
      void watch(asked);
      if (!isWaiting) return otherwise;
      return Promise.race([asked.catch(() => otherwise), after(isPatient ? patience.long : patience.short, otherwise)]);
    },
    trouble: () => trouble,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

const after = <Value>(milliseconds: number, value: Value): Promise<Value> =>
  new Promise((resolve) => void inTime(milliseconds, () => resolve(value)));

/**
 * Runs after so many milliseconds unless it is cancelled. Timers come before the network in Node's loop: what arrived while this
 * process was busy itself gets its turn first.
 */
function inTime(milliseconds: number, run: () => void): () => void {
  let isCancelled = false;
  const timer = setTimeout(
    () => void setImmediate(() => void setImmediate(() => void (isCancelled || run()))),
    milliseconds,
  );
  timer.unref();
  return () => {
    isCancelled = true;
    clearTimeout(timer);
  };
}
