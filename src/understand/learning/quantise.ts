import type { Network } from "../network.ts";
import type { Trained } from "./train-network.ts";

/** Weights as bytes: each row is scaled so that its largest weight becomes 127; rows of features ascend by their hash. */
export function quantise({ heads, index, hidden, input, bias, output, outputBias }: Trained): Network {
  const order = [...index].sort((a, b) => a[0] - b[0]);
  const rows = inBytes(
    order.map(([, row]) => input.subarray(row * hidden, (row + 1) * hidden)),
    hidden,
  );
  const outputs = inBytes(
    Array.from({ length: outputBias.length }, (_, row) => output.subarray(row * hidden, (row + 1) * hidden)),
    hidden,
  );
  return {
    heads: heads.map(({ id, classes }) => ({ id, classes })),
    hidden,
    hashes: Uint32Array.from(order, ([hash]) => hash),
    input: rows.bytes,
    inputScales: rows.scales,
    bias,
    output: outputs.bytes,
    outputScales: outputs.scales,
    outputBias,
  };
}

function inBytes(rows: readonly Float32Array[], width: number): { bytes: Int8Array; scales: Float32Array } {
  const bytes = new Int8Array(rows.length * width);
  const scales = new Float32Array(rows.length);
  rows.forEach((row, at) => {
    const most = row.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    scales[at] = most / 127;
    if (most > 0) row.forEach((weight, index) => (bytes[at * width + index] = Math.round((weight / most) * 127)));
  });
  return { bytes, scales };
}
