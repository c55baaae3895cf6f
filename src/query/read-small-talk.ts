import type { Guide } from "../guide/guide.ts";
import type { Previous } from "./context.ts";
import type { Query } from "./query.ts";
import type { FoundTopic, Reading } from "./reading.ts";

/** In a longer message, small talk is what is said only if it makes up a good part of it. */
const MOST_WORDS = 8;
const WORDS_PER_PHRASE = 4;

/** A message that is nothing but small talk. In front of a question, small talk is passed over. */
export function readSmallTalk(guide: Guide, readings: readonly Reading[], previous?: Previous): Query | undefined {
  const talk = readings.flatMap((reading) => reading.smallTalk);
  const isTelling = ({ id }: FoundTopic): boolean => id !== guide.about.describes;
  const length = readings.reduce((sum, reading) => sum + reading.length, 0);
  if (length > MOST_WORDS && talk.length * WORDS_PER_PHRASE < length) return undefined;
  const says = readings.some(
    (reading) =>
      reading.credentials.length + reading.gaps.length + reading.orders.length > 0 ||
      reading.options.some((option) => option.strong) ||
      reading.topics.some((topic) => topic.strong) ||
      (reading.mood === "question" && (reading.unknown.length > 0 || reading.topics.some(isTelling))) ||
      reading.offTopic ||
      reading.cues.has("recommend") ||
      reading.cues.has("best") ||
      reading.quantities.length > 0 ||
      reading.cues.has("compare") ||
      (reading.smallTalk.length === 0 && reading.mood === "question" && reading.unknown.length > 1),
  );
  if (talk.length === 0 || says) return undefined;
  const entries = talk.flatMap((id) => guide.smallTalk.get(id) ?? []);
  const entry = entries.find(({ kind }) => kind === "help") ?? entries[0];
  if (entry === undefined) return undefined;
  if (entry.kind === "help") return { kind: "help" };
  const before = previous?.query;
  const variant = before?.kind === "small-talk" && before.id === entry.id ? before.variant + 1 : 0;
  return { kind: "small-talk", id: entry.id, variant: variant % entry.replies.length };
}
