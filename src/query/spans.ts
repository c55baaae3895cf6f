import type { PhraseNode, Sense } from "./lexicon.ts";
import { NAME, phraseKey } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** A known phrase in a run of tokens, from `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number; readonly senses: readonly Sense[] };

/** Finds the known phrases; where two overlap the longer wins, then the earlier. In reading order. */
export function findSpans(
  phrases: PhraseNode,
  tokens: readonly Token[],
  keyOf: (word: string) => string = phraseKey,
): readonly Span[] {
  // Each word is looked up from every start before it, so its key is made once
  const keys = tokens.map(({ text }) => keyOf(text));
  const found: Span[] = [];
  for (let start = 0; start < keys.length; start += 1) {
    let node = phrases;
    for (let end = start; end < keys.length; end += 1) {
      const next = node.next.get(keys[end] ?? "");
      if (next === undefined) break;
      node = next;
      if (node.senses.length > 0) found.push({ start, end: end + 1, senses: node.senses });
    }
  }
  if (found.length < 2) return found;
  const taken = new Uint8Array(tokens.length);
  const longestFirst = found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = longestFirst.filter(({ start, end }) => {
    for (let index = start; index < end; index += 1) if (taken[index] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** Makes one token of each credential's name, so that phrases can speak of "any credential". */
export function foldNames(aliases: PhraseNode, tokens: readonly Token[]): readonly Token[] {
  const names = new Map(findSpans(aliases, tokens).map((span) => [span.start, span]));
  const folded: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const name = names.get(index);
    const sense = name?.senses.find((candidate) => candidate.kind === "credential");
    if (name !== undefined && sense?.kind === "credential") {
      folded.push({ text: NAME, kind: "word", credential: sense.id });
      index = name.end - 1;
    } else if (token !== undefined) folded.push(token);
  }
  return folded;
}
