import type { Guide } from "../guide/guide.ts";
import type { Previous } from "./context.ts";
import type { Query } from "./query.ts";
import type { Reading } from "./reading.ts";

/** In a message of more words, small talk is what is said only if it makes up a good part of it. */
const MOST_WORDS = 8;
const LEAST_SHARE = 1 / 3;
const LEAST_GREETING_SHARE = 1 / 5;

/** A message that is nothing but small talk. In front of a question, small talk is passed over. */
export function readSmallTalk(guide: Guide, readings: readonly Reading[], previous?: Previous): Query | undefined {
  const length = readings.reduce((sum, reading) => sum + reading.length, 0);
  const talk = readings.reduce((sum, reading) => sum + reading.talkWords, 0);
  const isMost = length <= MOST_WORDS || talk >= length * LEAST_SHARE;
  return isMost && !readings.some((reading) => saysMore(guide, reading))
    ? replyTo(guide, readings, previous)
    : undefined;
}

/** A greeting around something that nothing can be made of is answered as a greeting. */
export function readGreeting(guide: Guide, readings: readonly Reading[], previous?: Previous): Query | undefined {
  const length = readings.reduce((sum, reading) => sum + reading.length, 0);
  const talk = readings.reduce((sum, reading) => sum + reading.talkWords, 0);
  return talk >= length * LEAST_GREETING_SHARE ? replyTo(guide, readings, previous) : undefined;
}

function replyTo(guide: Guide, readings: readonly Reading[], previous?: Previous): Query | undefined {
  const entries = readings.flatMap(({ smallTalk }) => smallTalk.flatMap((id) => guide.smallTalk.get(id) ?? []));
  const entry = entries.find(({ kind }) => kind === "help") ?? entries[0];
  if (entry === undefined) return undefined;
  if (entry.kind === "help") return { kind: "help" };
  const before = previous?.query;
  const variant = before?.kind === "small-talk" && before.id === entry.id ? before.variant + 1 : 0;
  return { kind: "small-talk", id: entry.id, variant: variant % entry.replies.length };
}

function saysMore(guide: Guide, reading: Reading): boolean {
  const { cues, topics, mood } = reading;
  if (reading.credentials.length + reading.gaps.length + reading.orders.length + reading.quantities.length > 0)
    return true;
  if (reading.offTopic || reading.options.some(({ strong }) => strong)) return true;
  if (cues.has("recommend") || cues.has("best") || cues.has("compare")) return true;
  // "What can I ask you about?" is about the advisor, though some of its words may ask what a credential is
  const telling = topics.filter(({ id }) => id !== guide.about.describes);
  if (telling.some(({ strong }) => strong)) return true;
  const asksHelp = reading.smallTalk.some((id) => guide.smallTalk.get(id)?.kind === "help");
  return mood === "question" && !asksHelp && (reading.unknown.length > 0 || telling.length > 0);
}
