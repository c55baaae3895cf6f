import { describe, expect, it } from "vitest";
import { answer } from "../../src/answer/answer.ts";
import { measure, measureRange } from "../../src/answer/measure.ts";
import { listWords, rounded } from "../../src/answer/wording.ts";
import type { Guide, Topic } from "../../src/guide/guide.ts";
import { plainText } from "../../src/reply.ts";
import { readToken } from "../../src/token.ts";
import { craft } from "./crafted-guide.ts";

const price = (from: number, to: number) => ({ amount: { from, to }, per: "program" });
const guide = craft({
  a: { cost: price(100, 450), length: { amount: 122 } },
  b: { cost: price(600, 1500), length: { amount: 360 } },
  c: { cost: price(600, 1500), length: { amount: 7 } },
});
const topicOf = (id: string): Topic => {
  const topic = guide.topics.get(id);
  if (topic === undefined) throw new Error(`No topic ${id}`);
  return topic;
};
const said = (token: string, of: Guide = guide): string => plainText(answer(of, readToken(of, token)));

describe("rounding", () => {
  it.each([
    [24.4, "24"],
    [24.5, "25"],
    [9.94, "9.9"],
    [9.96, "10"],
    [8.2, "8.2"],
    [3, "3"],
    [0.04, "0"],
    [1234.5, "1,235"],
  ])("%d is shown as %s: whole from ten on, one decimal below", (value, shown) => {
    expect(rounded(value)).toBe(shown);
  });

  it("shows money to the cent where there are cents, and other figures in their unit", () => {
    expect(measure(topicOf("cost"), 0.8196)).toBe("$0.82");
    expect(measure(topicOf("cost"), 1500)).toBe("$1,500");
    expect(measure(topicOf("length"), 482)).toBe("482 hours");
    expect(measureRange(topicOf("cost"), 300, 1350)).toBe("$300 to $1,350");
    expect(measureRange(topicOf("cost"), 300, 300.001)).toBe("$300");
  });
});

describe("arithmetic", () => {
  it.each<readonly [string, RegExp]>([
    ["pace/a/hours-per-week/5", /about 24 weeks, so roughly 6 months \(122 hours at 5 a week\)/],
    ["pace/c/hours-per-week/5", /about 1\.4 weeks \(7 hours at 5 a week\)/],
    ["pace/a/weeks/12", /about 10 hours a week \(122 hours over 12 weeks\)/],
    ["ratio/a/cost/length", /\$0\.82 to \$3\.69 per hour/],
    ["total/all/cost", /\$1,300 to \$3,450/],
    ["total/a+b/length", /482 hours/],
    ["difference/a+b/length", /B is 238 hours longer than A/],
    ["difference/b+a/length", /B is 238 hours longer than A/],
    ["difference/a+b/cost", /B is \$500 more expensive than A at the low end, and \$1,050 at the high end[^]*\$150/],
    ["times/a/cost/10", /10 times \$100 to \$450 per program is \$1,000 to \$4,500/],
    ["times/a/length/3", /366 hours/],
  ])("%s", (token, text) => {
    expect(said(token)).toMatch(text);
  });

  it("says of two that are level that they are", () => {
    expect(said("rank/cost/most/all")).toMatch(/^B and C are level/);
    expect(said("rank/cost/most/b+c/is=b")).toMatch(/level/);
  });
});

describe("wording", () => {
  it("joins words as people do", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => listWords(words))).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });
});
