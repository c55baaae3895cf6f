import type { Lexicon } from "./lexicon.ts";
import { key } from "./lexicon.ts";
import { fileWords } from "./misspellings.ts";
import type { Misspellings } from "./misspellings.ts";
import type { Token } from "./tokens.ts";

/** Gives each misspelt word of a message its likeliest spelling; words that are known, short words and numbers stay as they are. */
export type Speller = (tokens: readonly Token[]) => readonly Token[];

/** Typo-tolerant look-up per word. */
export function createSpeller(lexicon: Lexicon): Speller {
  const known = new Set(lexicon.words);
  for (const word of lexicon.words) known.add(key(word));
  // Nearly all are plain; the test for letters of any script takes ten times as long
  const isWord = (word: string): boolean => /^[a-z]+$/.test(word) || /^\p{L}+$/u.test(word);
  const filed = fileWords([...lexicon.words].filter((word) => word.length >= SHORTEST && isWord(word)));

  // Short words make up parts of anything, but for those that open questions: "howmuch"
  const isPart = (part: string): boolean =>
    part.length > LEAST_PART ? known.has(part) || known.has(key(part)) : lexicon.cues.next.has(key(part));

  const correct = (word: string): readonly string[] => {
    const full = lexicon.spelling.get(word);
    if (full !== undefined) return full;
    if (known.has(word) || known.has(key(word)) || word.length < SHORTEST || /\d/.test(word)) return [word];
    const squeezed = word.replace(/(\p{L})\1{2,}/gu, "$1");
    if (squeezed !== word && known.has(key(squeezed))) return [squeezed];
    return closest(squeezed, filed) ?? parted(word, isPart) ?? [word];
  };
  /** The full stop of "prof." and "vs." ends no sentence. */
  const endsShortForm = (token: Token, before: Token | undefined): boolean =>
    token.text === "." &&
    before?.kind === "word" &&
    (lexicon.spelling.has(before.text) || /^[^aeiouy]+$/.test(before.text));
  return (tokens) =>
    tokens.flatMap((token, index) => {
      if (endsShortForm(token, tokens[index - 1]) && index < tokens.length - 1) return [];
      if (token.kind !== "word") return [token];
      const found = correct(token.text);
      return found.length === 1 && found[0] === token.text ? [token] : found.map((text) => ({ ...token, text }));
    });
}

const SHORTEST = 4;

function closest(word: string, filed: Misspellings): readonly string[] | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of filed.near(word)) {
    if (candidate === best) continue;
    if (word.length === SHORTEST && candidate.length === SHORTEST && !isSwap(word, candidate)) continue;
    const distance = editDistance(word, candidate) + (candidate[0] === word[0] ? 0 : 0.5);
    if (distance > allowed(word, candidate)) continue;
    if (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best === undefined ? undefined : [best];
}

/** Of four letters too little is left to know a word by, unless all of them are there. */
const isSwap = (a: string, b: string): boolean => [...a].sort().join("") === [...b].sort().join("");

/** Edits that a word of this length may be off by; a different first letter counts half an edit more. */
function allowed(word: string, candidate: string): number {
  const length = Math.min(word.length, candidate.length);
  if (length <= 4) return 1;
  return length <= 7 ? 1.5 : length <= 10 ? 2.5 : 3.5;
}

const LEAST_PART = 3;
const LEAST_PARTED = 7;

/** "howmuch" → how much. */
function parted(word: string, isPart: (part: string) => boolean): readonly string[] | undefined {
  for (let cut = LEAST_PART; cut <= word.length - LEAST_PART; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (word.length >= LEAST_PARTED && parts.every(isPart)) return parts;
  }
  return undefined;
}

/** Swapped neighbours are the commonest slip of the fingers, so they weigh a little less than another edit. */
const SWAP = 0.9;

/** Restricted Damerau-Levenshtein distance: insertions, deletions, substitutions and swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const substituted = (previous[column - 1] ?? 0) + (same ? 0 : 1);
      let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substituted);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + SWAP);
      }
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
