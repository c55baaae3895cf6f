import { stemmer } from "stemmer";
import { FUNCTION_WORDS } from "./function-words.ts";
import { relatedGroups } from "./related-words.ts";

/** A text as a point: features by rising number, and their values. The length is at most 1: what is unknown takes its share. */
export type Vector = { readonly features: Int32Array; readonly values: Float32Array };

/** Turns words into vectors over the features of the texts it was built from. */
export type VectorSpace = {
  readonly size: number;
  /** No features for words that have nothing in common with the texts of the space. */
  vector(words: readonly string[]): Vector;
};

/** Builds the space: TF-IDF over word stems, pairs of stems, groups of related words and the letters within words. */
export function createVectorSpace(texts: readonly (readonly string[])[]): VectorSpace {
  const known = new Map<string, readonly Feature[]>();
  const featuresOf = (word: string): readonly Feature[] => {
    const features = known.get(word) ?? wordFeatures(word);
    return features;
  };
  for (const word of new Set(texts.flat())) known.set(word, wordFeatures(word));

  const textsWith = new Map<string, number>();
  for (const words of texts) {
    for (const name of featureWeights(words, featuresOf).keys()) textsWith.set(name, (textsWith.get(name) ?? 0) + 1);
  }
  const numbers = new Map<string, number>();
  const rarity: number[] = [];
  for (const [name, count] of textsWith) {
    numbers.set(name, rarity.length);
    rarity.push(inverseFrequency(texts.length, count));
  }
  const unknownRarity = inverseFrequency(texts.length, 0) * UNKNOWN_SHARE;

  return {
    size: rarity.length,
    vector(words) {
      const found: { feature: number; value: number }[] = [];
      let squares = 0;
      for (const [name, weight] of featureWeights(words, featuresOf)) {
        const feature = numbers.get(name);
        if (feature !== undefined) {
          const value = weight * (rarity[feature] ?? 0);
          found.push({ feature, value });
          squares += value * value;
        } else if (!name.startsWith(GROUP)) {
          squares += (weight * unknownRarity) ** 2;
        }
      }
      const length = Math.sqrt(squares);
      found.sort((a, b) => a.feature - b.feature);
      return {
        features: Int32Array.from(found, ({ feature }) => feature),
        values: Float32Array.from(found, ({ value }) => value / length),
      };
    },
  };
}

type Feature = { readonly name: string; readonly weight: number };

// Relative weights, found by trying on the sets under tests/query/intents/data; all have a wide flat optimum.
const PAIR_WEIGHT = 0.3;
const GROUP_WEIGHT = 1.2;
const LETTERS_WEIGHT = 0.45;
const FUNCTION_WORD_SHARE = 0.7;
/** How much an unknown word lengthens a vector, against a known word of the utmost rarity. */
const UNKNOWN_SHARE = 0.7;
const SHORTEST_LETTERS = 2;
const LONGEST_LETTERS = 4;

// First letters of feature names, so that a stem, a pair, a group and a piece of a word never collide.
const STEM = "s";
const PAIR = "p";
const GROUP = "g";
const LETTERS = "l";

function inverseFrequency(texts: number, textsWith: number): number {
  return Math.log((1 + texts) / (1 + textsWith)) + 1;
}

function featureWeights(
  words: readonly string[],
  featuresOf: (word: string) => readonly Feature[],
): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (name: string, weight: number): void => {
    weights.set(name, (weights.get(name) ?? 0) + weight);
  };
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const damped = 1 + Math.log(count);
    for (const { name, weight } of featuresOf(word)) add(name, weight * damped);
  }
  let before: string | undefined;
  for (const word of words) {
    const stem = featuresOf(word)[0]?.name ?? "";
    if (before !== undefined) add(`${PAIR}${before} ${stem}`, PAIR_WEIGHT);
    before = stem;
  }
  return weights;
}

/** The features of one word, its stem first. Numbers are told apart by their length alone: "12" and "47" are one feature. */
function wordFeatures(word: string): readonly Feature[] {
  const share = FUNCTION_WORDS.has(word) ? FUNCTION_WORD_SHARE : 1;
  if (/\p{N}/u.test(word)) return [{ name: `${STEM}#${word.length}`, weight: share }];
  const features: Feature[] = [{ name: STEM + stemmer(word), weight: share }];
  for (const group of relatedGroups(word)) features.push({ name: GROUP + String(group), weight: GROUP_WEIGHT * share });
  const marked = `<${word}>`;
  for (let length = SHORTEST_LETTERS; length <= LONGEST_LETTERS; length += 1) {
    for (let start = 0; start + length <= marked.length; start += 1) {
      features.push({ name: LETTERS + marked.slice(start, start + length), weight: LETTERS_WEIGHT * share });
    }
  }
  return features;
}
