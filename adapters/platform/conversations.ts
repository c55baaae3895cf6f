import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** The last token of each conversation: all that is ever kept of one. Asynchronous, so that a shared store can stand behind it. */
export type Conversations = {
  /** The token of the last reply there; nothing when there was none, or none lately. */
  last(key: string): Promise<string | undefined>;
  remember(key: string, token: string): Promise<void>;
  /** Drops what is kept of a conversation, in every process. */
  forget(key: string): Promise<void>;
};

/** How long a conversation is remembered after its last reply, in minutes. */
export const REMEMBERED_MINUTES = 30;

/** Kept in this process, forgotten after `minutes` or when more than `most` conversations (default 20,000) are newer. */
export function conversationsInMemory({ minutes = REMEMBERED_MINUTES, most = 20_000 } = {}): Conversations {
  const tokens = new LRUCache<string, string>({ max: most, ttl: minutes * 60_000, ttlResolution: 0, perf: Date });
  return {
    last: async (key) => tokens.get(key),
    remember: async (key, token) => {
      tokens.set(key, token);
    },
    forget: async (key) => {
      tokens.delete(key);
    },
  };
}

/** One person in one channel or thread. Hashed, so that the store holds nobody's id. 22 characters. */
export function conversationKey(platform: string, workspace: string, place: string, person: string): string {
  return hashed(JSON.stringify([platform, workspace, place, person]));
}

/** 132 bits of a text's SHA-256, as 22 characters. */
export const hashed = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
