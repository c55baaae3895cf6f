import type { App } from "@slack/bolt";
import type { Hold } from "../platform/deliveries.ts";
import { type Desk, type Place, addressIn, answerIn } from "./desk.ts";
import { SlackCallError, sentenceFor } from "./errors.ts";
import { type MessageEvent, messageEvent } from "./incoming.ts";
import { spokenPart } from "../platform/spoken-part.ts";
import { sayUnreadable } from "../platform/unreadable.ts";
import { HeldElsewhere } from "./once.ts";
import { renderMessage, renderSentence } from "./render.ts";
import { isWithinLimit } from "./within-limit.ts";
import { wordsOf } from "./words-of.ts";

/** Answers mentions, in their thread, and direct messages. Nothing else is read. */
export function listenToMessages(app: App, desk: Desk): void {
  const listen = async (event: unknown, team: string, me: string | undefined): Promise<void> => {
    const parsed = messageEvent.safeParse(event);
    if (!parsed.success || !isForTheAdvisor(parsed.data, me)) return;
    const { channel, ts } = parsed.data;
    // The same message may come as `app_mention` and as `message`, with different event ids.
    await desk.once(`slack:${team}:${channel}:${ts}`, (hold) => answer(parsed.data, team, desk, hold));
  };
  app.event("app_mention", ({ event, body, context }) => listen(event, body.team_id, context.botUserId));
  app.event("message", ({ event, body, context }) => listen(event, body.team_id, context.botUserId));
}

/** Of a person, new, and meant for the advisor, whose user id is `me`. */
function isForTheAdvisor(event: MessageEvent, me: string | undefined): boolean {
  const isMeant = isDirect(event) || (event.type === "app_mention" && isNamed(event.text, me));
  const isFromPerson = event.user !== undefined && (event.bot_id ?? undefined) === undefined;
  const isNew = event.edited === undefined && event.hidden !== true && NEW.has(event.subtype ?? "");
  return isMeant && isFromPerson && isNew;
}

/** Slack sends `app_mention` also for replies in a thread that name nobody, and for an id that is only quoted. */
const isNamed = (text: string, me = ""): boolean =>
  me === "" || new RegExp(`<@${me}(?:\\|[^>]*)?>`).test(spokenPart(text));

/** Where Slack leaves the kind of channel out, its id tells it. */
const isDirect = ({ channel, channel_type }: MessageEvent): boolean =>
  channel_type === undefined ? channel.startsWith("D") : channel_type === "im";

/** Every other subtype is an edit, a join, a bot or a notice. */
const NEW: ReadonlySet<string> = new Set(["", "file_share", "thread_broadcast"]);

async function answer(event: MessageEvent, team: string, desk: Desk, hold: Hold): Promise<void> {
  const { advisor } = desk.knowledge;
  const person = event.user ?? "";
  const isAlone = event.channel.startsWith("D");
  const thread = event.thread_ts ?? (isAlone ? undefined : event.ts);
  const place: Place = { team, channel: event.channel, thread: thread ?? "", person };
  const where = { channel: event.channel, thread };
  const asker = { kind: "question", team, person, channel: isAlone ? undefined : event.channel } as const;
  const tell = (sentence: string): Promise<void> => desk.calls.post(where, renderSentence(sentence));
  if (!(await isWithinLimit(desk, asker, tell))) return;
  const { words, unreadable } = wordsOf(event);
  if (unreadable !== undefined) return tell(sayUnreadable(unreadable));
  const reply = await answerIn(desk, place, (previous) =>
    words === "" ? advisor.open("help") : advisor.ask(words, previous),
  );
  // Slack has no idempotent way to post. A process that was stopped for a while must not answer what another has answered since.
  if (!(await hold.renew())) throw new HeldElsewhere();
  try {
    await desk.calls.post(where, renderMessage(reply, { kind: "conversation", owner: person }, addressIn(desk)));
  } catch (error) {
    await explain(error, person, desk);
  }
}

/** A refusal is explained to the person in a direct message; what may pass is thrown on, so that Slack delivers again. */
async function explain(error: unknown, person: string, desk: Desk): Promise<void> {
  if (!(error instanceof SlackCallError)) throw error;
  if (error.failure.kind === "unsent" || error.failure.kind === "rate-limited") throw error;
  desk.log.warn(`Slack: ${error.message}`);
  const sentence = sentenceFor(error.failure);
  if (sentence === undefined) return;
  try {
    await desk.calls.post({ channel: person }, renderSentence(sentence));
  } catch (second) {
    desk.log.warn(`Slack: ${second instanceof Error ? second.message : "the explanation could not be sent."}`);
  }
}
