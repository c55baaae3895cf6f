import { describe, expect, it } from "vitest";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { createLexicon } from "../../src/query/lexicon.ts";
import { findQuantities } from "../../src/query/quantities.ts";
import { tokenise } from "../../src/query/tokens.ts";

const lexicon = createLexicon(loadGuide(knowledgeFolder()));
const found = (message: string): readonly string[] =>
  findQuantities(lexicon, tokenise(message)).map(
    ({ value, unit, perWeek }) => `${value} ${unit ?? "?"}${perWeek ? " a week" : ""}`,
  );

describe("findQuantities", () => {
  const rows: readonly (readonly [string, readonly string[], string?])[] = [
    ["$300", ["300 USD"]],
    ["300$", ["300 USD"], "the sign behind"],
    ["300 dollars", ["300 USD"]],
    ["300 bucks", ["300 USD"]],
    ["1,500 usd", ["1500 USD"]],
    ["$1.5k", ["1500 USD"]],
    ["three months", ["3 months"]],
    ["3 months and $300", ["3 months", "300 USD"]],
    ["a hundred dollars", ["100 USD"]],
    ["two hundred hours", ["200 hours"]],
    ["half a year", ["0.5 years"]],
    ["10 hours a week", ["10 hours a week"]],
    ["10 hours per week", ["10 hours a week"]],
    ["10 hrs/week", ["10 hours a week"]],
    ["10h/wk", ["10 hours a week"]],
    ["10 hours weekly", ["10 hours a week"]],
    ["2 hours a day", ["14 hours a week"], "seven days of it"],
    ["2 hours daily", ["14 hours a week"]],
    ["10-15 hours", ["15 hours"], "of a range the larger end"],
    ["10 to 15 hours", ["15 hours"]],
    ["6 months at 10 hours a week", ["6 months", "10 hours a week"]],
    ["42", ["42 ?"], "a bare number"],
    ["one of the three", [], "words for numbers count only in front of a unit"],
    ["the two of them in 3 weeks", ["3 weeks"]],
    ["0 hours", [], "nothing"],
    ["0.001 hours", [], "nothing that could be measured"],
    ["49.99999 hours", ["50 hours"], "to hundredths"],
    ["99999999999 dollars", [], "far too much"],
    ["5 days", ["5 days"]],
    ["2 years", ["2 years"]],
  ];
  it.each(rows.map(([typed, meant, reason = ""]) => [typed, meant, reason] as const))(
    "%j holds %j %s",
    (message, expected) => {
      expect(found(message)).toEqual(expected);
    },
  );

  it("says where each figure stands, its unit included", () => {
    expect(findQuantities(lexicon, tokenise("i have $300 now"))).toEqual([
      { start: 2, end: 4, value: 300, unit: "USD", perWeek: false },
    ]);
  });
});
