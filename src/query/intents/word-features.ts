import { stemmer } from "stemmer";
import { FUNCTION_WORDS } from "./function-words.ts";
import { relatedGroups } from "./related-words.ts";

/** Something two texts can have in common. An `optional` one says nothing when it is unknown. */
export type Feature = { readonly name: string; readonly weight: number; readonly optional?: boolean };

export type WordDescription = { readonly stem: string; readonly features: readonly Feature[] };

/**
 * What is compared of a word: its stem, its groups of related words, and the letters within it (so that a misspelt word still counts).
 * Numbers are told apart by their length alone: "12" and "47" are one feature.
 */
export function describeWord(word: string): WordDescription {
  const share = FUNCTION_WORDS.has(word) ? FUNCTION_WORD_SHARE : 1;
  if (IN_NUMBERS.test(word)) {
    const stem = `#${word.length}`;
    return { stem, features: [{ name: STEM + stem, weight: share }] };
  }
  const stem = stemmer(word);
  const features: Feature[] = [{ name: STEM + stem, weight: share }];
  for (const group of relatedGroups(word, stem)) {
    features.push({ name: GROUP + String(group), weight: GROUP_WEIGHT * share, optional: true });
  }
  const marked = `<${word}>`;
  for (let length = SHORTEST_LETTERS; length <= LONGEST_LETTERS; length += 1) {
    for (let start = 0; start + length <= marked.length; start += 1) {
      features.push({ name: LETTERS + marked.slice(start, start + length), weight: LETTERS_WEIGHT * share });
    }
  }
  return { stem, features };
}

/** What is compared of two words in a row, from their stems. */
export function pairFeature(first: string, second: string): Feature {
  return { name: `${PAIR}${first} ${second}`, weight: PAIR_WEIGHT };
}

// Relative weights, found by trying on the sets under tests/query/intents/data; all have a wide flat optimum.
const PAIR_WEIGHT = 0.3;
const GROUP_WEIGHT = 1.2;
const LETTERS_WEIGHT = 0.45;
const FUNCTION_WORD_SHARE = 0.7;
const SHORTEST_LETTERS = 2;
const LONGEST_LETTERS = 4;

// First letters of feature names, so that a stem, a pair, a group and a piece of a word never collide.
const STEM = "s";
const PAIR = "p";
const GROUP = "g";
const LETTERS = "l";

const IN_NUMBERS = /^\p{N}/u;
