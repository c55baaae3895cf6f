import * as z from "zod";
import type { Network } from "./network.ts";

/**
 * A network as one run of bytes, little-endian: the length of the head as 4 bytes, the head as JSON, filled up with spaces to a multiple of 4, then the arrays of
 * 32 bits and those of 8. The same network gives the same bytes on every machine.
 */
export function writeNetwork(network: Network): Uint8Array<ArrayBuffer> {
  const { heads, hidden, hashes, input, inputScales, bias, output, outputScales, outputBias } = network;
  const words = JSON.stringify({ heads, hidden, rows: hashes.length });
  const head = new TextEncoder().encode(words.padEnd(Math.ceil(words.length / 4) * 4));
  const wide = [hashes, inputScales, bias, outputScales, outputBias];
  const parts = [head, ...wide.map(bytesOf), bytesOf(input), bytesOf(output)];
  const bytes = new Uint8Array(4 + parts.reduce((sum, part) => sum + part.length, 0));
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  let at = 4;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads what `writeNetwork` wrote; throws where the bytes are cut short or are something else. */
export function readNetwork(bytes: Uint8Array): Network {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const { heads, hidden, rows } = HEAD.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))));
  const outputs = heads.reduce((sum, { classes }) => sum + classes.length, 0);
  // A copy of its own is aligned, whatever the bytes came out of
  const data = Uint8Array.from(bytes.subarray(4 + length));
  let at = 0;
  const wide = <T>(make: (buffer: ArrayBuffer, at: number, size: number) => T, size: number): T => {
    const made = make(data.buffer, at, size);
    at += size * 4;
    return made;
  };
  const floats = (size: number): Float32Array =>
    wide((buffer, from, count) => new Float32Array(buffer, from, count), size);
  const hashes = wide((buffer, from, count) => new Uint32Array(buffer, from, count), rows);
  const [inputScales, bias, outputScales, outputBias] = [
    floats(rows),
    floats(hidden),
    floats(outputs),
    floats(outputs),
  ];
  const input = new Int8Array(data.buffer, at, rows * hidden);
  const output = new Int8Array(data.buffer, at + rows * hidden, outputs * hidden);
  return { heads, hidden, hashes, input, inputScales, bias, output, outputScales, outputBias };
}

const HEAD = z.object({
  heads: z.array(z.object({ id: z.string(), classes: z.array(z.string()) })),
  hidden: z.number().int().positive(),
  rows: z.number().int().nonnegative(),
});

const bytesOf = (part: Uint32Array | Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
