import type { Guide } from "../guide/guide.ts";
import { fits } from "../token.ts";
import { askingClauses } from "./asking-clauses.ts";
import { readMessage } from "./clauses.ts";
import type { Context, Knowledge, Previous } from "./context.ts";
import { createTopicMatcher, readByLikeness } from "./likeness.ts";
import { createLexicon } from "./lexicon.ts";
import { isOutside, nameOutside } from "./outside.ts";
import type { Query } from "./query.ts";
import { readDialogueAnswer, readPick } from "./read-dialogue-answer.ts";
import { readFollowUp } from "./read-follow-up.ts";
import { readSituation, readWish } from "./read-situation.ts";
import { readGreeting, readSmallTalk } from "./read-small-talk.ts";
import { readers } from "./readers/readers.ts";
import type { Reading } from "./reading.ts";
import { createSpeller } from "./spelling.ts";
import { startContext } from "./start-context.ts";
import { together } from "./together.ts";
import { tokenise } from "./tokens.ts";

/** Finds out what a message means; total and pure. */
export type Understand = (message: string, previous?: Previous) => Understood;

/** `confidence`: the share of the words asked with that the knowledge knows, 0-1; 0 where nothing was made of them. */
export type Understood = { readonly query: Query; readonly confidence: number };

export function createUnderstand(guide: Guide): Understand {
  const lexicon = createLexicon(guide);
  const knowledge: Knowledge = { guide, lexicon, spell: createSpeller(lexicon), intents: createTopicMatcher(guide) };
  return (message, previous) => {
    const tokens = knowledge.spell(tokenise(message));
    if (!tokens.some((token) => token.kind !== "mark")) return { query: { kind: "help" }, confidence: 0 };
    const readings = readMessage(lexicon, tokens);
    const query =
      readPick(message, readings, previous) ??
      readDialogueAnswer(readings, previous) ??
      readSmallTalk(guide, readings, previous) ??
      withDialogue(readQuestions(knowledge, readings, message, previous), previous);
    return { query, confidence: isOpen(query) ? 0 : coverage(askingClauses(readings)) };
  };
}

function coverage(readings: readonly Reading[]): number {
  const length = readings.reduce((sum, reading) => sum + reading.length, 0);
  const unknown = readings.reduce((sum, reading) => sum + reading.unknown.length, 0);
  return length === 0 ? 1 : Math.round(Math.max(0, 1 - unknown / length) * 100) / 100;
}

function readQuestions(
  knowledge: Knowledge,
  readings: readonly Reading[],
  message: string,
  previous?: Previous,
): Query {
  const start = startContext(knowledge, readings, message, previous);
  const situation = readSituation(readings, start);
  if (situation !== undefined) return situation;
  const queries: Query[] = [];
  let context = start;
  for (const reading of askingClauses(readings)) {
    const query = readFollowUp(reading, context) ?? readClause(reading, context, message);
    if (query !== undefined) queries.push(query);
    if (reading.credentials.length > 0) context = { ...context, credentials: reading.credentials };
  }
  const query = together(knowledge.guide, queries);
  return isOpen(query) ? lastResort(readings, message, start, query) : query;
}

/** Nothing was made of the message, or only that it is about something else. */
const isOpen = (query: Query | undefined): query is undefined | (Query & { kind: "unknown" | "off-topic" }) =>
  query === undefined || query.kind === "unknown" || query.kind === "off-topic";

/** What the message as a whole gives where its clauses gave nothing: limits, a goal, a greeting, and else what it is about. */
function lastResort(readings: readonly Reading[], message: string, start: Context, query: Query | undefined): Query {
  if (start.limits.length > 0) return { kind: "constraint", credentials: [], limits: start.limits, wanted: [] };
  const outside = query ?? nameOutside(readings, message, start);
  const greeting =
    outside.kind === "off-topic" ? readGreeting(start.knowledge.guide, readings, start.previous) : undefined;
  return (isOpen(outside) ? readWish(readings, start) : undefined) ?? greeting ?? outside;
}

function readClause(reading: Reading, context: Context, message: string): Query | undefined {
  for (const read of readers) {
    const query = read(reading, context);
    if (query !== undefined)
      return isOutside(query, reading, context) ? nameOutside([reading], message, context) : query;
  }
  return readByLikeness(reading, context);
}

/** A question in the middle of the dialogue keeps the way back into it; a second one shows that the person has moved on. */
function withDialogue(query: Query, previous: Previous | undefined): Query {
  if (previous?.query.kind !== "recommend" || previous.dialogue === undefined || query.kind === "recommend")
    return query;
  const aside: Query = { kind: "aside", query, resume: previous.dialogue.at };
  return fits(aside) && !["several", "clarify", "stale"].includes(query.kind) ? aside : query;
}
