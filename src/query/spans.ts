import type { Lexicon, Sense } from "./lexicon.ts";
import { key } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** A known phrase in a run of tokens, from `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number; readonly senses: readonly Sense[] };

/** Finds the known phrases; where two overlap the longer wins, then the earlier. In reading order. */
export function findSpans(lexicon: Lexicon, tokens: readonly Token[]): readonly Span[] {
  const found: Span[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    let node = lexicon.phrases;
    for (let end = start; end < tokens.length; end += 1) {
      const next = node.next.get(key(tokens[end]?.text ?? ""));
      if (next === undefined) break;
      node = next;
      if (node.senses.length > 0) found.push({ start, end: end + 1, senses: node.senses });
    }
  }
  const taken = new Uint8Array(tokens.length);
  const longestFirst = found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = longestFirst.filter(({ start, end }) => {
    for (let index = start; index < end; index += 1) if (taken[index] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
