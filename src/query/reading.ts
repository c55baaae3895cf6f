import type { CueId } from "../guide/schema.ts";
import { VERBS } from "./asked.ts";
import type { Lexicon, Sense } from "./lexicon.ts";
import { key } from "./lexicon.ts";
import type { Quantity } from "./quantities.ts";
import { findQuantities } from "./quantities.ts";
import type { Span } from "./spans.ts";
import type { Token } from "./tokens.ts";

/** What stands in one clause of a message, word by word, before anything is concluded from it. */
export type Reading = {
  readonly tokens: readonly Token[];
  /** Named, in order of mention, each once. */
  readonly credentials: readonly string[];
  readonly topics: readonly FoundTopic[];
  readonly orders: readonly (Sense & { readonly kind: "order" })[];
  readonly names: readonly (Sense & { readonly kind: "name" })[];
  readonly options: readonly (Sense & { readonly kind: "option" })[];
  readonly wanted: readonly string[];
  /** Uncovered subjects, those named outright first. */
  readonly gaps: readonly string[];
  readonly hasStrongGap: boolean;
  readonly passages: readonly string[];
  readonly smallTalk: readonly string[];
  /** Words that are part of it. */
  readonly talkWords: number;
  readonly offTopic: boolean;
  /** A word for all of them together: "credentials", "programs". */
  readonly whole: boolean;
  readonly cues: ReadonlySet<CueId>;
  readonly quantities: readonly Quantity[];
  /** Content words that the knowledge does not have, as typed. */
  readonly unknown: readonly string[];
  /** Somebody speaks of the field, whatever else. */
  readonly domain: boolean;
  readonly mood: Mood;
  /** Words, marks not counted. */
  readonly length: number;
};
export type FoundTopic = {
  readonly id: string;
  readonly strong: boolean;
  readonly opposite: boolean;
};
/** A `fragment` is a few words without a subject, as typed into a search box. */
export type Mood = "question" | "fragment" | "statement";

export function readClause(
  lexicon: Lexicon,
  tokens: readonly Token[],
  spans: readonly Span[],
  goals: readonly Span[],
  asked: boolean,
): Reading {
  const senses = spans.flatMap((span) => span.senses.map((sense) => ({ sense, span })));
  const of = <K extends Sense["kind"]>(kind: K): readonly (Sense & { kind: K })[] =>
    senses.map(({ sense }) => sense).filter((sense): sense is Sense & { kind: K } => sense.kind === kind);
  const cues = new Set(of("cue").map((sense) => sense.id));
  // "I have a …" is one cue; whose it is counts all the same
  if (tokens.some((token) => isCueWord(lexicon, token, ["me"]))) cues.add("me");
  const wished = goals
    .filter((goal) => !isDenied(tokens, spans, goal) && !isOwned(spans, goal))
    .flatMap((goal) => goal.senses);
  const quantities = findQuantities(lexicon, tokens);
  // The dollars of "500 dollars" name no topic
  const isMeasure = ({ start, end }: Span): boolean =>
    quantities.some((quantity) => quantity.start <= start && quantity.end >= end);
  const topics = senses.flatMap(({ sense, span }) =>
    sense.kind === "topic" && !isMeasure(span) && !isOwned(spans, span)
      ? [{ id: sense.id, strong: sense.strong, opposite: sense.opposite ?? false }]
      : [],
  );
  const content = tokens.filter((token) => token.kind !== "mark");
  return {
    tokens,
    credentials: unique(tokens.flatMap((token) => token.credential ?? [])),
    topics,
    orders: of("order"),
    names: of("name"),
    options: wished.flatMap((sense) => (sense.kind === "option" ? [sense] : [])),
    wanted: unique(of("wanted").map((sense) => sense.id)),
    gaps: unique([...of("gap")].sort((a, b) => Number(b.strong) - Number(a.strong)).map((sense) => sense.id)),
    hasStrongGap: of("gap").some((sense) => sense.strong),
    passages: unique(of("passage").map((sense) => sense.id)),
    smallTalk: unique(of("small-talk").map((sense) => sense.id)),
    talkWords: spans
      .filter(({ senses: all }) => all.some(({ kind }) => kind === "small-talk"))
      .reduce((sum, { start, end }) => sum + end - start, 0),
    offTopic: of("off-topic").length > 0,
    whole: of("whole").length > 0,
    cues,
    quantities,
    unknown: unknownWords(lexicon, tokens, [...spans, ...goals]),
    domain: content.some((token) => lexicon.domain.has(key(token.text))),
    mood: moodOf(lexicon, tokens, spans, cues, asked, content.length),
    length: content.length,
  };
}

const QUESTION_CUES: readonly CueId[] = ["how-much", "how-many", "how-long", "which", "recommend"];
/** "No need to explain" asks for nothing. */
const REQUEST_CUES: readonly CueId[] = ["tell", "describe"];
const OPENING_CUES: readonly CueId[] = [
  "what",
  "how",
  "why",
  "who",
  "when",
  "where",
  "whether",
  "which",
  "compare",
  "rank",
];
/** Words that may stand before the word that opens a question: "and so what …". */
const OPENING_WORDS = 4;
const MOST_FRAGMENT_WORDS = 8;

function moodOf(
  lexicon: Lexicon,
  tokens: readonly Token[],
  spans: readonly Span[],
  cues: ReadonlySet<CueId>,
  asked: boolean,
  length: number,
): Mood {
  if (asked || QUESTION_CUES.some((cue) => cues.has(cue))) return "question";
  if (REQUEST_CUES.some((cue) => cues.has(cue)) && !cues.has("not")) return "question";
  const isAfterSubject = (index: number): boolean =>
    tokens.slice(0, index).some((token) => token.credential !== undefined || isCueWord(lexicon, token, SUBJECT_CUES));
  const opens = spans.some(
    (span) =>
      span.start < OPENING_WORDS &&
      span.senses.some((sense) => sense.kind === "cue" && OPENING_CUES.includes(sense.id)) &&
      !isAfterSubject(span.start),
  );
  const verb = tokens.findIndex(({ text }) => VERBS.has(text));
  const isInverted = verb >= 0 && verb < 2 && !isAfterSubject(verb);
  if (opens || isInverted) return "question";
  return length <= MOST_FRAGMENT_WORDS && !cues.has("me") && tokens.length > 0 ? "fragment" : "statement";
}

/** "It is …", "I have …": after one of these, a word that may open a question makes a statement. */
const SUBJECT_CUES: readonly CueId[] = ["me", "it", "that"];

/** Whether a word by itself is one of these cues, also where it stands within a longer one. */
const isCueWord = (lexicon: Lexicon, { text }: Token, ids: readonly CueId[]): boolean =>
  lexicon.cues.next.get(key(text))?.senses.some((sense) => sense.kind === "cue" && ids.includes(sense.id)) ?? false;

/** "I have a master's already": what one has is neither asked for nor a goal. */
const isOwned = (spans: readonly Span[], goal: Span): boolean =>
  spans.some((span) => hasCue(span, "own") && span.end <= goal.start + 1 && goal.start - span.end <= 2);

/** A goal is denied by a "not" shortly before it in the same clause: "I don't want it for fun". */
function isDenied(tokens: readonly Token[], spans: readonly Span[], goal: Span): boolean {
  return spans.some(
    (span) =>
      span.end <= goal.start &&
      goal.start - span.end <= 4 &&
      hasCue(span, "not") &&
      !tokens.slice(span.end, goal.start).some((token) => token.kind === "mark") &&
      !spans.some((between) => between.start >= span.end && between.end <= goal.start && hasCue(between, "but")),
  );
}

const hasCue = (span: Span, id: CueId): boolean => span.senses.some((sense) => sense.kind === "cue" && sense.id === id);

/** Senses by which a word counts as understood; a lone gap or off-topic word speaks for itself elsewhere. */
function unknownWords(lexicon: Lexicon, tokens: readonly Token[], spans: readonly Span[]): readonly string[] {
  const known = new Uint8Array(tokens.length);
  for (const span of spans) known.fill(1, span.start, span.end);
  return unique(
    tokens
      .filter((token, index) => known[index] === 0 && token.kind === "word" && !token.quiet && !token.credential)
      .map((token) => token.text)
      .filter((word) => word.length > 1 && !lexicon.neutral.has(key(word)) && !lexicon.units.has(key(word)))
      .filter((word) => !lexicon.numbers.has(word) && !/..ly$/.test(word)),
  );
}

export const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
