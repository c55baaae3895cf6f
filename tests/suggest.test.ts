import { describe, expect, it } from "vitest";
import { createAdvisor } from "../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";

const advisor = createAdvisor(loadGuide(knowledgeFolder()));
const labels = (partial: string, most?: number): readonly string[] =>
  advisor.suggest(partial, most).map(({ label }) => label);

describe("suggestions while somebody types", () => {
  it.each(["", "c", "mic", "what is"])("for %j never offer two of the same", (partial) => {
    const all = labels(partial, 1_000);
    expect(new Set(all).size).toBe(all.length);
  });

  it("begin with the dialogue, the overview and what stands on a card", () => {
    const first = labels("", 20).join("\n");
    for (const words of ["Which one fits me?", "All at a glance", "What is", "How long", "cost?"]) {
      expect(first).toContain(words);
    }
  });

  it.each([
    ["cost", /cost\?$/],
    ["credit", /give credit\?$/],
    ["how long", /^How long/],
    // Begun words come before those that only hold these letters.
    ["mic", /^What is MicroMasters/],
    ["micromaters", /^What is MicroMasters/],
  ])("for %j offer the likeliest question first", (partial, likeliest) => {
    expect(labels(partial)[0]).toMatch(likeliest);
  });

  it("are as many as wanted", () => expect(labels("c", 3)).toHaveLength(3));
});
