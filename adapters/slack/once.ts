import { answerOnce } from "../platform/answer-once.ts";
import type { Deliveries, Hold } from "../platform/deliveries.ts";
import { type Observe, observeNothing } from "../platform/observe.ts";

/**
 * Does the work of an event once, however often it is delivered; rejects when the work fails, and then the next delivery may try.
 * `hurried`: rather twice than later, because of a slow store.
 */
export type Once = (id: string, work: (hold: Hold) => Promise<void>, haste?: "hurried") => Promise<void>;

/** Another process is answering the event. Left unacknowledged, it comes again: if that process dies, here. */
export class HeldElsewhere extends Error {
  override readonly name = "HeldElsewhere";
}

/** True also when Bolt has wrapped it. */
export function isHeldElsewhere(error: unknown): boolean {
  const original = error instanceof Error && "original" in error ? error.original : error;
  return original instanceof HeldElsewhere;
}

/** A delivery that comes while the event is being answered here shares that answer's fate, so a failure is repeated by Slack. */
export function createOnce(deliveries: Deliveries, observe: Observe = observeNothing): Once {
  const running = new Map<string, Promise<void>>();

  const begin: Once = async (id, work, haste) => {
    // Slack has no idempotent way to post.
    const outcome = await answerOnce(deliveries, id, work, { patient: haste === undefined });
    if (outcome !== "answered") observe({ kind: "duplicate", platform: "slack" });
    if (outcome === "held") throw new HeldElsewhere();
  };

  return (id, work, haste) => {
    const known = running.get(id);
    if (known !== undefined) {
      observe({ kind: "duplicate", platform: "slack" });
      return known;
    }
    const begun = begin(id, work, haste).finally(() => running.delete(id));
    running.set(id, begun);
    return begun;
  };
}
