import { describeWord, type Feature, pairFeature, type WordDescription } from "./word-features.ts";

/** A text as a point: features by number, and their values. The length is at most 1: what is unknown takes its share. */
export type Vector = { readonly features: Int32Array; readonly values: Float32Array };

/** Turns words into vectors over the features of the texts it was built from. */
export type VectorSpace = {
  readonly size: number;
  /** The vectors of the texts it was built from, in their order. */
  readonly vectors: readonly Vector[];
  /** No features for words that have nothing in common with the texts of the space. */
  vector(words: readonly string[]): Vector;
};

/** Builds the space: TF-IDF over the features of words and of pairs of words (see word-features.ts). */
export function createVectorSpace(texts: readonly (readonly string[])[]): VectorSpace {
  const numbers = new Map<string, number>();
  const learn = ({ name }: Feature): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const recall = ({ name, optional }: Feature): number => numbers.get(name) ?? (optional === true ? IGNORED : UNKNOWN);

  // The words of the texts stay known by number, so that most words of a question cost one look-up.
  const known = new Map<string, NumberedWord>();
  for (const word of new Set(texts.flat())) known.set(word, numberWord(describeWord(word), learn));
  const sums = texts.map((words) => sum(words, known, learn));
  const rarity = rarities(sums, numbers.size);
  const unknownRarity = inverseFrequency(texts.length, 0) * UNKNOWN_SHARE;

  const toVector = ({ features, weights, unknown }: Sum): Vector => {
    const values = new Float32Array(features.length);
    let squares = unknown * unknownRarity ** 2;
    for (let i = 0; i < features.length; i += 1) {
      const value = (weights[i] ?? 0) * (rarity[features[i] ?? 0] ?? 0);
      values[i] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    for (let i = 0; i < values.length; i += 1) values[i] = (values[i] ?? 0) / length;
    return { features, values };
  };
  return {
    size: numbers.size,
    vectors: sums.map(toVector),
    vector: (words) => toVector(sum(words, known, recall)),
  };
}

/** How much an unknown feature lengthens a vector, against a known feature of the utmost rarity. */
const UNKNOWN_SHARE = 0.7;

// Instead of a feature's number.
const UNKNOWN = -1;
const IGNORED = -2;

/** Which number a feature has in the space, or one of the two above. */
type Numbering = (feature: Feature) => number;
type NumberedWord = { readonly stem: string; readonly features: Int32Array; readonly weights: Float32Array };

function numberWord({ stem, features }: WordDescription, numbering: Numbering): NumberedWord {
  return {
    stem,
    features: Int32Array.from(features, numbering),
    weights: Float32Array.from(features, ({ weight }) => weight),
  };
}

/** The weight of each feature, and the sum of the squared weights of what is unknown. */
type Sum = { readonly features: Int32Array; readonly weights: Float32Array; readonly unknown: number };

function sum(words: readonly string[], known: ReadonlyMap<string, NumberedWord>, numbering: Numbering): Sum {
  const weights = new Map<number, number>();
  let unknown = 0;
  const add = (feature: number, weight: number): void => {
    if (feature === UNKNOWN) unknown += weight * weight;
    else if (feature !== IGNORED) weights.set(feature, (weights.get(feature) ?? 0) + weight);
  };

  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const stems = new Map<string, string>();
  for (const [word, count] of counts) {
    const own = known.get(word) ?? numberWord(describeWord(word), numbering);
    stems.set(word, own.stem);
    const damped = 1 + Math.log(count);
    for (let i = 0; i < own.features.length; i += 1) add(own.features[i] ?? 0, (own.weights[i] ?? 0) * damped);
  }
  let before: string | undefined;
  for (const word of words) {
    const stem = stems.get(word) ?? word;
    if (before !== undefined) {
      const pair = pairFeature(before, stem);
      add(numbering(pair), pair.weight);
    }
    before = stem;
  }
  return { features: Int32Array.from(weights.keys()), weights: Float32Array.from(weights.values()), unknown };
}

function rarities(sums: readonly Sum[], size: number): Float64Array {
  const textsWith = new Float64Array(size);
  for (const { features } of sums) {
    for (const feature of features) textsWith[feature] = (textsWith[feature] ?? 0) + 1;
  }
  return textsWith.map((count) => inverseFrequency(sums.length, count));
}

function inverseFrequency(texts: number, textsWith: number): number {
  return Math.log((1 + texts) / (1 + textsWith)) + 1;
}
