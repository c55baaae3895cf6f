/** Trains a network of one hidden layer with several softmax heads on sparse features. Plain arithmetic only, so that the result is the same everywhere. */
import type { Features } from "../features.ts";

export type Head = { readonly id: string; readonly classes: readonly string[]; readonly weight: number };
/** Per head: class index → share (a set of possible classes when `latent`), or undefined where the label says nothing. */
export type Target = { readonly shares: Float32Array; readonly latent: boolean };
export type Example = { readonly features: Features; readonly targets: readonly (Target | undefined)[]; readonly weight: number };

export type Trained = {
  readonly heads: readonly Head[];
  readonly index: Map<number, number>;
  readonly hidden: number;
  readonly input: Float32Array; // features × hidden
  readonly bias: Float32Array;
  readonly output: Float32Array; // outputs × hidden
  readonly outputBias: Float32Array;
};

export type Settings = { hidden: number; epochs: number; rate: number; dropInput: number; dropHidden: number; seed: number; least: number; batch: number };

export const exp = (x: number): number => Math.exp(x);

export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function trainNetwork(examples: readonly Example[], heads: readonly Head[], s: Settings, progress?: (epoch: number, loss: number) => void): Trained {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const hash of features.hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= s.least) index.set(hash, index.size);
  const F = index.size, H = s.hidden, O = heads.reduce((n, h) => n + h.classes.length, 0);
  const random = createRandom(s.seed);
  const input = new Float32Array(F * H), bias = new Float32Array(H), output = new Float32Array(O * H), outputBias = new Float32Array(O);
  for (let i = 0; i < input.length; i++) input[i] = (random() - 0.5) * 0.25;
  for (let i = 0; i < output.length; i++) output[i] = (random() - 0.5) * 2 * Math.sqrt(1.5 / H);
  const inM = new Float32Array(F * H), inV = new Float32Array(F * H), outM = new Float32Array(O * H), outV = new Float32Array(O * H);
  const bM = new Float32Array(H), bV = new Float32Array(H), obM = new Float32Array(O), obV = new Float32Array(O);
  const gIn = new Float32Array(F * H), gB = new Float32Array(H), gOut = new Float32Array(O * H), gOB = new Float32Array(O);
  const rows = examples.map(({ features }) => {
    const at: number[] = [], val: number[] = [];
    features.hashes.forEach((hash, i) => { const r = index.get(hash); if (r !== undefined) { at.push(r); val.push(features.values[i] ?? 0); } });
    return { at: Int32Array.from(at), val: Float32Array.from(val) };
  });
  const order = examples.map((_, i) => i);
  const b1 = 0.9, b2 = 0.999, eps = 1e-8;
  let step = 0;
  const hid = new Float32Array(H), dhid = new Float32Array(H), mask = new Float32Array(H), logits = new Float32Array(O), dlog = new Float32Array(O);
  const touched: number[] = []; const isTouched = new Uint8Array(F);
  const total = Math.ceil(examples.length / s.batch) * s.epochs;
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) { const j = Math.floor(random() * (i + 1)); const a = order[i]!; order[i] = order[j]!; order[j] = a; }
    let loss = 0;
    for (let start = 0; start < order.length; start += s.batch) {
      const end = Math.min(order.length, start + s.batch);
      for (let n = start; n < end; n++) {
        const e = examples[order[n]!]!, { at, val } = rows[order[n]!]!;
        const keep = 1 - s.dropInput, scale = 1 / keep;
        hid.set(bias);
        const used: number[] = [], usedV: number[] = [];
        for (let k = 0; k < at.length; k++) {
          if (s.dropInput > 0 && random() < s.dropInput) continue;
          const v = val[k]! * scale, base = at[k]! * H; used.push(at[k]!); usedV.push(v);
          for (let h = 0; h < H; h++) hid[h]! += v * input[base + h]!;
        }
        for (let h = 0; h < H; h++) {
          const on = hid[h]! > 0 && (s.dropHidden === 0 || random() >= s.dropHidden);
          mask[h] = on ? 1 / (1 - s.dropHidden) : 0; hid[h] = on ? hid[h]! * mask[h]! : 0;
        }
        dlog.fill(0); dhid.fill(0);
        let o = 0;
        for (let q = 0; q < heads.length; q++) {
          const head = heads[q]!, C = head.classes.length, t = e.targets[q];
          if (t === undefined) { o += C; continue; }
          let max = -Infinity;
          for (let c = 0; c < C; c++) { let z = outputBias[o + c]!; const base = (o + c) * H; for (let h = 0; h < H; h++) z += output[base + h]! * hid[h]!; logits[o + c] = z; if (z > max) max = z; }
          let sum = 0; for (let c = 0; c < C; c++) { const p = exp(logits[o + c]! - max); logits[o + c] = p; sum += p; }
          let allowed = 0;
          for (let c = 0; c < C; c++) { logits[o + c]! /= sum; if (t.shares[c]! > 0) allowed += logits[o + c]!; }
          const w = head.weight * e.weight;
          for (let c = 0; c < C; c++) {
            const want = t.latent ? (t.shares[c]! > 0 ? logits[o + c]! / Math.max(allowed, 1e-9) : 0) : t.shares[c]!;
            dlog[o + c] = w * (logits[o + c]! - want);
            if (!t.latent && want > 0) loss -= w * want * Math.log(Math.max(logits[o + c]!, 1e-9));
          }
          for (let c = 0; c < C; c++) {
            const d = dlog[o + c]!; if (d === 0) continue; const base = (o + c) * H; gOB[o + c]! += d;
            for (let h = 0; h < H; h++) { gOut[base + h]! += d * hid[h]!; dhid[h]! += d * output[base + h]!; }
          }
          o += C;
        }
        for (let h = 0; h < H; h++) { dhid[h]! *= mask[h]!; gB[h]! += dhid[h]!; }
        for (let k = 0; k < used.length; k++) {
          const r = used[k]!, base = r * H, v = usedV[k]!;
          if (isTouched[r] === 0) { isTouched[r] = 1; touched.push(r); }
          for (let h = 0; h < H; h++) gIn[base + h]! += v * dhid[h]!;
        }
      }
      step++;
      const size = end - start;
      const lr = s.rate * Math.max(0.05, 1 - step / total) * Math.sqrt(1 - b2 ** step) / (1 - b1 ** step);
      const update = (w: Float32Array, g: Float32Array, m: Float32Array, v: Float32Array, from: number, to: number ): void => {
        for (let i = from; i < to; i++) { const d = g[i]! / size; m[i] = b1 * m[i]! + (1 - b1) * d; v[i] = b2 * v[i]! + (1 - b2) * d * d; w[i]! -= lr * (m[i]! / (Math.sqrt(v[i]!) + eps)); g[i] = 0; }
      };
      for (const r of touched) { update(input, gIn, inM, inV, r * H, r * H + H); isTouched[r] = 0; }
      touched.length = 0;
      update(bias, gB, bM, bV, 0, H); update(output, gOut, outM, outV, 0, O * H); update(outputBias, gOB, obM, obV, 0, O);
    }
    progress?.(epoch, loss / examples.length);
  }
  return { heads, index, hidden: H, input, bias, output, outputBias };
}

export function predict(net: Trained, { hashes, values }: Features): readonly Float32Array[] {
  const H = net.hidden, hid = Float32Array.from(net.bias);
  for (let k = 0; k < hashes.length; k++) { const r = net.index.get(hashes[k]!); if (r === undefined) continue; const v = values[k]!, base = r * H; for (let h = 0; h < H; h++) hid[h]! += v * net.input[base + h]!; }
  for (let h = 0; h < H; h++) if (hid[h]! < 0) hid[h] = 0;
  let o = 0;
  return net.heads.map(({ classes }) => {
    const out = new Float32Array(classes.length); let max = -Infinity;
    for (let c = 0; c < out.length; c++) { let z = net.outputBias[o]!; const base = o * H; for (let h = 0; h < H; h++) z += net.output[base + h]! * hid[h]!; out[c] = z; if (z > max) max = z; o++; }
    let sum = 0; for (let c = 0; c < out.length; c++) { out[c] = exp(out[c]! - max); sum += out[c]!; }
    for (let c = 0; c < out.length; c++) out[c]! /= sum;
    return out;
  });
}
