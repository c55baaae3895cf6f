import type { Features } from "./features.ts";

/**
 * What was learnt from labelled questions: one hidden layer over hashed features, and several heads, each a softmax over its classes.
 * Weights are bytes, with one scale a row: a feature's row goes to the hidden units, an output's row comes from them.
 */
export type Network = {
  readonly heads: readonly Head[];
  readonly hidden: number;
  /** Known features, ascending; the position is the row. */
  readonly hashes: Uint32Array;
  readonly input: Int8Array;
  readonly inputScales: Float32Array;
  readonly bias: Float32Array;
  readonly output: Int8Array;
  readonly outputScales: Float32Array;
  readonly outputBias: Float32Array;
};
export type Head = { readonly id: string; readonly classes: readonly string[] };

/** Probabilities of every class of every head, in the order of the heads. */
export function runNetwork(network: Network, { hashes, values }: Features): readonly Float32Array[] {
  const { hidden, input, inputScales, output, outputScales, outputBias } = network;
  const units = Float32Array.from(network.bias);
  for (let feature = 0; feature < hashes.length; feature += 1) {
    const row = rowOf(network.hashes, hashes[feature] ?? 0);
    if (row < 0) continue;
    const factor = (values[feature] ?? 0) * (inputScales[row] ?? 0);
    const base = row * hidden;
    for (let unit = 0; unit < hidden; unit += 1) units[unit] = (units[unit] ?? 0) + factor * (input[base + unit] ?? 0);
  }
  for (let unit = 0; unit < hidden; unit += 1) if ((units[unit] ?? 0) < 0) units[unit] = 0;
  let row = 0;
  return network.heads.map(({ classes }) => {
    const outputs = new Float32Array(classes.length);
    for (let index = 0; index < classes.length; index += 1) {
      const base = row * hidden;
      let sum = 0;
      for (let unit = 0; unit < hidden; unit += 1) sum += (output[base + unit] ?? 0) * (units[unit] ?? 0);
      outputs[index] = sum * (outputScales[row] ?? 0) + (outputBias[row] ?? 0);
      row += 1;
    }
    return softmax(outputs);
  });
}

function softmax(outputs: Float32Array): Float32Array {
  const most = outputs.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let index = 0; index < outputs.length; index += 1) {
    const share = Math.exp((outputs[index] ?? 0) - most);
    outputs[index] = share;
    sum += share;
  }
  for (let index = 0; index < outputs.length; index += 1) outputs[index] = (outputs[index] ?? 0) / sum;
  return outputs;
}

/** Binary search; -1 for a feature that was never seen while learning. */
function rowOf(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
