import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { loadGuide } from "../../src/guide/load.ts";

type Group = { readonly title: string; readonly wanted: readonly string[]; readonly questions: readonly string[] };

const advisor = createAdvisor(loadGuide(fileURLToPath(new URL("../../knowledge", import.meta.url))));
const groups = readGroups(readFileSync(new URL("phrasings.txt", import.meta.url), "utf8"));

/** The network learns from other questions than these, so a few may go astray; each meaning must be found, though. */
const LEAST_RIGHT = 0.75;

describe("the ways in which people put it", () => {
  const rows = groups.flatMap(({ wanted, questions }) =>
    questions.map((question) => ({ question, wanted, token: advisor.ask(question).token })),
  );
  const isRight = ({ wanted, token }: (typeof rows)[number]): boolean =>
    wanted.some((start) => token.startsWith(start));

  test(`lead where they should in ${LEAST_RIGHT * 100} of 100 cases`, () => {
    const astray = rows
      .filter((row) => !isRight(row))
      .map(({ question, wanted, token }) => `${question}: ${token}, wanted ${wanted.join(" or ")}`);
    expect(1 - astray.length / rows.length, `astray:\n${astray.join("\n")}`).toBeGreaterThanOrEqual(LEAST_RIGHT);
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
