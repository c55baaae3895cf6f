import type { Vector } from "./vector-space.ts";

/** An example of class 0 … classes - 1; class -1 is an example of none of them. */
export type LabelledVector = { readonly vector: Vector; readonly label: number };

/** A score per class: about 1 for an example of it, about -1 for what is none of it. */
export type LinearClassifier = (vector: Vector) => Float64Array;

/**
 * Trains one linear support vector machine per class, each against all the rest, with squared hinge loss by dual coordinate descent:
 * Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008. All classes take an example together,
 * because their weights lie together in memory. `rounds` is how often every example is looked at. Deterministic.
 */
export function trainLinearClassifier(
  examples: readonly LabelledVector[],
  classes: number,
  features: number,
  rounds: number,
): LinearClassifier {
  const weights: Weights = { table: new Float32Array((features + 1) * classes), classes, bias: features * classes };
  const rows = examples.map(({ vector, label }) => ({
    vector,
    label,
    curvature: squaredLength(vector) + 1 + DIAGONAL,
    multipliers: new Float32Array(classes),
  }));
  const order = Int32Array.from({ length: rows.length }, (_, index) => index);
  const scores = new Float64Array(classes);
  const steps: Steps = { count: 0, classes: new Int32Array(classes), sizes: new Float64Array(classes) };

  for (let round = 0; round < rounds; round += 1) {
    // A new order each round settles sooner than the same again.
    shuffle(order, round);
    for (const index of order) {
      const row = rows[index];
      if (row === undefined) continue;
      const { vector, label, curvature, multipliers } = row;
      computeScores(weights, vector, scores);
      steps.count = 0;
      for (let k = 0; k < classes; k += 1) {
        const sign = k === label ? 1 : -1;
        const multiplier = multipliers[k] ?? 0;
        const gradient = sign * (scores[k] ?? 0) - 1 + DIAGONAL * multiplier;
        const moved = Math.max(multiplier - gradient / curvature, 0);
        const step = moved - multiplier;
        if (step > -LEAST_STEP && step < LEAST_STEP) continue;
        multipliers[k] = moved;
        steps.classes[steps.count] = k;
        steps.sizes[steps.count] = step * sign;
        steps.count += 1;
      }
      addSteps(weights, vector, steps);
    }
  }
  return (vector) => {
    const result = new Float64Array(classes);
    computeScores(weights, vector, result);
    return result;
  };
}

/** Penalty of an example on the wrong side of its margin. */
const COST = 2;
const DIAGONAL = 1 / (2 * COST);
/** A smaller step is not worth its time: scores span about -1 to 1. */
const LEAST_STEP = 0.01;

/** One row of weights, a weight per class, for each feature, and a last one for the bias. */
type Weights = { readonly table: Float32Array; readonly classes: number; readonly bias: number };

/** The classes whose weights move, the first `count` of the arrays. */
type Steps = { count: number; readonly classes: Int32Array; readonly sizes: Float64Array };

function computeScores({ table, classes, bias }: Weights, { features, values }: Vector, scores: Float64Array): void {
  for (let k = 0; k < classes; k += 1) scores[k] = table[bias + k] ?? 0;
  // Two features at a time, which halves the traffic on the scores; an odd last one is paired with the first at weight 0.
  for (let i = 0; i < features.length; i += 2) {
    const row = (features[i] ?? 0) * classes;
    const value = values[i] ?? 0;
    const row2 = i + 1 < features.length ? (features[i + 1] ?? 0) * classes : 0;
    const value2 = i + 1 < features.length ? (values[i + 1] ?? 0) : 0;
    for (let k = 0; k < classes; k += 1) {
      scores[k] = (scores[k] ?? 0) + value * (table[row + k] ?? 0) + value2 * (table[row2 + k] ?? 0);
    }
  }
}

function addSteps({ table, classes, bias }: Weights, { features, values }: Vector, steps: Steps): void {
  for (let s = 0; s < steps.count; s += 1) {
    const place = bias + (steps.classes[s] ?? 0);
    table[place] = (table[place] ?? 0) + (steps.sizes[s] ?? 0);
  }
  for (let i = 0; i < features.length; i += 1) {
    const row = (features[i] ?? 0) * classes;
    const value = values[i] ?? 0;
    for (let s = 0; s < steps.count; s += 1) {
      const place = row + (steps.classes[s] ?? 0);
      table[place] = (table[place] ?? 0) + value * (steps.sizes[s] ?? 0);
    }
  }
}

function squaredLength(vector: Vector): number {
  return vector.values.reduce((sum, value) => sum + value * value, 0);
}

/** Shuffles in place, by a linear congruential generator (the constants of Numerical Recipes). */
function shuffle(order: Int32Array, seed: number): void {
  let state = seed;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
}
