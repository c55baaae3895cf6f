import { describe, expect, it } from "vitest";
import type { Credential } from "../../src/guide/guide.ts";
import { countFacts } from "../../src/recommend/count-facts.ts";
import { makeCredential, makeGuide } from "./small-guide.ts";

const small = makeCredential("small", {
  price: { amount: { from: 100, to: 300 }, per: "program" },
  hours: { amount: 100 },
  seal: { answer: "no" },
});
const middle = makeCredential("middle", { hours: { amount: 160 }, seal: { answer: "some" } });
const large = makeCredential("large", {
  price: { amount: { from: 600, to: 1000 }, per: "program" },
  hours: { amount: { atLeast: 300 } },
  seal: { answer: "yes" },
});
const other = makeCredential("other", { price: { amount: 25, per: "course" }, name: { text: "Other." } });
const guide = makeGuide([small, middle, large, other], {});

describe("has", () => {
  const rule = { is: "has", topic: "seal", weight: 6, for: "{name} has it", against: "{name} has none" } as const;
  it.each<[Credential, number, string]>([
    [large, 6, "LARGE has it"],
    [middle, 3, "MIDDLE has it"],
    [small, -6, "SMALL has none"],
  ])("counts a yes for, a no against and a some for half: %#", (credential, points, because) => {
    expect(countFacts(guide, credential, rule)).toEqual({ points, because, section: `${credential.id} › seal` });
  });

  it("counts nothing where the guide has no such fact", () => {
    expect(countFacts(guide, other, rule)).toBeUndefined();
  });
});

describe("least", () => {
  const words = { best: "{value} is best", for: "{value} is good", against: "{value} is bad" };
  const rule = { is: "least", topic: "hours", weight: 5, ...words } as const;
  it.each<[Credential, number, string]>([
    [small, 5, "100 hours is best"],
    [middle, 2, "160 hours is good"],
    [large, -5, "300+ hours is bad"],
  ])("goes from the weight down to minus the weight, in proportion: %#", (credential, points, because) => {
    expect(countFacts(guide, credential, rule)).toMatchObject({ points, because });
  });

  const price = {
    is: "least",
    topic: "price",
    per: "program",
    weight: 4,
    unclear: "{value}, who knows",
    ...words,
  } as const;
  it("compares ranges by their middle", () => {
    expect(countFacts(guide, small, price)).toMatchObject({ points: 4, because: "$100 to $300 per program is best" });
    expect(countFacts(guide, large, price)).toMatchObject({ points: -4 });
  });

  it("does not compare a price per course with one per program, however low it looks, but says so", () => {
    expect(countFacts(guide, other, price)).toMatchObject({ points: 0, because: "$25 per course, who knows" });
  });

  it("counts nothing when all are the same", () => {
    const twins = makeGuide([small, { ...small, id: "twin" }], {});
    expect(countFacts(twins, small, rule)).toBeUndefined();
  });
});

describe("at most", () => {
  const words = { for: "{value} fits", partly: "{value} may not", against: "{value} does not" };
  const limited = (limit: number) =>
    ({ is: "at-most", topic: "price", per: "program", limit, reward: 1, penalty: 9, ...words }) as const;
  it.each<[number, number, string]>([
    [300, 1, "$100 to $300 per program fits"],
    [299, 0, "$100 to $300 per program may not"],
    [100, 0, "$100 to $300 per program may not"],
    [99, -9, "$100 to $300 per program does not"],
  ])("with a limit of %d gives %d points", (limit, points, because) => {
    expect(countFacts(guide, small, limited(limit))).toMatchObject({ points, because });
  });

  it("says nothing about a figure per something else when there is nothing to say", () => {
    expect(countFacts(guide, other, limited(500))).toBeUndefined();
  });

  it("says nothing about a topic without figures", () => {
    expect(countFacts(guide, other, { ...limited(500), topic: "name", per: undefined })).toBeUndefined();
  });
});
