import type { Vector } from "./vector-space.ts";

/** An example of class 0 … classes - 1; class -1 is an example of none of them. */
export type LabelledVector = { readonly vector: Vector; readonly label: number };

/** A score per class: about 1 for an example of it, about -1 for what is none of it. */
export type LinearClassifier = (vector: Vector) => Float64Array;

/**
 * Trains one linear support vector machine per class against all the rest (squared hinge loss), by dual coordinate descent:
 * Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008. All classes go through each example
 * together, so memory is read in order. Deterministic: the order of examples is mixed with a fixed seed.
 */
export function trainLinearClassifier(
  examples: readonly LabelledVector[],
  classes: number,
  features: number,
): LinearClassifier {
  // One row of `classes` weights per feature, and a last one for the bias.
  const weights = new Float32Array((features + 1) * classes);
  const multipliers = new Float32Array(examples.length * classes);
  const steps = new Float64Array(classes);
  const order = mixedOrder(examples.length);

  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const { vector, label } = example;
      const scores = score(weights, classes, features, vector);
      const curvature = squaredLength(vector) + 1 + DIAGONAL;
      for (let k = 0; k < classes; k += 1) {
        const sign = k === label ? 1 : -1;
        const multiplier = multipliers[index * classes + k] ?? 0;
        const gradient = sign * (scores[k] ?? 0) - 1 + DIAGONAL * multiplier;
        const moved = Math.max(multiplier - gradient / curvature, 0);
        multipliers[index * classes + k] = moved;
        steps[k] = (moved - multiplier) * sign;
      }
      addScaled(weights, classes, features, vector, steps);
    }
  }
  return (vector) => score(weights, classes, features, vector);
}

/** Penalty of an example on the wrong side of its margin. */
const COST = 2;
const DIAGONAL = 1 / (2 * COST);
/** More rounds change no decision that matters (tried up to 40). */
const ROUNDS = 6;

function score(weights: Float32Array, classes: number, features: number, vector: Vector): Float64Array {
  const scores = new Float64Array(classes);
  const bias = features * classes;
  for (let k = 0; k < classes; k += 1) scores[k] = weights[bias + k] ?? 0;
  for (let i = 0; i < vector.features.length; i += 1) {
    const row = (vector.features[i] ?? 0) * classes;
    const value = vector.values[i] ?? 0;
    for (let k = 0; k < classes; k += 1) scores[k] = (scores[k] ?? 0) + value * (weights[row + k] ?? 0);
  }
  return scores;
}

function addScaled(
  weights: Float32Array,
  classes: number,
  features: number,
  vector: Vector,
  steps: Float64Array,
): void {
  const bias = features * classes;
  for (let k = 0; k < classes; k += 1) weights[bias + k] = (weights[bias + k] ?? 0) + (steps[k] ?? 0);
  for (let i = 0; i < vector.features.length; i += 1) {
    const row = (vector.features[i] ?? 0) * classes;
    const value = vector.values[i] ?? 0;
    for (let k = 0; k < classes; k += 1) weights[row + k] = (weights[row + k] ?? 0) + value * (steps[k] ?? 0);
  }
}

function squaredLength(vector: Vector): number {
  return vector.values.reduce((sum, value) => sum + value * value, 0);
}

/** 0 … count - 1, shuffled by a linear congruential generator (the constants of Numerical Recipes). */
function mixedOrder(count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let state = 7;
  for (let last = count - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
  return order;
}
