import { LRUCache } from "lru-cache";

/**
 * Which events have been taken on, so that one delivered twice is answered once. An event is held while it is being
 * answered and done once the answer is out: a holder that dies loses its hold, and the platform's next delivery is answered.
 */
export type Deliveries = {
  /**
   * Takes an event for so many seconds (default 5), if it is free. `patient`: rather wait some tenths of a second for a slow store
   * than answer what another process may be answering.
   */
  begin(id: string, seconds?: number, patient?: boolean): Promise<Standing>;
};

/** `held`: somebody is answering it, and may yet fail or die. `done`: its answer is out. */
export type Standing =
  | { readonly kind: "yours"; readonly hold: Hold }
  | { readonly kind: "held" }
  | { readonly kind: "done" };

/** One taker's right to answer one event. */
export type Hold = {
  /** Lasts from now as long as at the beginning. False when somebody else has the event by now. */
  renew(): Promise<boolean>;
  /** The answer is out. */
  done(): Promise<void>;
  /** Gives the event back unanswered. What somebody else has taken since stays theirs. */
  release(): Promise<void>;
};

/** Long enough for any pause of a living process, and over well before Slack's repetition after a minute. */
export const LEASE_SECONDS = 5;
/** How long an answered event is known, in minutes. Slack's last repetition comes after six. */
export const DONE_MINUTES = 20;

/** Kept in this process: the newest `most` events (default 20,000). */
export function deliveriesInMemory({ minutes = DONE_MINUTES, most = 20_000 } = {}): Deliveries {
  const seen = new LRUCache<string, Holder | "done">({ max: most, ttlResolution: 0, perf: Date });

  return {
    async begin(id, seconds = LEASE_SECONDS) {
      const known = seen.get(id);
      if (known !== undefined) return { kind: known === "done" ? "done" : "held" };
      const holder: Holder = {};
      const take = (): void => void seen.set(id, holder, { ttl: seconds * 1_000 });
      take();
      const hold: Hold = {
        async renew() {
          const now = seen.get(id);
          if (now !== undefined && now !== holder) return false;
          take();
          return true;
        },
        async done() {
          seen.set(id, "done", { ttl: minutes * 60_000 });
        },
        async release() {
          if (seen.get(id) === holder) seen.delete(id);
        },
      };
      return { kind: "yours", hold };
    },
  };
}

/** Tells one taker from another by its identity. */
type Holder = Readonly<Record<never, never>>;
