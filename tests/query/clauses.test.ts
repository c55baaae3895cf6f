import { describe, expect, it } from "vitest";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { readMessage } from "../../src/query/clauses.ts";
import { createLexicon } from "../../src/query/lexicon.ts";
import type { Reading } from "../../src/query/reading.ts";
import { tokenise } from "../../src/query/tokens.ts";

const lexicon = createLexicon(loadGuide(knowledgeFolder()));
const read = (message: string): readonly Reading[] => readMessage(lexicon, tokenise(message));
const parts = (message: string): readonly string[] =>
  read(message).map(({ tokens }) => tokens.map(({ text, credential }) => credential ?? text).join(" "));

describe("a message is parted", () => {
  it.each<readonly [string, readonly string[], string]>([
    ["cost of xseries? length of mm?", ["cost of xseries", "length of micromasters"], "at question marks"],
    ["hi. what is the cost", ["hi", "what is the cost"], "at full stops"],
    ["cost\nlength", ["cost", "length"], "at line breaks"],
    [
      "what is the cost and what is the length",
      ["what is the cost", "what is the length"],
      "at an and between two questions",
    ],
    ["in the end, what is the cost", ["in the end , what is the cost"], "not at a comma with nothing asked before it"],
    [
      "compare xseries and mm on cost, length and credit",
      ["compare xseries and micromasters on cost , length and credit"],
      "not within a comparison",
    ],
    ["???", [], "into nothing where there are only marks"],
    ["", [], "into nothing where there is nothing"],
  ])("%j into %j (%s)", (message, expected) => {
    expect(parts(message)).toEqual(expected);
  });
});

describe("a clause", () => {
  const only = (message: string): Reading => {
    const [reading, ...more] = read(message);
    if (reading === undefined || more.length > 0) throw new Error(`“${message}” must be one clause.`);
    return reading;
  };

  it("names its credentials in the order of mention, each once", () => {
    expect(only("mm or xseries or mm").credentials).toEqual(["micromasters", "xseries"]);
  });

  it("keeps a denial that stands inside a longer phrase", () => {
    const reading = only("can i start without a bachelor");
    expect(reading.topics.map(({ id }) => id)).toContain("eligibility");
    expect(reading.cues.has("without")).toBe(true);
  });

  it("passes over adverbs within a phrase", () => {
    expect(only("how really much is it").topics.map(({ id }) => id)).toContain("cost");
  });

  it("says what it does not know, and only that", () => {
    expect(only("does xseries include kubernetes and the zebra").unknown).toEqual(["kubernetes", "zebra"]);
    expect(only("how much does the xseries cost per program please").unknown).toEqual([]);
  });

  it.each([
    ["how much is xseries", "question"],
    ["xseries cost?", "question"],
    ["does it give credit", "question"],
    ["tell me the price", "question"],
    ["xseries cost", "fragment"],
    ["i want to learn something new for my own pleasure", "statement"],
  ] as const)("knows a question from a fragment and a statement: %j is a %s", (message, mood) => {
    expect(only(message).mood).toBe(mood);
  });

  it("does not take for a wish what is denied shortly before it", () => {
    const goals = (message: string): readonly string[] => only(message).options.map(({ option }) => option);
    expect(goals("i want it for fun")).toContain("explore");
    expect(goals("i do not want it for fun")).not.toContain("explore");
  });
});
