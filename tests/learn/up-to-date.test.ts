import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hashQuestions } from "../../learn/hash-questions.ts";

it("learnt from the questions as they are; otherwise run npm run learn", () => {
  const figures = JSON.parse(readFileSync("knowledge/learnt/figures.json", "utf8")) as { of: string };
  expect(figures.of).toBe(hashQuestions("knowledge"));
});
