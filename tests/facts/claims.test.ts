import { describe, expect, it } from "vitest";
import type { Claim, FirstWord, Hold } from "../../src/facts/claims.ts";
import { CLAIMS, FIRST_WORDS, holdOf } from "../../src/facts/claims.ts";

const fact = (rest: object) => ({ section: "Here", ...rest });

describe("how far a fact holds", () => {
  it.each<[object, Hold | undefined]>([
    [{ answer: "yes" }, "always"],
    [{ answer: "yes", holds: "every" }, "always"],
    [{ answer: "yes", holds: "others" }, "mostly"],
    [{ answer: "yes", holds: "typical" }, "mostly"],
    [{ answer: "yes", holds: "average" }, "mostly"],
    [{ answer: "some" }, "sometimes"],
    [{ answer: "no" }, "never"],
    [{ text: "It is long." }, undefined],
    [{ amount: 3 }, undefined],
  ])("is read from %j", (rest, hold) => {
    expect(holdOf(fact(rest))).toBe(hold);
  });
});

describe("the first word", () => {
  it.each<[Exclude<Claim, "open">, Record<Hold, FirstWord>]>([
    ["affirm", { always: "yes", mostly: "yes", sometimes: "depends", never: "no" }],
    ["every", { always: "yes", mostly: "no", sometimes: "no", never: "no" }],
    ["some", { always: "yes", mostly: "yes", sometimes: "yes", never: "no" }],
    ["deny", { always: "no", mostly: "no", sometimes: "no", never: "yes" }],
    ["not-every", { always: "no", mostly: "yes", sometimes: "yes", never: "yes" }],
  ])("to a claim of %s follows from how the fact holds", (claim, words) => {
    expect(FIRST_WORDS[claim]).toEqual(words);
  });

  it("exists for every claim that asserts something", () => {
    expect(Object.keys(FIRST_WORDS).toSorted()).toEqual(CLAIMS.filter((claim) => claim !== "open").toSorted());
  });

  it("is never yes to every of what holds for some only", () => {
    for (const hold of ["mostly", "sometimes", "never"] as const) expect(FIRST_WORDS.every[hold]).toBe("no");
  });
});
