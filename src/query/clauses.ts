import type { CueId } from "../guide/schema.ts";
import { VERBS } from "./asked.ts";
import type { Lexicon } from "./lexicon.ts";
import { key } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { readClause } from "./reading.ts";
import type { Span } from "./spans.ts";
import { findSpans, foldNames } from "./spans.ts";
import type { Token } from "./tokens.ts";

/**
 * Parts a message into clauses and reads each. Sentence marks always part; a comma or an "and" parts only where something
 * is asked on both sides, so that "cost and length" are two questions and "the cost, please" is one.
 */
export function readMessage(lexicon: Lexicon, message: readonly Token[]): readonly Reading[] {
  const tokens = foldNames(lexicon.aliases, message).filter((token) => !isFiller(lexicon, token));
  const cues = findSpans(lexicon.cues, tokens, key);
  const phrases = findSpans(lexicon.phrases, tokens).filter((phrase) => !isDenial(phrase, cues));
  const spans = [...phrases, ...freeCues(cues, phrases)];
  const goals = findSpans(lexicon.goals, tokens);
  return sentences(tokens).flatMap(([start, end]) => {
    const asked = tokens[end]?.text === "?";
    const inside = within(spans, start, end);
    const parts = softParts(tokens, inside, start, end);
    return parts.map(([from, to]) =>
      readClause(
        lexicon,
        tokens.slice(from, to),
        within(inside, from, to).map((span) => shifted(span, from)),
        within(goals, from, to).map((span) => shifted(span, from)),
        asked,
      ),
    );
  });
}

type Range = readonly [start: number, end: number];

function sentences(tokens: readonly Token[]): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  tokens.forEach((token, index) => {
    if (!/^[?!.;\n]$/.test(token.text)) return;
    if (index > start) ranges.push([start, index]);
    start = index + 1;
  });
  if (start < tokens.length) ranges.push([start, tokens.length]);
  return ranges;
}

function softParts(tokens: readonly Token[], spans: readonly Span[], start: number, end: number): readonly Range[] {
  // "Compare them on price, length and credit" is one question, and so is "the gap between the longest and the shortest"
  if (spans.some((span) => WHOLE_CUES.some((cue) => hasCue(span, cue)))) return [[start, end]];
  const parts: Range[] = [];
  let from = start;
  for (let index = start; index < end; index += 1) {
    if (!isSoftBoundary(tokens[index], spans, index)) continue;
    if (tokens[index - 1]?.credential !== undefined && tokens[index + 1]?.credential !== undefined) continue;
    const left = within(spans, from, index);
    const right = spans.filter((span) => span.start > index);
    if (!left.some(isAsk) || !right.some(isAsk) || tokens[index + 1]?.kind === "number") continue;
    // What the guide does not cover colours its whole sentence, unless a question of its own follows
    if (left.some(isGap) || (right.some(isGap) && !opensQuestion(tokens, right, index))) continue;
    // "In weeks, if I can do 10 hours": a condition belongs to what it limits
    if (
      right.some((span) => span.start === index + 1 && hasCue(span, "if")) &&
      right.some((span) => hasCue(span, "me"))
    )
      continue;
    parts.push([from, index]);
    from = index + 1;
  }
  return [...parts, [from, end]];
}

function isSoftBoundary(token: Token | undefined, spans: readonly Span[], index: number): boolean {
  if (token?.kind === "mark") return token.text === "," || token.text === ":" || token.text === "&";
  const span = spans.find((candidate) => candidate.start === index && candidate.end === index + 1);
  return span?.senses.some((sense) => sense.kind === "cue" && (sense.id === "and" || sense.id === "but")) ?? false;
}

const ASKS: ReadonlySet<string> = new Set(["topic", "order", "gap", "passage", "name"]);

function isAsk(span: Span): boolean {
  return span.senses.some((sense) => ASKS.has(sense.kind) && (sense.kind !== "topic" || sense.strong));
}

const hasCue = (span: Span, id: CueId): boolean => span.senses.some((sense) => sense.kind === "cue" && sense.id === id);

const OPENERS: ReadonlySet<CueId> = new Set<CueId>([
  "what",
  "how",
  "how-much",
  "how-many",
  "how-long",
  "why",
  "who",
  "when",
  "where",
  "whether",
  "which",
]);

/** Cues that count even inside a longer phrase: "without a bachelor's" names a topic and denies it. */
const KEPT_CUES: ReadonlySet<CueId> = new Set<CueId>([...OPENERS, "not", "without", "or", "per", "me", "need"]);

/** "No longer free": a longer denial takes the words in it away from what they mean otherwise. */
const isDenial = (phrase: Span, cues: readonly Span[]): boolean =>
  cues.some(
    (cue) =>
      cue.start <= phrase.start &&
      cue.end >= phrase.end &&
      cue.end - cue.start > phrase.end - phrase.start &&
      hasCue(cue, "not"),
  );

function freeCues(cues: readonly Span[], phrases: readonly Span[]): readonly Span[] {
  return cues.flatMap((cue) => {
    const around = phrases.find((span) => span.start <= cue.start && span.end >= cue.end);
    if (around === undefined || around.end - around.start === cue.end - cue.start) return [cue];
    const senses = cue.senses.filter((sense) => sense.kind === "cue" && KEPT_CUES.has(sense.id));
    return senses.length > 0 ? [{ ...cue, senses }] : [];
  });
}

/** Adverbs and the like, which people put anywhere: "who actually makes it". */
function isFiller(lexicon: Lexicon, { text, kind }: Token): boolean {
  if (kind !== "word") return false;
  return lexicon.fillers.has(text) || (text.length > 5 && text.endsWith("ly") && !lexicon.words.has(text));
}

const WHOLE_CUES: readonly CueId[] = ["compare", "difference", "sum"];

const isGap = (span: Span): boolean => span.senses.some((sense) => sense.kind === "gap" && sense.strong);

function opensQuestion(tokens: readonly Token[], right: readonly Span[], boundary: number): boolean {
  const startsSoon = right.filter(({ start }) => start <= boundary + 2);
  const asks = startsSoon.some(({ senses }) => senses.some((sense) => sense.kind === "cue" && OPENERS.has(sense.id)));
  return asks || tokens.slice(boundary + 1, boundary + 3).some(({ text }) => VERBS.has(text));
}

const within = (spans: readonly Span[], from: number, to: number): readonly Span[] =>
  spans.filter((span) => span.start >= from && span.end <= to);

const shifted = (span: Span, by: number): Span => ({ ...span, start: span.start - by, end: span.end - by });
