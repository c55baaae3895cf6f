import type { Choice } from "./train-score.ts";

/** Choices as flat arrays: they travel between threads, and training goes through them many times. */
export type Packed = {
  readonly names: readonly string[];
  /** Where each choice begins among the alternatives, and one more. */
  readonly choices: Uint32Array;
  /** Where each alternative begins among the cells, and one more. */
  readonly alternatives: Uint32Array;
  readonly right: Float32Array;
  readonly cells: Uint16Array;
  readonly values: Float32Array;
};

export function pack(choices: readonly Choice[]): Packed {
  const places = new Map<string, number>();
  const [starts, begins, right, cells, values] = [[0], [0], [] as number[], [] as number[], [] as number[]];
  for (const choice of choices) {
    choice.features.forEach((features, index) => {
      for (const name in features) {
        const value = features[name] ?? 0;
        if (value === 0) continue;
        if (!places.has(name)) places.set(name, places.size);
        cells.push(places.get(name) ?? 0);
        values.push(value);
      }
      begins.push(cells.length);
      right.push(choice.right[index] ?? 0);
    });
    starts.push(right.length);
  }
  return {
    names: [...places.keys()],
    choices: Uint32Array.from(starts),
    alternatives: Uint32Array.from(begins),
    right: Float32Array.from(right),
    cells: Uint16Array.from(cells),
    values: Float32Array.from(values),
  };
}
