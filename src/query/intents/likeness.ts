import type { Vector, VectorSpace } from "./vector-space.ts";

/** How like a vector is to the text of the space that is most like it: their cosine, 0 to 1. */
export function createLikeness({ vectors, size }: VectorSpace): (vector: Vector) => number {
  // The texts with a feature, and its values there, end to end by feature; `ends` says where each feature's part ends.
  const ends = new Int32Array(size);
  for (const { features } of vectors) for (const feature of features) ends[feature] = (ends[feature] ?? 0) + 1;
  for (let feature = 1; feature < size; feature += 1) ends[feature] = (ends[feature] ?? 0) + (ends[feature - 1] ?? 0);
  const filled = Int32Array.from([0, ...ends.subarray(0, -1)]);
  const texts = new Int32Array(ends.at(-1) ?? 0);
  const values = new Float32Array(texts.length);
  vectors.forEach((vector, text) => {
    vector.features.forEach((feature, i) => {
      const place = filled[feature] ?? 0;
      texts[place] = text;
      values[place] = vector.values[i] ?? 0;
      filled[feature] = place + 1;
    });
  });

  return (vector) => {
    const cosines = new Float64Array(vectors.length);
    vector.features.forEach((feature, i) => {
      const own = vector.values[i] ?? 0;
      for (let place = ends[feature - 1] ?? 0; place < (ends[feature] ?? 0); place += 1) {
        const text = texts[place] ?? 0;
        cosines[text] = (cosines[text] ?? 0) + own * (values[place] ?? 0);
      }
    });
    return cosines.reduce((most, cosine) => Math.max(most, cosine), 0);
  };
}
