import { LRUCache } from "lru-cache";

/**
 * Which events have been taken on, so that one delivered twice is answered once. An event is held while it is being
 * answered and done once the answer is out: a holder that dies loses its hold, and the platform's next delivery is answered.
 */
export type Deliveries = {
  /** True when the event is now the caller's; false when it is done, or held by somebody else. */
  begin(id: string): Promise<boolean>;
  done(id: string): Promise<void>;
  /** Gives the event back unanswered. */
  release(id: string): Promise<void>;
};

/** Kept in this process: the newest `most` events (default 20,000), a hold for `holdSeconds` (15), a done one for `minutes` (20). */
export function deliveriesInMemory({ holdSeconds = 15, minutes = 20, most = 20_000 } = {}): Deliveries {
  const seen = new LRUCache<string, "held" | "done">({ max: most, ttlResolution: 0, perf: Date });
  return {
    begin: async (id) => {
      if (seen.has(id)) return false;
      seen.set(id, "held", { ttl: holdSeconds * 1_000 });
      return true;
    },
    done: async (id) => {
      seen.set(id, "done", { ttl: minutes * 60_000 });
    },
    release: async (id) => {
      seen.delete(id);
    },
  };
}
