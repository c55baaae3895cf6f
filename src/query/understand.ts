import type { Guide } from "../guide/guide.ts";
import type { CueId } from "../guide/schema.ts";
import { fits } from "../token.ts";
import { readMessage } from "./clauses.ts";
import type { Context, Knowledge, Previous } from "./context.ts";
import { createTopicMatcher, readByLikeness } from "./likeness.ts";
import { createLexicon } from "./lexicon.ts";
import { isOutside, nameOutside } from "./outside.ts";
import type { DialogueAnswer, Limit, Query } from "./query.ts";
import { strongTopics } from "./found-topics.ts";
import { readDialogueAnswer } from "./read-dialogue-answer.ts";
import { readFollowUp } from "./read-follow-up.ts";
import { readSmallTalk } from "./read-small-talk.ts";
import { limitsOf } from "./readers/read-constraint.ts";
import { readers } from "./readers/readers.ts";
import type { Reading } from "./reading.ts";
import { unique } from "./reading.ts";
import { answersOf, isPersonal, recommend } from "./readers/read-recommend.ts";
import { createSpeller } from "./spelling.ts";
import { tokenise } from "./tokens.ts";

/** Finds out what a message means; total and pure. */
export type Understand = (message: string, previous?: Previous) => Query;

/** More questions than this in one message are not answered at once. */
const MOST_QUESTIONS = 3;

export function createUnderstand(guide: Guide): Understand {
  const lexicon = createLexicon(guide);
  const knowledge: Knowledge = { guide, lexicon, spell: createSpeller(lexicon), intents: createTopicMatcher(guide) };
  return (message, previous) => {
    const tokens = knowledge.spell(tokenise(message));
    if (!tokens.some((token) => token.kind !== "mark")) return { kind: "help" };
    const readings = readMessage(lexicon, tokens);
    return (
      readDialogueAnswer(readings, previous) ??
      readSmallTalk(guide, readings, previous) ??
      withDialogue(readQuestions(knowledge, readings, message, previous), previous)
    );
  };
}

function readQuestions(
  knowledge: Knowledge,
  readings: readonly Reading[],
  message: string,
  previous?: Previous,
): Query {
  const start = contextOf(knowledge, readings, previous);
  const situation = readSituation(readings, start);
  if (situation !== undefined) return situation;
  const queries: Query[] = [];
  let context = start;
  for (const reading of askingClauses(readings)) {
    const query = readFollowUp(reading, context) ?? readClause(reading, context, message);
    if (query !== undefined) queries.push(query);
    if (reading.credentials.length > 0) context = { ...context, credentials: reading.credentials };
  }
  return together(knowledge.guide, distinct(queries)) ?? nameOutside(readings, message, start);
}

function readClause(reading: Reading, context: Context, message: string): Query | undefined {
  for (const read of readers) {
    const query = read(reading, context);
    if (query !== undefined)
      return isOutside(query, reading, context) ? nameOutside([reading], message, context) : query;
  }
  return readByLikeness(reading, context);
}

function contextOf(knowledge: Knowledge, readings: readonly Reading[], previous: Previous | undefined): Context {
  const all = knowledge.guide.credentials.size;
  const named = unique(readings.flatMap((reading) => reading.credentials));
  const before = previous?.credentials ?? [];
  const inPlay = named.length > 0 ? named : before;
  return {
    knowledge,
    previous,
    credentials: inPlay.length === all ? [] : inPlay,
    topics: previous?.topics ?? [],
    options: readings.flatMap((reading) => [...reading.options, ...wishes(knowledge.guide, reading)]),
    personal: readings.some(isPersonal) || tellsOnly(readings),
    limits: statedLimits(knowledge, readings),
    rate: readings.flatMap(({ quantities }) => quantities).find(({ perWeek }) => perWeek),
  };
}

/** Where something is asked outright, the rest of the message only tells what it is about. */
function askingClauses(readings: readonly Reading[]): readonly Reading[] {
  const content = readings.filter((reading) => !isFiller(reading));
  const questions = content.filter((reading) => reading.mood === "question" && saysSomething(reading));
  const asked = content.filter((reading) => questions.includes(reading) || namesFact(reading));
  if (questions.length > 0) return asked;
  const fragments = content.filter((reading) => reading.mood === "fragment");
  return fragments.length > 0 ? fragments : content;
}

const isFiller = (reading: Reading): boolean =>
  reading.smallTalk.length > 0 &&
  reading.credentials.length + reading.topics.length + reading.orders.length + reading.gaps.length === 0 &&
  reading.unknown.length === 0;

/** "Costs for X vs Y": a fragment that is a question all the same. */
const namesFact = ({ mood, topics, credentials }: Reading): boolean =>
  mood === "fragment" && credentials.length > 0 && topics.some(({ strong }) => strong);

/** "Is that right?" asks nothing by itself: what it asks about stands in the clause before. */
function saysSomething(reading: Reading): boolean {
  const { credentials, topics, orders, gaps, passages, names, options, quantities, unknown, cues } = reading;
  const found = [credentials, topics, orders, gaps, passages, names, options, quantities, unknown];
  const frames: readonly CueId[] = ["compare", "difference", "recommend", "best", "rank", "describe", "other"];
  return found.some((list) => list.length > 0) || reading.whole || frames.some((cue) => cues.has(cue));
}

/**
 * A message about the person that tells what they are after, and asks for no fact: their goals lead to a verdict,
 * whatever else it mentions.
 */
function readSituation(readings: readonly Reading[], context: Context): Query | undefined {
  const answers = answersOf(context);
  const asksForOne = readings.some(({ cues }) => cues.has("recommend") || cues.has("best") || cues.has("which"));
  if (answers.length === 0 || !(context.personal || asksForOne)) return undefined;
  const hasGoal = answers.some((answer) => !isLimit(context.knowledge.guide, answer));
  const ranks = readings.some(({ orders }) => orders.length > 0);
  if (!hasGoal && (ranks || !(asksForOne && context.personal))) return undefined;
  if (!context.options.some(({ strong }) => strong) && !asksForOne) return undefined;
  if (readings.some(({ mood, hasStrongGap }) => hasStrongGap && mood !== "statement")) return undefined;
  const asksFact = readings.some(
    (reading) =>
      reading.mood === "question" &&
      !(reading.options.length > 0 && reading.credentials.length === 0 && (asksForOne || reading.cues.has("want"))) &&
      (reading.topics.some(({ strong }) => strong) || reading.hasStrongGap || reading.orders.length > 0),
  );
  const hasLimits = readings.some(
    ({ quantities, cues }) => quantities.some(({ unit }) => unit !== undefined) && cues.has("budget"),
  );
  const isTag = readings.some(({ cues, credentials }) => cues.has("right") && credentials.length === 1);
  if (asksFact || isTag || hasLimits) return undefined;
  const choice = readings.find(({ credentials, cues }) => credentials.length > 1 && cues.has("or"));
  return recommend(answers, choice?.credentials ?? []);
}

/** "My budget is 400 dollars.", "We have only $150 per head." */
function statedLimits(knowledge: Knowledge, readings: readonly Reading[]): readonly Limit[] {
  const stating = readings.filter(
    ({ cues, mood }) => mood !== "question" && (cues.has("budget") || cues.has("under") || cues.has("me")),
  );
  return stating.flatMap((reading) => limitsOf(reading, { knowledge })).filter(({ unit }) => unit !== "years");
}

/** An answer that the facts decide (time, money), as against what somebody wants to reach. */
function isLimit(guide: Guide, { question, option }: DialogueAnswer): boolean {
  const asked = guide.advice.questions.find(({ id }) => id === question);
  const rule = asked?.options.find(({ id }) => id === option)?.counts;
  return rule !== undefined && rule.is !== "has";
}

/** "I want it to count at university": wishing for a fact is a goal, if the dialogue has an option that counts it. */
function wishes(guide: Guide, reading: Reading): Reading["options"] {
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
const tellsOnly = (readings: readonly Reading[]): boolean =>
  readings.every(({ mood }) => mood !== "question") &&
  readings.some(({ options }) => options.some(({ strong }) => strong));

function distinct(queries: readonly Query[]): readonly Query[] {
  return [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
}

/** Facts of the same credentials become one question; what does not fit into one address is left for a choice. */
function together(guide: Guide, queries: readonly Query[]): Query | undefined {
  const merged: Query[] = [];
  for (const query of queries) {
    const last = merged.at(-1);
    const joined = last === undefined ? undefined : joinFacts(last, query);
    if (joined === undefined) merged.push(query);
    else merged[merged.length - 1] = joined;
  }
  const answerable = merged.filter((query) => query.kind !== "unknown" && query.kind !== "off-topic");
  const hasGap = answerable.some(({ kind }) => kind === "gap");
  const telling = hasGap ? answerable.filter((query) => !isGeneral(guide, query)) : answerable;
  const kept = (telling.length > 0 ? telling : merged.slice(0, 1)).slice(0, MOST_QUESTIONS);
  while (kept.length > 1) {
    const several: Query = { kind: "several", queries: kept };
    if (fits(several)) return several;
    kept.pop();
  }
  return kept[0];
}

/** What somebody says of all of them around a question that the guide does not cover: what they are, whom they suit. */
function isGeneral({ about }: Guide, query: Query): boolean {
  if (query.kind !== "fact" || query.credentials.length > 0) return false;
  return query.topics.every((topic) => topic === about.describes || topic === about.suits);
}

function joinFacts(a: Query, b: Query): Query | undefined {
  if (a.kind !== "fact" || b.kind !== "fact" || a.credentials.join() !== b.credentials.join()) return undefined;
  const topics = unique([...a.topics, ...b.topics]);
  return topics.length > MOST_QUESTIONS ? undefined : { ...a, topics, asked: a.asked === b.asked ? a.asked : "open" };
}

/** A question in the middle of the dialogue keeps the way back into it. */
function withDialogue(query: Query, previous: Previous | undefined): Query {
  const before = previous?.query.kind === "aside" ? previous.query.resume : previous?.query;
  if (before?.kind !== "recommend" || before.step !== "ask" || query.kind === "recommend") return query;
  const aside: Query = { kind: "aside", query, resume: before };
  return fits(aside) && !["several", "clarify", "stale"].includes(query.kind) ? aside : query;
}
