import { chatWords } from "./chat-words.ts";
import { EVERYDAY_MESSAGES } from "./everyday-messages.ts";
import { createLikeness } from "./likeness.ts";
import { trainLinearClassifier } from "./train-linear-classifier.ts";
import { createVectorSpace } from "./vector-space.ts";

export type Intent = { readonly id: string; readonly examples: readonly string[] };

/** `confidence`: 0..1, how often a match with this score was right on chat of which two fifths were out of scope. */
export type IntentMatch = { readonly id: string; readonly confidence: number };

export type IntentMatcher = {
  /** Ranked matches, best first (at most `most`, default 5), whether or not they would be accepted. Empty for text with no known feature. */
  rank(text: string, most?: number): readonly IntentMatch[];
  /** The best match that the matcher's own threshold accepts, or undefined = out of scope. */
  match(text: string): IntentMatch | undefined;
};

/** The same for a caller that has the words of the text already (as `chatWords` gives them). */
export type WordIntentMatcher = {
  rank(words: readonly string[], most?: number): readonly IntentMatch[];
  match(words: readonly string[]): IntentMatch | undefined;
};

export type IntentMatcherOptions = {
  /** Texts known to be out of scope. */
  readonly negatives?: readonly string[];
  /** Least confidence that `match` accepts, 0..1; default 0.37. */
  readonly threshold?: number;
  /** "quick" trains in about half the time, for about 0.01 less of Matthews correlation; default "thorough". */
  readonly effort?: "thorough" | "quick";
};

/**
 * Learns to tell intents apart from example phrasings alone. The order of intents and examples and repeated examples make no difference;
 * intents of one id are one intent; an intent without a usable example never matches. Total and deterministic, never throws.
 */
export function createIntentMatcher(intents: readonly Intent[], options: IntentMatcherOptions = {}): IntentMatcher {
  const matcher = createWordIntentMatcher(intents, options);
  return {
    rank: (text, most) => matcher.rank(chatWords(text), most),
    match: (text) => matcher.match(chatWords(text)),
  };
}

/** As `createIntentMatcher`; examples are split by `chatWords`, questions come as words. */
export function createWordIntentMatcher(
  intents: readonly Intent[],
  { negatives = [], threshold = THRESHOLD, effort = "thorough" }: IntentMatcherOptions = {},
): WordIntentMatcher {
  const examples = distinctExamples(intents);
  const ids = [...new Set(examples.map(({ id }) => id))];
  const space = createVectorSpace(examples.map(({ words }) => words));
  const labelled = space.vectors.map((vector, index) => ({ vector, label: ids.indexOf(examples[index]?.id ?? "") }));
  const everyday = EVERYDAY_MESSAGES.map((text) => space.vector(chatWords(text)));
  const likeness = createLikeness(space);
  const outOfScope = [
    ...everyday.filter((vector) => vector.features.length > 0 && likeness(vector) < TOO_LIKE),
    ...negatives.toSorted(byCodeUnits).map((text) => space.vector(chatWords(text))),
  ].map((vector) => ({ vector, label: -1 }));
  const classify = trainLinearClassifier([...labelled, ...outOfScope], ids.length, space.size, ROUNDS[effort]);

  const rank = (words: readonly string[], most = 5): readonly IntentMatch[] => {
    const vector = space.vector(words);
    if (vector.features.length === 0) return [];
    return bestOf(ids, classify(vector), Math.max(0, most)).map(({ id, score }) => ({
      id,
      confidence: confidence(score),
    }));
  };
  return {
    rank,
    match(words) {
      const [best] = rank(words, 1);
      return best !== undefined && best.confidence >= threshold ? best : undefined;
    },
  };
}

/**
 * Accepting what is a little less likely right than wrong gave the best Matthews correlation where 30 to 50 % is out of scope, and stays
 * within 0.03 of the best from 10 to 70 %. Thresholds cross-validated within the examples (held-out examples against held-out intents)
 * did no better on 24 sets of 3 to 85 intents, so there is none.
 */
const THRESHOLD = 0.37;
/** Times training looks at every example. Confidences are then 0.004 and 0.035 from where 40 rounds bring them. */
const ROUNDS = { thorough: 12, quick: 4 };
/** An everyday message this like an example (cosine, 0..1) may well mean the same. */
const TOO_LIKE = 0.5;

/** A logistic curve fitted to scores and right answers on the sets under tests/query/intents/data. */
function confidence(score: number): number {
  return 1 / (1 + Math.exp(-5.2 * (score + 0.35)));
}

type Scored = { readonly id: string; readonly score: number };

/** The few best of many, best first; without sorting the rest. */
function bestOf(ids: readonly string[], scores: Float64Array, most: number): readonly Scored[] {
  const best: Scored[] = [];
  for (const [index, id] of ids.entries()) {
    const scored = { id, score: scores[index] ?? 0 };
    const last = best.at(-1);
    if (best.length >= most && (last === undefined || byScore(scored, last) > 0)) continue;
    const place = best.findIndex((other) => byScore(scored, other) < 0);
    best.splice(place < 0 ? best.length : place, 0, scored);
    if (best.length > most) best.pop();
  }
  return best;
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || byCodeUnits(a.id, b.id);

type Example = { readonly id: string; readonly words: readonly string[] };

function distinctExamples(intents: readonly Intent[]): readonly Example[] {
  const byKey = new Map<string, Example>();
  for (const { id, examples } of intents) {
    for (const words of examples.map(chatWords)) {
      if (words.length > 0) byKey.set(`${id}\n${words.join(" ")}`, { id, words });
    }
  }
  return [...byKey].sort(([a], [b]) => byCodeUnits(a, b)).map(([, example]) => example);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
