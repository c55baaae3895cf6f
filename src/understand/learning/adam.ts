/** Weights with their gradient and the running means by which Adam sets the size of each step. */
export type Weights = {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
};

export function createWeights(size: number, initial: () => number): Weights {
  return {
    values: Float32Array.from({ length: size }, initial),
    gradient: new Float32Array(size),
    first: new Float32Array(size),
    second: new Float32Array(size),
  };
}

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const LEAST_DEVIATION = 1e-8;

/** The size of a step, which makes up for means that begin at nothing. `step` counts from 1. */
export const stepSize = (rate: number, step: number): number =>
  (rate * Math.sqrt(1 - SECOND_DECAY ** step)) / (1 - FIRST_DECAY ** step);

/** Moves the weights from `from` up to `to` against their gradient, divided by the number of examples in it, and clears the gradient. */
export function move(weights: Weights, from: number, to: number, examples: number, size: number): void {
  const { values, gradient, first, second } = weights;
  for (let at = from; at < to; at += 1) {
    const slope = (gradient[at] ?? 0) / examples;
    const mean = FIRST_DECAY * (first[at] ?? 0) + (1 - FIRST_DECAY) * slope;
    const square = SECOND_DECAY * (second[at] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
    first[at] = mean;
    second[at] = square;
    values[at] = (values[at] ?? 0) - size * (mean / (Math.sqrt(square) + LEAST_DEVIATION));
    gradient[at] = 0;
  }
}
