import { createHash } from "node:crypto";
import { createExpiringMap } from "./expiring-map.ts";

/** The token of the last reply in each conversation: all that is ever kept of one. Asynchronous, so that it may live elsewhere. */
export type LastTokens = {
  get(conversation: string): Promise<string | undefined>;
  set(conversation: string, token: string): Promise<void>;
};

/** A follow-up question is understood for half an hour after the last reply. */
export const LAST_TOKEN_MS = 30 * 60_000;
const MOST_CONVERSATIONS = 50_000;

/** Keeps last tokens in this process; the oldest conversation is forgotten when there are too many. */
export function lastTokensInMemory(most = MOST_CONVERSATIONS, lifetime = LAST_TOKEN_MS, now = Date.now): LastTokens {
  const tokens = createExpiringMap<string>(most, lifetime, now);
  return {
    get: (conversation) => Promise.resolve(tokens.get(conversation)),
    set: (conversation, token) => Promise.resolve(tokens.set(conversation, token)),
  };
}

/** A key that names a conversation without holding anybody's id: platform, workspace, channel, thread, person. */
export function conversationKey(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}
