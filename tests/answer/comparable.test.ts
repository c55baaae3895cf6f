import { describe, expect, it } from "vitest";
import { findFigures } from "../../src/answer/comparable.ts";
import type { Guide, Topic } from "../../src/guide/guide.ts";
import { craft } from "./crafted-guide.ts";

const topicOf = (guide: Guide, id: string): Topic => {
  const topic = guide.topics.get(id);
  if (topic === undefined) throw new Error(`No topic ${id}`);
  return topic;
};
const figuresOf = (guide: Guide, topic: string, among?: readonly string[]) => {
  const { figures, apart, missing } = findFigures(guide, topicOf(guide, topic), among ?? [...guide.credentials.keys()]);
  return {
    figures: figures.map(({ credential, from, to, known }) => `${credential} ${from}-${to} ${known.topic.id}`),
    apart: apart.map(({ credential }) => credential.id),
    missing,
  };
};

const price = (from: number, to: number, per: string) => ({ amount: { from, to }, per });
const guide = craft({
  a: { cost: price(100, 450, "program"), length: { amount: 122 }, count: { amount: { atLeast: 30 } } },
  b: { cost: price(25, 550, "course"), "package-price": price(175, 555, "package"), length: { amount: 178 } },
  c: { cost: price(600, 1500, "program"), length: { amount: 360 }, launch: { text: "It came second.", place: 2 } },
  d: { cost: price(5, 9, "course") },
});

describe("figures that can be held against each other", () => {
  it("are those for what most figures are for; a narrower price stands in where there is one", () => {
    expect(figuresOf(guide, "cost", ["a", "b", "c"])).toEqual({
      figures: ["a 100-450 cost", "b 175-555 package-price", "c 600-1500 cost"],
      apart: ["b"],
      missing: [],
    });
  });

  it("leave out a figure for something else that nothing stands in for", () => {
    expect(figuresOf(guide, "cost", ["a", "d"])).toEqual({ figures: ["a 100-450 cost"], apart: ["d"], missing: [] });
  });

  it("do not hang on who is compared, nor on the order", () => {
    const one = figuresOf(guide, "cost", ["b", "a"]);
    const other = figuresOf(guide, "cost", ["a", "b"]);
    expect(one.figures.toSorted()).toEqual(other.figures.toSorted());
    expect(one.apart).toEqual(other.apart);
  });

  it("are none where every figure is for something else", () => {
    const scattered = craft({
      a: { cost: price(1, 2, "day") },
      b: { cost: price(3, 4, "month") },
      c: { cost: price(5, 6, "hour") },
    });
    expect(figuresOf(scattered, "cost")).toEqual({ figures: [], apart: ["a", "b", "c"], missing: [] });
  });

  it("are told from what the guide does not say", () => {
    expect(figuresOf(guide, "length")).toEqual({
      figures: ["a 122-122 length", "b 178-178 length", "c 360-360 length"],
      apart: [],
      missing: ["d"],
    });
    expect(figuresOf(guide, "count").missing).toEqual(["b", "c", "d"]);
  });

  it("may be places in an order", () => {
    expect(figuresOf(guide, "launch").figures).toEqual(["c 2-2 launch"]);
  });
});
