import { describe, expect, it } from "vitest";
import { formatAmount } from "../../src/guide/format-amount.ts";
import type { Amount, Topic } from "../../src/guide/guide.ts";

const topic = (unit?: string): Topic => ({
  id: "topic",
  label: "Topic",
  about: "the topic",
  kind: "amount",
  unit,
  choice: "Topic of {name}",
  question: "What is the topic of {name}?",
  missing: "None.",
  words: [],
  examples: [],
});

describe("a figure in a sentence", () => {
  it.each<[string, Amount, string | undefined, string | undefined]>([
    ["122 hours", 122, "hours", undefined],
    ["1 hour", 1, "hours", undefined],
    ["1,200 hours", 1200, "hours", undefined],
    ["2.5 weeks", 2.5, "weeks", undefined],
    ["2 to 6 months", { from: 2, to: 6 }, "months", undefined],
    ["3 months", { from: 3, to: 3 }, "months", undefined],
    ["30+ programs", { atLeast: 30 }, "programs", undefined],
    ["1+ programs", { atLeast: 1 }, "programs", undefined],
    ["$100 to $450 per program", { from: 100, to: 450 }, "USD", "program"],
    ["$600 to $1,500 per program", { from: 600, to: 1500 }, "USD", "program"],
    ["$12.50 per course", 12.5, "USD", "course"],
    ["$1", 1, "USD", undefined],
    ["€40 per season", 40, "EUR", "season"],
    ["CHF 1,000 to CHF 2,000", { from: 1000, to: 2000 }, "CHF", undefined],
    ["7", 7, undefined, undefined],
  ])("reads %s", (written, amount, unit, per) => {
    expect(formatAmount(topic(unit), { amount, per, section: "Here" })).toBe(written);
  });

  it("is empty where a fact has none", () => {
    expect(formatAmount(topic("hours"), { answer: "yes", section: "Here" })).toBe("");
  });
});
