import { createExpiringMap } from "./expiring-map.ts";

/**
 * Which deliveries have been answered. Take an id first, then answer, then say `done`; when answering failed, `release` it,
 * so that the platform's next delivery of the same event is answered.
 */
export type Claims = {
  /** `new`: yours to answer now. `busy`: being answered at this moment. `done`: answered before. */
  take(id: string): Promise<"new" | "busy" | "done">;
  done(id: string): Promise<void>;
  release(id: string): Promise<void>;
};

/** Slack repeats an event for up to six minutes; ten are asked for. */
export const DONE_MS = 15 * 60_000;
const MOST_CLAIMS = 100_000;

/** Keeps claims in this process. A claim that is neither done nor released ends with the process, so it needs no lease. */
export function claimsInMemory(most = MOST_CLAIMS, lifetime = DONE_MS, now = Date.now): Claims {
  const states = createExpiringMap<"busy" | "done">(most, lifetime, now);
  return {
    take(id) {
      const state = states.get(id);
      if (state === undefined) states.set(id, "busy");
      return Promise.resolve(state ?? "new");
    },
    done: (id) => Promise.resolve(states.set(id, "done")),
    release: (id) => Promise.resolve(states.delete(id)),
  };
}
