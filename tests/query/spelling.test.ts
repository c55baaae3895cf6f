import { describe, expect, it } from "vitest";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { createLexicon } from "../../src/query/lexicon.ts";
import { createSpeller, editDistance } from "../../src/query/spelling.ts";
import { tokenise } from "../../src/query/tokens.ts";

const spell = createSpeller(createLexicon(loadGuide(knowledgeFolder())));
const corrected = (message: string): string =>
  spell(tokenise(message))
    .map(({ text }) => text)
    .join(" ");

describe("a misspelt word", () => {
  const rows: readonly (readonly [string, string, string?])[] = [
    ["micormasters", "micromasters", "two letters swapped"],
    ["micromastesr", "micromasters"],
    ["microomasters", "micromasters", "one too many"],
    ["micrmasters", "micromasters", "one too few"],
    ["xseires", "xseries"],
    ["xsereis", "xseries"],
    ["xsries", "xseries"],
    ["profesional", "professional"],
    ["proffesional", "professional"],
    ["certifcate", "certificate"],
    ["certificat", "certificate", "a short form of its own"],
    ["cerificate", "certificate"],
    ["sertificate", "certificate", "even the first letter"],
    ["capstonne", "capstone"],
    ["elegibility", "eligibility"],
    ["eligiblity", "eligibility"],
    ["prerequisits", "prerequisite"],
    ["requirment", "requirement"],
    ["univercity", "university"],
    ["reccomend", "recommend"],
    ["recomend", "recommend"],
    ["cheepest", "cheapest"],
    ["expencive", "expensive"],
    ["diffrence", "difference"],
    ["lenght", "length"],
    ["durration", "duration"],
    ["refnd", "refund"],
    ["finacial", "financial"],
    ["creditttttt", "credit", "a letter held down"],
    ["costt", "cost"],
    ["howmuch", "how much", "two words written as one"],
    ["u", "you", "slang of its own"],
    ["wich", "which"],
    ["teh", "the"],
  ];
  it.each(rows.map(([typed, meant, reason = ""]) => [typed, meant, reason] as const))(
    "%s is read as %s %s",
    (typed, meant) => {
      expect(corrected(typed)).toBe(meant);
    },
  );
});

describe("a word that is right, short or a name stays as it is", () => {
  it.each([
    ["cost", "known"],
    ["costs", "the plural of a known word"],
    ["most", "no slip for cost"],
    ["lost", "no slip for cost"],
    ["host", "no slip for cost"],
    ["cat", "too short to be sure of"],
    ["xyz", "too short to be sure of"],
    ["hours", "known"],
    ["house", "no slip for hours"],
    ["python", "another subject"],
    ["kubernetes", "another subject"],
    ["coursera", "another provider, no slip for course"],
    ["udacity", "another provider"],
    ["harvard", "a university"],
    ["pizza", "nothing of the field"],
    ["weather", "no slip for whether"],
    ["football", "nothing of the field"],
    ["guitar", "nothing of the field"],
    ["h1b", "with a figure in it"],
    ["mp3s", "with a figure in it"],
  ])("%s (%s)", (word) => {
    expect(corrected(word)).toBe(word);
  });

  it("and figures are never corrected", () => {
    expect(corrected("1234 $99 12.5")).toBe("1234 $ 99 12.5");
  });

  it("gives the same whatever was asked before, since it remembers results and nothing else", () => {
    const fresh = createSpeller(createLexicon(loadGuide(knowledgeFolder())));
    const typed = ["xseires", "lenght", "zzzzzz", "xseires"];
    for (const word of typed)
      expect(
        fresh(tokenise(word))
          .map(({ text }) => text)
          .join(" "),
      ).toBe(corrected(word));
  });
});

describe("the full stop of a short form", () => {
  it("ends no sentence: “prof. cert”, “x vs. y”", () => {
    expect(corrected("prof. cert vs. xseries")).not.toContain(".");
  });

  it("ends one at the end of a message", () => {
    expect(corrected("i want a prof. cert.")).toMatch(/certificate \.$/);
  });
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "", 3],
    ["abc", "abd", 1],
    ["abc", "abcd", 1],
    ["abcd", "abc", 1],
    ["kitten", "sitting", 3],
  ])("from %j to %j is %d", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it("counts two neighbours swapped as less than two edits, and a little less than one", () => {
    expect(editDistance("abcd", "abdc")).toBeGreaterThan(0.5);
    expect(editDistance("abcd", "abdc")).toBeLessThanOrEqual(1);
  });
});
