import { describe, expect, it } from "vitest";
import type { Features } from "../../src/understand/features.ts";
import { hashOf, packFeatures } from "../../src/understand/features.ts";
import { quantise } from "../../src/understand/learning/quantise.ts";
import { trainNetwork } from "../../src/understand/learning/train-network.ts";
import { runNetwork } from "../../src/understand/network.ts";
import { readNetwork, writeNetwork } from "../../src/understand/network-bytes.ts";

const heads = [
  { id: "fruit", classes: ["apple", "pear"], weight: 1 },
  { id: "size", classes: ["small", "large"], weight: 1 },
] as const;

const featuresOf = (...names: string[]): Features => packFeatures([[1, names]]);
const target = (index: number) => ({
  shares: Float32Array.from([0, 1], (at) => (at === index ? 1 : 0)),
  latent: false,
});
const settings = { hidden: 8, epochs: 200, rate: 0.03, dropInput: 0, dropHidden: 0, seed: 1, least: 1, batch: 4 };

function train() {
  const examples = [
    { features: featuresOf("red", "tiny"), targets: [target(0), target(0)], weight: 1 },
    { features: featuresOf("red", "huge"), targets: [target(0), target(1)], weight: 1 },
    { features: featuresOf("green", "tiny"), targets: [target(1), target(0)], weight: 1 },
    { features: featuresOf("green", "huge"), targets: [target(1), undefined], weight: 1 },
  ];
  return quantise(trainNetwork(examples, heads, settings));
}

describe("a network", () => {
  it("learns what its examples tell, each head by itself", () => {
    const [fruit, size] = runNetwork(train(), featuresOf("green", "tiny"));
    expect(fruit?.[1]).toBeGreaterThan(0.9);
    expect(size?.[0]).toBeGreaterThan(0.9);
  });

  it("gives shares that add up to one, also for features that it never met", () => {
    for (const shares of runNetwork(train(), featuresOf("blue")))
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  });

  it("is the same bytes each time that it learns", () => {
    expect(writeNetwork(train())).toEqual(writeNetwork(train()));
  });

  it("reads back from its bytes, wherever they stand in a larger buffer", () => {
    const network = train();
    const bytes = writeNetwork(network);
    const within = new Uint8Array(bytes.length + 3);
    within.set(bytes, 3);
    expect(readNetwork(within.subarray(3))).toEqual({
      ...network,
      heads: heads.map(({ id, classes }) => ({ id, classes })),
    });
  });

  it("refuses bytes that are cut short", () => {
    expect(() => readNetwork(writeNetwork(train()).subarray(0, 40))).toThrow();
  });
});

describe("features", () => {
  it("weigh as much together as their group, however many there are", () => {
    const { values } = packFeatures([[2, Array.from({ length: 16 }, (_, index) => `w${index}`)]]);
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(4, 5);
  });

  it("count a name once", () => {
    expect(packFeatures([[1, ["a", "a", "b"]]]).hashes).toEqual(Uint32Array.from([hashOf("a"), hashOf("b")]));
  });
});
