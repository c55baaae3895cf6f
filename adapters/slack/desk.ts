import type { Advisor } from "../../src/advisor.ts";
import type { Guide } from "../../src/guide/guide.ts";
import { text, type Reply } from "../../src/reply.ts";
import { type Conversations, conversationKey } from "../platform/conversations.ts";
import { keepOrForget } from "../platform/keep-or-forget.ts";
import type { Log } from "../platform/log.ts";
import type { RateLimit } from "../platform/rate-limit.ts";
import type { Observe } from "../platform/observe.ts";
import type { Calls } from "./calls.ts";
import { type Person, noteDialogue } from "./last-dialogue.ts";
import type { Once } from "./once.ts";

/** What the advisor knows. Read anew for each answer, so that it can be exchanged while running. */
export type Knowledge = { readonly advisor: Advisor; readonly guide: Guide };

/** What every listener works with. */
export type Desk = {
  readonly knowledge: Knowledge;
  readonly calls: Calls;
  readonly conversations: Conversations;
  readonly once: Once;
  readonly rateLimit: RateLimit;
  readonly log: Log;
  readonly observe: Observe;
};

/** Where a conversation is held and with whom. `thread` is empty outside threads. */
export type Place = {
  readonly team: string;
  readonly channel: string;
  readonly thread: string;
  readonly person: string;
};

/** Answers with the conversation's last token and remembers the new one. Always a reply, even if the advisor fails. */
export async function answerIn(
  desk: Desk,
  place: Place,
  answer: (previous: string | undefined) => Reply,
): Promise<Reply> {
  const key = conversationKey("slack", place.team, `${place.channel}/${place.thread}`, place.person);
  const previous = (await desk.conversations.last(key)) ?? (await lastAround(desk, place));
  const reply = safely(desk, place.person, () => answer(previous));
  await keepOrForget(desk.conversations, key, reply);
  await noteDialogue(desk.conversations, place, reply);
  return reply;
}

/** A thread under a direct message begins with what that conversation was about. */
async function lastAround(
  { conversations }: Desk,
  { team, channel, thread, person }: Place,
): Promise<string | undefined> {
  if (thread === "" || !channel.startsWith("D")) return undefined;
  return conversations.last(conversationKey("slack", team, `${channel}/`, person));
}

/** As `answerIn`, in a window, whose state is its own. */
export async function answerInWindow(desk: Desk, who: Person, answer: () => Reply): Promise<Reply> {
  const reply = safely(desk, who.person, answer);
  await noteDialogue(desk.conversations, who, reply);
  return reply;
}

/** Where the guide can be read. */
export const addressIn = ({ knowledge }: Desk): { readonly address: string } => ({
  address: knowledge.guide.about.url,
});

/** The reply, or an apology if making it throws. The log gets the place in the code and none of the words. */
export function safely(
  { log, observe, knowledge }: Pick<Desk, "log" | "observe" | "knowledge">,
  person: string,
  answer: () => Reply,
): Reply {
  try {
    const begun = performance.now();
    const reply = answer();
    const milliseconds = performance.now() - begun;
    const confidence = knowledge.advisor.confidenceOf(reply);
    observe({ kind: "answered", platform: "slack", reply, confidence, person, milliseconds });
    return reply;
  } catch (error) {
    observe({ kind: "failed", platform: "slack" });
    log.error(`Slack: an answer failed with ${describe(error)}. This is a defect; please report it with this line.`);
    return APOLOGY;
  }
}

/** An error's name and where it happened; its message may quote somebody. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return "something that is not an error";
  return `${error.name} ${/\n\s+(at [^\n]+)/.exec(error.stack ?? "")?.[1] ?? ""}`.trim();
}

const APOLOGY: Reply = {
  token: "help",
  kind: "help",
  body: [text("Something went wrong on my side, so I can't answer that. Please ask again, or ask for help.")],
  choices: [{ label: "What can you do?", token: "help" }],
  sources: [],
  credentials: [],
  topics: [],
};
