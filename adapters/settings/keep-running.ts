import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../platform/log.ts";
import type { Observe, PlatformName } from "../platform/observe.ts";
import { StartError, StartLater } from "../platform/start-error.ts";
import type { Running } from "./platforms.ts";

/** A platform that answers. `lost`: it never will again, for this reason, unless it is started anew; never rejects. */
export type Answering = Running & { readonly lost?: Promise<StartError> };

type Platform = { readonly name: PlatformName; start(): Promise<Answering> };

type Around = {
  readonly log: Log;
  readonly observe: Observe;
  /** Told each time that only a person can mend why the platform can't be started. */
  readonly onRefused: (error: StartError) => void;
  /** Told when the platform answers. */
  readonly onUp: () => void;
  /** In milliseconds, between one try and the next; the last is used for ever. */
  readonly pauses?: readonly number[];
};

/** Quick after a short outage, and no burden during a long one. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 30_000, 60_000];
/** Something may have been mended elsewhere: an app that was removed by mistake is installed again. */
const REFUSED_PAUSE_MS = 300_000;

/**
 * Starts a platform, and starts it again whenever that fails or it stops answering, for as long as the process lives. One line in
 * the log for each try. No other platform is touched by it.
 */
export function keepRunning(
  platform: Platform,
  { log, observe, onRefused, onUp, pauses = PAUSES_MS }: Around,
): Running {
  const { name } = platform;
  const ending = new AbortController();
  const { signal } = ending;
  const isAsked = new Promise<undefined>((resolve) =>
    signal.addEventListener("abort", () => resolve(undefined), { once: true }),
  );
  let current: Answering | undefined;
  let failures = 0;

  /** Resolves with why it does not answer (any more). */
  const answer = async (): Promise<unknown> => {
    try {
      const started = await platform.start();
      current = started;
      if (signal.aborted) return undefined;
      failures = 0;
      observe({ kind: "standing", platform: name, standing: "up" });
      onUp();
      return await Promise.race([isAsked, started.lost ?? isAsked]);
    } catch (error) {
      return error;
    } finally {
      await current?.stop();
      current = undefined;
    }
  };

  const keep = async (): Promise<void> => {
    observe({ kind: "standing", platform: name, standing: "starting" });
    while (true) {
      const why = await answer();
      if (signal.aborted) return;
      const isRefused = why instanceof StartError && !(why instanceof StartLater);
      const asked = why instanceof StartLater ? why.afterMs : 0;
      const pause = isRefused ? REFUSED_PAUSE_MS : Math.max(asked, pauses[Math.min(failures, pauses.length - 1)] ?? 0);
      failures += 1;
      const words = wordsOf(why);
      const shown = why instanceof StartError ? { why: why.message } : {};
      observe({ kind: "standing", platform: name, standing: isRefused ? "refused" : "waiting", ...shown });
      if (isRefused) onRefused(why);
      if (signal.aborted) return;
      if (isRefused) log.error(`${words} Nothing is answered there until that is done; the rest goes on.`);
      else log.warn(`${words} Trying again ${inWords(pause)}.`);
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  };
  const kept = keep();

  return {
    async stop() {
      ending.abort();
      // A start that hangs is not waited for.
      if (current !== undefined) await kept;
    },
  };
}

/** What failed without being expected to is named by its kind and message: nobody has written anything yet. */
function wordsOf(why: unknown): string {
  if (why instanceof StartError) return why.message;
  return `A platform could not be started: ${why instanceof Error ? `${why.name}: ${why.message}` : "unknown reason"}.`;
}

/** `in 2 s`; beyond an hour, when. */
function inWords(milliseconds: number): string {
  if (milliseconds < 3_600_000) return `in ${Math.round(milliseconds / 1_000)} s`;
  return `at ${new Date(Date.now() + milliseconds).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
