import { describe, expect, it } from "vitest";
import { advisor } from "./advisor.ts";

const confidenceIn = (words: string): number => advisor.confidenceOf(advisor.ask(words)) ?? -1;

describe("how sure it is what a message means", () => {
  it("is told for logs, more for a plain question than for words that may mean anything", () => {
    expect(confidenceIn("what does xseries cost")).toBeGreaterThan(0.8);
    expect(confidenceIn("zookeeper blue about")).toBeLessThan(confidenceIn("what does xseries cost"));
  });

  it("is a share", () => {
    for (const words of ["hm", "micromasters", "how tall is the zookeeper", "recommend"]) {
      expect(confidenceIn(words)).toBeGreaterThan(0);
      expect(confidenceIn(words)).toBeLessThanOrEqual(1);
    }
  });

  it("is nothing where nothing was said", () => {
    expect(confidenceIn("")).toBe(0);
  });

  it("is not told of a reply that was opened, which answers no words", () => {
    expect(advisor.confidenceOf(advisor.open("fact/xseries/cost"))).toBeUndefined();
  });
});
