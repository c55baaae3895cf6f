import type { Features } from "../features.ts";
import type { Weights } from "./adam.ts";
import { createWeights, move, stepSize } from "./adam.ts";
import { createRandom, shuffle } from "./random.ts";

export type Head = { readonly id: string; readonly classes: readonly string[]; readonly weight: number };
/** For one head: each class's share of what is right. Where it is `latent`, only one of the classes with a share is, and which is not known. */
export type Target = { readonly shares: Float32Array; readonly latent: boolean };
export type Example = {
  readonly features: Features;
  /** One for each head; absent where the question says nothing about it. */
  readonly targets: readonly (Target | undefined)[];
  readonly weight: number;
};
/** `dropInput` and `dropHidden`: the share of features and hidden units left out by chance. `least`: features met less often are not learnt. */
export type Settings = {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropInput: number;
  readonly dropHidden: number;
  readonly seed: number;
  readonly least: number;
  readonly batch: number;
};
/** Weights as numbers; `index` gives the row of a feature. */
export type Trained = {
  readonly heads: readonly Head[];
  readonly index: ReadonlyMap<number, number>;
  readonly hidden: number;
  readonly input: Float32Array;
  readonly bias: Float32Array;
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
};

/** The rate falls evenly over the training, but not below this part of it. */
const LEAST_RATE = 0.05;

/**
 * Trains a network of one hidden layer, with a softmax for each head, on features of which each example has few. `progress` is called after each epoch. The same
 * examples in the same order give the same weights.
 */
export function trainNetwork(
  examples: readonly Example[],
  heads: readonly Head[],
  settings: Settings,
  progress?: (epoch: number) => void,
): Trained {
  const index = indexOf(examples, settings.least);
  const random = createRandom(settings.seed);
  const { hidden } = settings;
  const outputs = heads.reduce((sum, { classes }) => sum + classes.length, 0);
  const layers: Layers = {
    hidden,
    input: createWeights(index.size * hidden, () => (random() - 0.5) * 0.25),
    output: createWeights(outputs * hidden, () => (random() - 0.5) * 2 * Math.sqrt(1.5 / hidden)),
    bias: createWeights(hidden, () => 0),
    outputBias: createWeights(outputs, () => 0),
  };
  const rows = examples.map((example) => toRow(example, index));
  const steps = Math.ceil(rows.length / settings.batch) * settings.epochs;
  let step = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(rows, random);
    for (let start = 0; start < rows.length; start += settings.batch) {
      const batch = rows.slice(start, start + settings.batch);
      const touched = new Set<number>();
      for (const row of batch) addExample(layers, heads, row, settings, random, touched);
      step += 1;
      const size = stepSize(settings.rate * Math.max(LEAST_RATE, 1 - step / steps), step);
      for (const feature of touched) move(layers.input, feature * hidden, (feature + 1) * hidden, batch.length, size);
      move(layers.bias, 0, hidden, batch.length, size);
      move(layers.output, 0, outputs * hidden, batch.length, size);
      move(layers.outputBias, 0, outputs, batch.length, size);
    }
    progress?.(epoch);
  }
  const { input, bias, output, outputBias } = layers;
  return {
    heads,
    index,
    hidden,
    input: input.values,
    bias: bias.values,
    output: output.values,
    outputBias: outputBias.values,
  };
}

type Layers = {
  readonly hidden: number;
  readonly input: Weights;
  readonly bias: Weights;
  readonly output: Weights;
  readonly outputBias: Weights;
};
type Row = { readonly example: Example; readonly features: Int32Array; readonly values: Float32Array };

function indexOf(examples: readonly Example[], least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const hash of features.hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least);
  return new Map(kept.map(([hash], row) => [hash, row]));
}

function toRow(example: Example, index: ReadonlyMap<number, number>): Row {
  const { hashes, values } = example.features;
  const known = [...hashes].flatMap((hash, at) =>
    index.has(hash) ? [{ feature: index.get(hash) ?? 0, value: values[at] ?? 0 }] : [],
  );
  return {
    example,
    features: Int32Array.from(known, ({ feature }) => feature),
    values: Float32Array.from(known, ({ value }) => value),
  };
}

/** Adds one example's slope to the gradients; what it touches of the features is noted. */
function addExample(
  layers: Layers,
  heads: readonly Head[],
  row: Row,
  settings: Settings,
  random: () => number,
  touched: Set<number>,
): void {
  const { hidden } = layers;
  const units = Float32Array.from(layers.bias.values);
  const scale = 1 / (1 - settings.dropInput);
  const used: number[] = [];
  for (let at = 0; at < row.features.length; at += 1) {
    if (settings.dropInput > 0 && random() < settings.dropInput) continue;
    used.push(at);
    const base = (row.features[at] ?? 0) * hidden;
    const value = (row.values[at] ?? 0) * scale;
    for (let unit = 0; unit < hidden; unit += 1)
      units[unit] = (units[unit] ?? 0) + value * (layers.input.values[base + unit] ?? 0);
  }
  const gates = new Float32Array(hidden);
  for (let unit = 0; unit < hidden; unit += 1) {
    const isOn = (units[unit] ?? 0) > 0 && (settings.dropHidden === 0 || random() >= settings.dropHidden);
    gates[unit] = isOn ? 1 / (1 - settings.dropHidden) : 0;
    units[unit] = isOn ? (units[unit] ?? 0) * (gates[unit] ?? 0) : 0;
  }
  const back = new Float32Array(hidden);
  let first = 0;
  heads.forEach((head, at) => {
    const target = row.example.targets[at];
    if (target !== undefined) addHead(layers, first, target, head.weight * row.example.weight, units, back);
    first += head.classes.length;
  });
  for (let unit = 0; unit < hidden; unit += 1) {
    back[unit] = (back[unit] ?? 0) * (gates[unit] ?? 0);
    layers.bias.gradient[unit] = (layers.bias.gradient[unit] ?? 0) + (back[unit] ?? 0);
  }
  for (const at of used) {
    const feature = row.features[at] ?? 0;
    touched.add(feature);
    const value = (row.values[at] ?? 0) * scale;
    const base = feature * hidden;
    for (let unit = 0; unit < hidden; unit += 1)
      layers.input.gradient[base + unit] = (layers.input.gradient[base + unit] ?? 0) + value * (back[unit] ?? 0);
  }
}

/** One head: what it makes of the hidden units against what is right, and the slope back to these. */
function addHead(
  { hidden, output, outputBias }: Layers,
  first: number,
  { shares, latent }: Target,
  weight: number,
  units: Float32Array,
  back: Float32Array,
): void {
  const guesses = new Float32Array(shares.length);
  let most = -Infinity;
  for (let at = 0; at < guesses.length; at += 1) {
    let sum = outputBias.values[first + at] ?? 0;
    const base = (first + at) * hidden;
    for (let unit = 0; unit < hidden; unit += 1) sum += (output.values[base + unit] ?? 0) * (units[unit] ?? 0);
    guesses[at] = sum;
    most = Math.max(most, sum);
  }
  let total = 0;
  for (let at = 0; at < guesses.length; at += 1) {
    guesses[at] = Math.exp((guesses[at] ?? 0) - most);
    total += guesses[at] ?? 0;
  }
  let allowed = 0;
  for (let at = 0; at < guesses.length; at += 1) {
    guesses[at] = (guesses[at] ?? 0) / total;
    if ((shares[at] ?? 0) > 0) allowed += guesses[at] ?? 0;
  }
  for (let at = 0; at < guesses.length; at += 1) {
    const guess = guesses[at] ?? 0;
    const share = shares[at] ?? 0;
    const right = latent ? (share > 0 ? guess / Math.max(allowed, 1e-9) : 0) : share;
    const slope = weight * (guess - right);
    if (slope === 0) continue;
    const base = (first + at) * hidden;
    outputBias.gradient[first + at] = (outputBias.gradient[first + at] ?? 0) + slope;
    for (let unit = 0; unit < hidden; unit += 1) {
      output.gradient[base + unit] = (output.gradient[base + unit] ?? 0) + slope * (units[unit] ?? 0);
      back[unit] = (back[unit] ?? 0) + slope * (output.values[base + unit] ?? 0);
    }
  }
}
