import type { CueId } from "../guide/schema.ts";
import type { Guide } from "../guide/guide.ts";
import type { Context } from "./context.ts";
import { strongTopics } from "./found-topics.ts";
import type { DialogueAnswer, Query } from "./query.ts";
import type { FoundTopic, Reading } from "./reading.ts";
import { answersOf, recommend } from "./readers/read-recommend.ts";

/**
 * A message about the person that tells what they are after, and asks for no fact: their goals lead to a verdict,
 * whatever else it mentions.
 */
export function readSituation(readings: readonly Reading[], context: Context): Query | undefined {
  const answers = answersOf(context);
  const asksForOne = readings.some(({ cues }) => cues.has("recommend") || cues.has("best") || cues.has("which"));
  if (answers.length === 0 || !(context.personal || asksForOne)) return undefined;
  const hasGoal = answers.some((answer) => !isLimit(context.knowledge.guide, answer));
  const ranks = readings.some(({ orders }) => orders.length > 0);
  // "I want something short and cheap" is enough to judge on, though it tells no goal
  const wishes = readings.some(({ cues, mood, gaps }) => cues.has("want") && mood !== "question" && gaps.length === 0);
  const asks = asksForOne || wishes;
  if (!hasGoal && (ranks || !(asks && context.personal))) return undefined;
  if (!context.options.some(({ strong }) => strong) && !asks) return undefined;
  const asksElsewhere = readings.some(
    ({ hasStrongGap, cues }) => !hasStrongGap && (cues.has("recommend") || cues.has("which")),
  );
  const isGap = readings.some(({ mood, hasStrongGap }) => hasStrongGap && mood !== "statement");
  if (isGap && !(asksElsewhere && context.options.some(({ strong }) => strong))) return undefined;
  const asksFact = readings.some(
    (reading) =>
      reading.mood === "question" &&
      !(reading.options.length > 0 && asksAdvice(context, reading, asksForOne)) &&
      (reading.topics.some(({ strong }) => strong) || reading.orders.length > 0),
  );
  const hasLimits = readings.some(
    ({ quantities, cues }) => quantities.some(({ unit }) => unit !== undefined) && LIMITS.some((cue) => cues.has(cue)),
  );
  // "Does X help me to get promoted?" asks about X
  const asksAboutOne = readings.some(
    ({ mood, credentials, cues }) =>
      mood === "question" && credentials.length === 1 && !cues.has("recommend") && !cues.has("which"),
  );
  const isTag = readings.some(({ cues, credentials }) => cues.has("right") && credentials.length === 1);
  if (asksFact || asksAboutOne || isTag || hasLimits) return undefined;
  const choice = readings.find(({ credentials, cues }) => credentials.length > 1 && cues.has("or"));
  return recommend(answers, choice?.credentials ?? []);
}

/** Somebody tells of themselves, asks nothing, and a goal shows through: better a verdict to correct than none. */
export function readWish(readings: readonly Reading[], context: Context): Query | undefined {
  const answers = answersOf(context);
  const asks = readings.some(({ mood, unknown }) => mood === "question" && unknown.length > 0);
  const isGap = readings.some(({ hasStrongGap }) => hasStrongGap);
  return context.personal && answers.length > 0 && !asks && !isGap ? recommend(answers, []) : undefined;
}

const LIMITS: readonly CueId[] = ["budget", "under", "over"];

/** Who names a goal and asks "which is for me?" wants advice, though a topic is named and a credential that others took. */
function asksAdvice(context: Context, { cues, credentials, options, topics }: Reading, asksForOne: boolean): boolean {
  if (cues.has("recommend") || cues.has("best")) return true;
  // "Which one counts toward a degree?" asks for a fact
  const isFact = ({ id, strong }: FoundTopic): boolean =>
    strong && context.knowledge.guide.topics.get(id)?.kind !== "text";
  if (cues.has("which") && !cues.has("want") && topics.some(isFact)) return false;
  const [first] = context.knowledge.guide.advice.questions;
  const wants = context.personal || cues.has("want") || options.some(({ question }) => question === first?.id);
  return credentials.length === 0 && wants && (asksForOne || cues.has("want"));
}

/** An answer that the facts decide (time, money), as against what somebody wants to reach. */
function isLimit(guide: Guide, { question, option }: DialogueAnswer): boolean {
  const asked = guide.advice.questions.find(({ id }) => id === question);
  const rule = asked?.options.find(({ id }) => id === option)?.counts;
  return rule !== undefined && rule.is !== "has";
}

/** "I want it to count at university": wishing for a fact is a goal, if the dialogue has an option that counts it. */
export function wishes(guide: Guide, reading: Reading): Reading["options"] {
  if (reading.mood === "question" || !reading.cues.has("want") || reading.cues.has("without")) return [];
  const wanted = strongTopics(reading, guide);
  const options = guide.advice.questions.flatMap((question) =>
    question.options
      .filter(({ counts }) => counts?.is === "has" && wanted.includes(counts.topic))
      .map((option) => ({ kind: "option", question: question.id, option: option.id, strong: true }) as const),
  );
  return options.slice(0, 1);
}

/** "Curious about astronomy, just a hobby": no question, no subject, but a goal. */
export const tellsOnly = (readings: readonly Reading[]): boolean =>
  readings.every(({ mood }) => mood !== "question") &&
  readings.some(({ options }) => options.some(({ strong }) => strong));
