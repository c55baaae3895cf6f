import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { loadGuide } from "../../src/guide/load.ts";

type Group = { readonly title: string; readonly wanted: readonly string[]; readonly questions: readonly string[] };

const advisor = createAdvisor(loadGuide(fileURLToPath(new URL("../../knowledge", import.meta.url))));
const groups = readGroups(readFileSync(new URL("phrasings.txt", import.meta.url), "utf8"));

describe("the ways in which people put it", () => {
  test.each(groups)("lead to $title", ({ wanted, questions }) => {
    const astray = questions
      .map((question) => ({ question, token: advisor.ask(question).token }))
      .filter(({ token }) => !wanted.some((start) => token.startsWith(start)));
    expect(astray).toEqual([]);
  });
});

function readGroups(text: string): readonly Group[] {
  return text
    .split(/^> /m)
    .slice(1)
    .map((part) => {
      const [head = "", ...questions] = part.split("\n").map((line) => line.trim());
      return { title: head, wanted: head.split(" | "), questions: questions.filter((question) => question !== "") };
    });
}
