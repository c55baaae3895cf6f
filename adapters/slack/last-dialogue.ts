import type { Reply } from "../../src/reply.ts";
import { type Conversations, conversationKey } from "../platform/conversations.ts";
import { isForgetting } from "../platform/keep-or-forget.ts";

/** A person in a workspace, wherever they are in it. */
export type Person = { readonly team: string; readonly person: string };

/** The address of a person's last dialogue, which their Home tab leads back to; nothing when there was none lately, or it was stopped. */
export const lastDialogue = (conversations: Conversations, who: Person): Promise<string | undefined> =>
  conversations.last(keyOf(who));

/** Keeps the place where a dialogue stands, as long as a conversation is kept; whatever else was replied leaves it there. */
export async function noteDialogue(conversations: Conversations, who: Person, reply: Reply): Promise<void> {
  const { kind, token } = reply;
  if (kind === "question" || kind === "recommendation") return conversations.remember(keyOf(who), token);
  const isStopped = kind === "answer" && token.startsWith("recommend");
  if (isStopped || isForgetting(token)) await conversations.forget(keyOf(who));
}

const keyOf = ({ team, person }: Person): string => conversationKey("slack", team, "home", person);
