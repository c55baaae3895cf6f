import type { Reply } from "../../src/reply.ts";
import type { Conversations } from "./conversations.ts";

/** Remembers what a conversation is about, or, when its person has just asked to be forgotten, drops it. */
export async function keepOrForget(
  conversations: Conversations,
  key: string,
  { token }: Pick<Reply, "token">,
): Promise<void> {
  await (isForgetting(token) ? conversations.forget(key) : conversations.remember(key, token));
}

/** True for the reply to somebody who asked to be forgotten. */
export const isForgetting = (token: string): boolean => ASKED_TO_FORGET.test(token);

/** The small talk `forget` of the knowledge, also in the middle of the recommendation's questions. */
const ASKED_TO_FORGET = /(?:^aside\/|^|\|)small-talk\/forget\//;
