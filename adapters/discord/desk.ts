import type { Advisor } from "../../src/advisor.ts";
import type { Guide } from "../../src/guide/guide.ts";
import type { Reply } from "../../src/reply.ts";
import { conversationKey } from "../platform/conversations.ts";
import type { Conversations } from "../platform/conversations.ts";
import { keepOrForget } from "../platform/keep-or-forget.ts";
import type { Log } from "../platform/log.ts";
import type { Observe } from "../platform/observe.ts";

/** What the adapter knows: the advisor, and the guide that it was made from, for the choices of the commands. */
export type Knowledge = {
  readonly advisor: Advisor;
  readonly guide: Credentials;
  /** Tells when the guide has been exchanged; missing where it never is. */
  onChange?(listener: () => void): void;
};

/** What commands offer to choose from, and where the guide can be read, if that is known. */
export type Credentials = Pick<Guide, "credentials"> & { readonly about?: Pick<Guide["about"], "url"> };

/** Where questions are answered: the advisor with the memory of what each conversation is about. */
export type Desk = Pick<Knowledge, "advisor" | "guide"> & {
  readonly conversations: Conversations;
  readonly log: Log;
  readonly observe: Observe;
};

type Conversation = { readonly server: string; readonly place: string; readonly person: string };

/** Answers words in the light of the last reply there. */
export async function askIn(desk: Desk, conversation: Conversation, words: string): Promise<Reply> {
  const key = keyOf(conversation);
  const previous = await desk.conversations.last(key);
  return keep(desk, conversation, () => desk.advisor.ask(words, previous));
}

/** Answers words that stand for themselves, such as somebody else's message. */
export function askAfresh(desk: Desk, conversation: Conversation, words: string): Promise<Reply> {
  return keep(desk, conversation, () => desk.advisor.ask(words));
}

/** Opens the reply at an address; the conversation goes on from it. */
export function openIn(desk: Desk, conversation: Conversation, token: string): Promise<Reply> {
  return keep(desk, conversation, () => desk.advisor.open(token));
}

async function keep(desk: Desk, conversation: Conversation, answer: () => Reply): Promise<Reply> {
  const begun = performance.now();
  const reply = answer();
  const milliseconds = performance.now() - begun;
  const confidence = desk.advisor.confidenceOf(reply);
  desk.observe({
    kind: "answered",
    platform: "discord",
    reply,
    confidence,
    person: conversation.person,
    milliseconds,
  });
  await keepOrForget(desk.conversations, keyOf(conversation), reply);
  return reply;
}

const keyOf = ({ server, place, person }: Conversation): string => conversationKey("discord", server, place, person);
