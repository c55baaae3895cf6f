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
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const recall = ({ name, optional }: Feature): number => numbers.get(name) ?? (optional === true ? IGNORED : UNKNOWN);
  // The words of the texts stay known by number, so that most words of a question cost one look-up.
  const known = new Map<string, NumberedWord>();
  for (const word of new Set(texts.flat())) known.set(word, numberWord(describeWord(word), learn));
  for (const words of texts) pairsOf(words.map((word) => known.get(word)?.stem ?? word)).forEach(learn);
  // Sums of weights by feature while a text is read; all 0 in between.
  const sums = new Float64Array(numbers.size);

  const readText = (words: readonly string[]): Bag => {
    const features: number[] = [];
    let unknown = 0;
    const add = (feature: number, weight: number): void => {
      if (feature === UNKNOWN) unknown += weight * weight;
      if (feature < 0) return;
      if (sums[feature] === 0) features.push(feature);
      sums[feature] = (sums[feature] ?? 0) + weight;
    };
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const stems = new Map<string, string>();
    for (const [word, count] of counts) {
      const own = known.get(word) ?? numberWord(describeWord(word), recall);
      stems.set(word, own.stem);
      const damped = 1 + Math.log(count);
      for (let i = 0; i < own.features.length; i += 1) add(own.features[i] ?? 0, (own.weights[i] ?? 0) * damped);
    }
    for (const pair of pairsOf(words.map((word) => stems.get(word) ?? word))) add(recall(pair), pair.weight);

    const weights = Float32Array.from(features, (feature) => sums[feature] ?? 0);
    for (const feature of features) sums[feature] = 0;
    return { features: Int32Array.from(features), weights, unknown };
  };

  const bags = texts.map(readText);
  const rarity = rarities(bags, numbers.size);
  const unknownRarity = inverseFrequency(texts.length, 0) * UNKNOWN_SHARE;
  const toVector = ({ features, weights, unknown }: Bag): Vector => {
    const values = weights.map((weight, i) => weight * (rarity[features[i] ?? 0] ?? 0));
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, unknown * unknownRarity ** 2));
    return { features, values: values.map((value) => value / length) };
  };
  return {
    size: numbers.size,
    vectors: bags.map(toVector),
    vector: (words) => toVector(readText(words)),
  };
}

/** How much an unknown feature lengthens a vector, against a known feature of the utmost rarity. */
const UNKNOWN_SHARE = 0.7;

// Instead of a feature's number.
const UNKNOWN = -1;
const IGNORED = -2;

/** The number of a feature in the space, or one of the two above. */
type Numbering = (feature: Feature) => number;
type NumberedWord = { readonly stem: string; readonly features: Int32Array; readonly weights: Float32Array };

function numberWord({ stem, features }: WordDescription, numbering: Numbering): NumberedWord {
  return {
    stem,
    features: Int32Array.from(features, numbering),
    weights: Float32Array.from(features, ({ weight }) => weight),
  };
}

function pairsOf(stems: readonly string[]): readonly Feature[] {
  return stems.slice(1).map((stem, index) => pairFeature(stems[index] ?? "", stem));
}

/** The weight of each feature of a text, and the sum of the squared weights of what is unknown in it. */
type Bag = { readonly features: Int32Array; readonly weights: Float32Array; readonly unknown: number };

function rarities(bags: readonly Bag[], size: number): Float64Array {
  const textsWith = new Float64Array(size);
  for (const { features } of bags) {
    for (const feature of features) textsWith[feature] = (textsWith[feature] ?? 0) + 1;
  }
  return textsWith.map((count) => inverseFrequency(bags.length, count));
}

function inverseFrequency(texts: number, textsWith: number): number {
  return Math.log((1 + texts) / (1 + textsWith)) + 1;
}
