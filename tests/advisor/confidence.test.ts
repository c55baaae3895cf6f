import { describe, expect, it } from "vitest";
import { advisor } from "./advisor.ts";

const confidenceIn = (words: string): number | undefined => advisor.confidenceOf(advisor.ask(words));

describe("how much of a message was understood", () => {
  it.each([
    ["what does xseries cost", 1, "every word is known"],
    ["what does xseries cost a zookeeper", 5 / 6, "one word of six is not; articles are words too"],
    ["how tall is the zookeeper", 0, "nothing was made of it"],
    ["", 0, "nothing was said"],
  ])("is told for logs: “%s”", (words, least, _reason) => {
    const confidence = confidenceIn(words) ?? -1;
    expect(confidence).toBeGreaterThanOrEqual(Math.floor(least * 100) / 100 - 0.02);
    expect(confidence).toBeLessThanOrEqual(least === 0 ? 0 : 1);
  });

  it("is less for a message with a word that nobody knows", () => {
    expect(confidenceIn("what does xseries cost a zookeeper")).toBeLessThan(
      confidenceIn("what does xseries cost") ?? 0,
    );
  });

  it("is not told of a reply that was opened, which answers no words", () => {
    expect(advisor.confidenceOf(advisor.open("fact/xseries/cost"))).toBeUndefined();
  });
});
