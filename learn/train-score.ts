import type { Weighed } from "../src/understand/score.ts";
import { createRandom, shuffle } from "../src/understand/learning/random.ts";
import type { Packed } from "./pack.ts";

/** The alternatives of one question: what speaks for each, and how right it is: 0 wrong, 1 right, between for a right one that says less than it could. */
export type Choice = { readonly features: readonly Weighed[]; readonly right: readonly number[] };

/**
 * Weights with which a right alternative comes first as often as can be: a softmax over the alternatives of each question, whose right ones share the
 * probability. Questions of which nothing is right, or nothing wrong, teach nothing.
 */
export function trainScore(packs: readonly Packed[], { epochs = 5, rate = 0.02, decay = 1e-5 } = {}): Weighed {
  const names = [...new Set(packs.flatMap((each) => each.names))].toSorted();
  const at = new Map(names.map((name, index) => [name, index]));
  const places = packs.map((each) => Int32Array.from(each.names, (name) => at.get(name) ?? 0));
  const rows = packs
    .flatMap((each, of) => Array.from({ length: each.choices.length - 1 }, (_, row) => ({ of, row })))
    .filter(({ of, row }) => teaches(packs[of], row));
  const size = names.length;
  const [weights, first, second, gradient] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
  ];
  const random = createRandom(7);
  const steps = Math.ceil(rows.length / BATCH) * epochs;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(rows, random);
    for (let start = 0; start < rows.length; start += BATCH) {
      gradient.fill(0);
      const batch = rows.slice(start, start + BATCH);
      for (const { of, row } of batch) addGradient(packs[of], places[of], row, weights, gradient);
      step += 1;
      const speed = (rate * Math.max(0.05, 1 - step / steps) * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
      for (let name = 0; name < size; name += 1) {
        const slope = (gradient[name] ?? 0) / batch.length + decay * (weights[name] ?? 0);
        first[name] = 0.9 * (first[name] ?? 0) + 0.1 * slope;
        second[name] = 0.999 * (second[name] ?? 0) + 0.001 * slope * slope;
        weights[name] = (weights[name] ?? 0) - (speed * (first[name] ?? 0)) / (Math.sqrt(second[name] ?? 0) + 1e-8);
      }
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000]));
}

const BATCH = 32;

function teaches(packed: Packed | undefined, row: number): boolean {
  if (packed === undefined) return false;
  const right = packed.right.subarray(packed.choices[row], packed.choices[row + 1]);
  return right.some((each) => each > 0) && right.includes(0);
}

function addGradient(
  packed: Packed | undefined,
  places: Int32Array | undefined,
  row: number,
  weights: Float64Array,
  gradient: Float64Array,
): void {
  if (packed === undefined || places === undefined) return;
  const { choices, alternatives, right, cells, values } = packed;
  const from = choices[row] ?? 0;
  const to = choices[row + 1] ?? 0;
  const shares = new Float64Array(to - from);
  let most = -Infinity;
  for (let each = from; each < to; each += 1) {
    let sum = 0;
    for (let cell = alternatives[each] ?? 0; cell < (alternatives[each + 1] ?? 0); cell += 1)
      sum += (weights[places[cells[cell] ?? 0] ?? 0] ?? 0) * (values[cell] ?? 0);
    shares[each - from] = sum;
    most = Math.max(most, sum);
  }
  let total = 0;
  let rightTotal = 1e-12;
  for (let each = 0; each < shares.length; each += 1) {
    const share = Math.exp((shares[each] ?? 0) - most);
    shares[each] = share;
    total += share;
    rightTotal += share * (right[from + each] ?? 0);
  }
  for (let each = 0; each < shares.length; each += 1) {
    const share = shares[each] ?? 0;
    const slope = share / total - (share * (right[from + each] ?? 0)) / rightTotal;
    const start = alternatives[from + each] ?? 0;
    for (let cell = start; cell < (alternatives[from + each + 1] ?? 0); cell += 1) {
      const name = places[cells[cell] ?? 0] ?? 0;
      gradient[name] = (gradient[name] ?? 0) + slope * (values[cell] ?? 0);
    }
  }
}
