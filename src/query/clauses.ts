import type { Lexicon } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { readClause } from "./reading.ts";
import type { Span } from "./spans.ts";
import { findSpans } from "./spans.ts";
import type { Token } from "./tokens.ts";

/**
 * Parts a message into clauses and reads each. Sentence marks always part; a comma or an "and" parts only where something
 * is asked on both sides, so that "cost and length" are two questions and "the cost, please" is one.
 */
export function readMessage(lexicon: Lexicon, tokens: readonly Token[]): readonly Reading[] {
  const spans = findSpans(lexicon, tokens);
  return sentences(tokens).flatMap(([start, end]) => {
    const asked = tokens[end]?.text === "?";
    const inside = spans.filter((span) => span.start >= start && span.end <= end);
    const parts = softParts(tokens, inside, start, end);
    return parts.map(([from, to]) =>
      readClause(
        lexicon,
        tokens.slice(from, to),
        inside.filter((span) => span.start >= from && span.end <= to).map((span) => shifted(span, from)),
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
  const parts: Range[] = [];
  let from = start;
  for (let index = start; index < end; index += 1) {
    if (!isSoftBoundary(tokens[index], spans, index)) continue;
    const left = spans.filter((span) => span.start >= from && span.end <= index);
    const right = spans.filter((span) => span.start > index);
    if (!left.some(isAsk) || !right.some(isAsk)) continue;
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

const shifted = (span: Span, by: number): Span => ({ ...span, start: span.start - by, end: span.end - by });
