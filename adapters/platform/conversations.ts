import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** The last token of each conversation: all that is ever kept of one. Asynchronous, so that a shared store can stand behind it. */
export type Conversations = {
  /** The token of the last reply there; nothing when there was none, or none lately. */
  last(key: string): Promise<string | undefined>;
  remember(key: string, token: string): Promise<void>;
};

/** Kept in this process, forgotten after `minutes` (default 30) or when more than `most` conversations (default 20,000) are newer. */
export function conversationsInMemory({ minutes = 30, most = 20_000 } = {}): Conversations {
  const tokens = new LRUCache<string, string>({ max: most, ttl: minutes * 60_000, ttlResolution: 0, perf: Date });
  return {
    last: async (key) => tokens.get(key),
    remember: async (key, token) => {
      tokens.set(key, token);
    },
  };
}

/** One person in one channel or thread. Hashed, so that the store holds nobody's id. 22 characters. */
export function conversationKey(platform: string, workspace: string, place: string, person: string): string {
  const whole = JSON.stringify([platform, workspace, place, person]);
  return createHash("sha256").update(whole).digest("base64url").slice(0, 22);
}
