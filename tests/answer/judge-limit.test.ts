import { describe, expect, it } from "vitest";
import { createJudge } from "../../src/answer/judge-limit.ts";
import type { Limit } from "../../src/query/query.ts";
import { craft } from "./crafted-guide.ts";

const price = (from: number, to: number, per: string) => ({ amount: { from, to }, per });
const guide = craft({
  range: { cost: price(100, 450, "program"), length: { amount: 120 } },
  courses: {
    cost: price(25, 550, "course"),
    "package-price": price(175, 555, "package"),
    months: { amount: { from: 2, to: 6 } },
  },
  single: { cost: price(20, 30, "course") },
  plain: { cost: price(600, 1500, "program"), length: { amount: 360 } },
  silent: {},
});
const atMost = (value: number, unit = "USD"): Limit => ({ unit, bound: "at-most", value });
const atLeast = (value: number, unit = "USD"): Limit => ({ unit, bound: "at-least", value });

describe("a limit", () => {
  it.each<readonly [string, string, Limit, string]>([
    ["fits when even the upper end does", "range", atMost(450), "fits"],
    ["fits in part when only the lower end does", "range", atMost(449), "partly"],
    ["fits in part at the lower end itself", "range", atMost(100), "partly"],
    ["does not fit below the lower end", "range", atMost(99), "no"],
    ["to reach at least is met when even the lower end does", "range", atLeast(100), "fits"],
    ["to reach at least is met in part by the upper end", "range", atLeast(450), "partly"],
    ["to reach at least is not met above the upper end", "range", atLeast(451), "no"],
    ["is never sure to fit a price per course, whatever its package", "courses", atMost(10_000), "partly"],
    ["below the package does not fit", "courses", atMost(174), "no"],
    ["against a price per course alone cannot be judged", "single", atMost(50), "unsaid"],
    ["cannot be judged without a figure", "silent", atMost(50), "unsaid"],
    ["in hours is held against the hours", "range", atMost(120, "hours"), "fits"],
    ["in hours just below does not fit", "range", atMost(119, "hours"), "no"],
    ["in months is held against the months, where there are some", "courses", atMost(6, "months"), "fits"],
    ["in months within the span fits in part", "courses", atMost(3, "months"), "partly"],
    ["in months below the span does not fit", "courses", atMost(1, "months"), "no"],
    ["in weeks is converted: 26 weeks are 6 months", "courses", atMost(26, "weeks"), "fits"],
    ["in years is converted", "courses", atMost(1, "years"), "fits"],
    ["in months cannot be judged by hours alone", "range", atMost(3, "months"), "unsaid"],
    ["in a unit of nothing cannot be judged", "range", atMost(3, "EUR"), "unsaid"],
    ["of weeks at hours a week fits when they reach", "range", { ...atMost(12, "weeks"), perWeek: 10 }, "fits"],
    ["of weeks at hours a week does not when they don't", "range", { ...atMost(11, "weeks"), perWeek: 10 }, "no"],
  ])("%s", (_, credential, limit, fit) => {
    expect(createJudge(guide, limit)(credential).fit).toBe(fit);
  });

  it("says how many hours a week a span would take: 120 hours in 12 weeks are 10", () => {
    expect(createJudge(guide, atMost(12, "weeks"))("range").reason).toMatch(
      /120 hours on average, about 10 hours a week/,
    );
  });

  it("says what is needed against what there is: 360 hours against 3 months at 10 hours, 13 weeks of them", () => {
    expect(createJudge(guide, { ...atMost(3, "months"), perWeek: 10 })("plain").reason).toMatch(/360 hours[^]*130/);
  });

  it("shows both prices where one stands in for the other", () => {
    expect(createJudge(guide, atMost(300))("courses").reason).toMatch(/\$25 to \$550 per course[^]*\$175 to \$555/);
  });
});
