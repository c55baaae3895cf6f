import { setTimeout as wait } from "node:timers/promises";
import { type Failure, SlackCallError, failureOf } from "./errors.ts";

/** How hard a call is tried. */
export type Patience = {
  /** True when doing it twice is the same as once: then a call without an answer is repeated too. */
  readonly isRepeatable: boolean;
  /** The longest Retry-After that is waited for, in seconds. */
  readonly waitsFor: number;
};

/** A message that nobody may see twice, and that may come late. */
export const A_MESSAGE: Patience = { isRepeatable: false, waitsFor: 60 };
/** A change of what is shown, which must be soon or not at all. */
export const A_CHANGE: Patience = { isRepeatable: true, waitsFor: 2 };
/** A modal, which opens within 3 s of the press or never. */
export const A_MODAL: Patience = { isRepeatable: false, waitsFor: 0 };

/** Milliseconds before the second and the third attempt; the last is over before an event must be acknowledged. */
const PAUSES_MS = [150, 600];
/** Added to Retry-After, so that clocks that differ a little never make a request come too early. */
const CLOCK_DRIFT_MS = 60;

/** Tries until done, refused, or out of patience; then throws a `SlackCallError`. */
export async function persist<Result>(
  method: string,
  patience: Patience,
  call: () => Promise<Result>,
): Promise<Result> {
  let attempts = 0;
  while (true) {
    try {
      return await call();
    } catch (error) {
      const failure = failureOf(error);
      const pause = pauseAfter(failure, patience, attempts);
      if (pause === undefined) throw new SlackCallError(method, failure);
      if (failure.kind !== "rate-limited") attempts += 1;
      await wait(pause);
    }
  }
}

function pauseAfter(failure: Failure, patience: Patience, attempts: number): number | undefined {
  switch (failure.kind) {
    case "refused":
      return undefined;
    case "rate-limited":
      return failure.seconds <= patience.waitsFor ? failure.seconds * 1_000 + CLOCK_DRIFT_MS : undefined;
    case "unsent":
      return PAUSES_MS[attempts];
    case "unknown":
      return patience.isRepeatable ? PAUSES_MS[attempts] : undefined;
  }
}
