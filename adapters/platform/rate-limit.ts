import { LRUCache } from "lru-cache";
import { hashed } from "./conversations.ts";

/** Keeps one person, or a loop in one channel, from taking up everything. */
export type RateLimit = {
  /** Counts what somebody asks. The names may be ids: they are hashed. */
  take(asked: Asked): Promise<Verdict>;
};

/** Words, or a button. `channel` is where everybody sees the answer; none for what only the asker sees. */
export type Asked = {
  readonly kind: "question" | "press";
  readonly person: string;
  readonly channel?: string | undefined;
};

/** Over a limit, one notice in each window is due, and then silence. */
export type Verdict =
  | { readonly kind: "answer" }
  | { readonly kind: "notice"; readonly sentence: string }
  | { readonly kind: "silence" };

/** `most` answers in a window, which begins with the first. */
export type Limit = { readonly most: number; readonly seconds: number };
/** `question` and `press` for one person, `channel` for all of its people together. */
export type RateLimits = { readonly question: Limit; readonly press: Limit; readonly channel: Limit };

export const RATE_LIMITS: RateLimits = {
  question: { most: 5, seconds: 10 },
  // Whoever knows the dialogue clicks through it in seconds.
  press: { most: 20, seconds: 10 },
  channel: { most: 30, seconds: 60 },
};

/** Counts one more for a key and returns how many there have been in its window. */
export type Count = (key: string, limit: Limit) => Promise<number>;

/** A rate limit on top of any way of counting. Whoever is over their own limit does not use up the channel's. */
export function rateLimit(count: Count, limits: RateLimits = RATE_LIMITS): RateLimit {
  const check = async (scope: keyof RateLimits, name: string): Promise<Verdict> => {
    const { most } = limits[scope];
    const number = await count(`${scope}:${hashed(name)}`, limits[scope]);
    if (number <= most) return { kind: "answer" };
    return number === most + 1 ? { kind: "notice", sentence: NOTICES[scope] } : { kind: "silence" };
  };
  return {
    async take({ kind, person, channel }) {
      const verdict = await check(kind, person);
      return verdict.kind === "answer" && channel !== undefined ? check("channel", channel) : verdict;
    },
  };
}

/** Counts in this process: at most `most` keys, the newest. */
export function countInMemory(most = 20_000): Count {
  const counts = new LRUCache<string, { number: number }>({ max: most, ttlResolution: 0, perf: Date });
  return async (key, { seconds }) => {
    const known = counts.get(key);
    if (known !== undefined) return (known.number += 1);
    counts.set(key, { number: 1 }, { ttl: seconds * 1_000 });
    return 1;
  };
}

/** Said privately to each further command or press, which a platform would otherwise show as failed. */
export const PLEASE_WAIT = "Please wait a few seconds, then try again.";

const FASTER = "That is faster than I may answer one person. Please wait a few seconds, then try again.";
const NOTICES: Readonly<Record<keyof RateLimits, string>> = {
  question: FASTER,
  press: FASTER,
  channel:
    "So much was asked here at once that I pause for a minute. The command /ask still works, and only you see its answer.",
};
