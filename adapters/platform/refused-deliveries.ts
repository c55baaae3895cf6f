import type { Log } from "./log.ts";
import type { Observe, PlatformName, Refusal } from "./observe.ts";

/** Counts deliveries that are not the platform's own, or do not look like it, and says what likely is the cause. */
export type RefusedDeliveries = {
  note(why: Refusal): void;
  /** A delivery was taken: what was refused before it was likely nothing. */
  accepted(): void;
};

type Options = {
  /** Why, in words for the admin, by what was found. */
  readonly causes: Readonly<Record<Refusal, string>>;
  /** So many in a row are no reason for a line: a platform may test whether they are refused. */
  readonly tolerated?: number;
  /** Milliseconds until the same cause is worth another line. */
  readonly quietMs?: number;
};

const QUIET_MS = 300_000;

/** One line for each cause in five minutes, with how many there have been. */
export function createRefusedDeliveries(
  platform: PlatformName,
  { log, observe }: { readonly log: Log; readonly observe: Observe },
  { causes, tolerated = 0, quietMs = QUIET_MS }: Options,
): RefusedDeliveries {
  const quietUntil = new Map<Refusal, number>();
  let inARow = 0;
  let refused = 0;
  return {
    note(why) {
      observe({ kind: "refused-delivery", platform, why });
      inARow += 1;
      refused += 1;
      if (inARow <= tolerated || Date.now() < (quietUntil.get(why) ?? 0)) return;
      quietUntil.set(why, Date.now() + quietMs);
      log.warn(`${causes[why]}${refused > 1 ? ` Deliveries refused since the start: ${refused}.` : ""}`);
    },
    accepted() {
      inARow = 0;
    },
  };
}
