import type { Context } from "./context.ts";
import type { Query } from "./query.ts";
import type { Reading } from "./reading.ts";

/**
 * The coverage check: content words that the knowledge does not have mean that the question is about something else,
 * however well the rest of it matches. A clause that names a credential may hold one such word.
 */
export function isOutside(query: Query, reading: Reading, context: Context): boolean {
  if (query.kind === "gap" || query.kind === "unknown") return false;
  const isField = reading.credentials.length > 0 || reading.whole || reading.domain;
  if (reading.offTopic && !isField) return true;
  if (query.kind === "recommend") return !isField && query.answers.length === 0 && reading.unknown.length > 1;
  if (query.kind === "summary") return reading.unknown.length > 0;
  if (reading.credentials.length > 0) return reading.unknown.length > 2;
  const isBare =
    query.kind === "fact" &&
    context.credentials.length === 0 &&
    !isField &&
    !isAnchored(reading) &&
    reading.mood !== "question";
  if (isBare && reading.length > MOST_BARE_WORDS) return true;
  const { describes } = context.knowledge.guide.about;
  const onlyDescribes = query.kind === "fact" && query.topics.every((topic) => topic === describes);
  if (onlyDescribes && context.credentials.length === 0) return reading.unknown.length > 0;
  const anchored = isAnchored(reading) || context.credentials.length > 0;
  // In a long clause a stray word or two is a story, not a subject
  const stray = Math.floor(reading.length / WORDS_PER_STRAY);
  return reading.unknown.length > (anchored ? Math.max(1, stray) : 0);
}

const isAnchored = ({ whole, cues }: Reading): boolean => whole || cues.has("which") || cues.has("all");

/** Words that may name a topic and nothing else: "price range please". */
const MOST_BARE_WORDS = 3;

const WORDS_PER_STRAY = 6;

const MOST_ABOUT_CHARACTERS = 40;

/** What to say of a message that nothing was made of: off-topic, or a subject that the guide does not cover. */
export function nameOutside(readings: readonly Reading[], message: string, context: Context): Query {
  const before = context.previous?.query;
  const isField = readings.some((reading) => reading.domain || reading.credentials.length > 0 || reading.whole);
  const asks = readings.some((reading) => reading.mood === "question");
  const offTopic = readings.some((reading) => reading.offTopic);
  const likeliest = context.knowledge.intents.rank(message, 1)[0]?.id ?? "";
  const isNameless = aboutOf(readings) === "";
  const isOffTopic = !isField && (offTopic || isNameless || !asks || likeliest.startsWith("off-topic"));
  if (isOffTopic) {
    const variant = before?.kind === "off-topic" ? before.variant + 1 : 0;
    return { kind: "off-topic", variant: variant % context.knowledge.guide.offTopic.replies.length };
  }
  const variant = before?.kind === "unknown" ? (before.variant + 1) % 2 : 0;
  return { kind: "unknown", about: aboutOf(readings), credentials: namedIn(readings), variant };
}

function aboutOf(readings: readonly Reading[]): string {
  const words = readings.flatMap((reading) => reading.unknown).filter((word) => /^[a-z0-9]+$/.test(word));
  let about = "";
  for (const word of words) {
    const longer = about === "" ? word : `${about} ${word}`;
    if (longer.length > MOST_ABOUT_CHARACTERS) break;
    about = longer;
  }
  return about;
}

const namedIn = (readings: readonly Reading[]): readonly string[] => [
  ...new Set(readings.flatMap((reading) => reading.credentials)),
];
