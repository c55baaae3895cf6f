import { describe, expect, it } from "vitest";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { plainText } from "../../src/reply.ts";
import { openState } from "./read-state.ts";

const guide = loadGuide(knowledgeFolder());
const [MM, PC, XS] = ["micromasters", "professional-certificate", "xseries"];

/** What the guide itself advises, and what follows from its fact boxes. */
const ADVICE: readonly (readonly [token: string, winners: readonly (string | undefined)[], reason: string])[] = [
  [
    "recommend/goal=degree",
    [MM],
    "the one to choose for a cheaper, faster master's; nothing else gives credit, so no more questions",
  ],
  ["verdict/goal=career", [MM], "in-depth knowledge of a field, advancing in a career, recognition from employers"],
  ["verdict/goal=skill", [PC], "brushing up, or one skill for a new job or a promotion"],
  ["verdict/goal=explore", [XS], "interest in a subject, no professional development needed"],
  ["verdict/time=low", [XS], "usually the least time: 122 hours"],
  ["verdict/cost=low", [XS], "lightens the wallet least: $100 to $450"],
  ["verdict/cost=500", [XS], "the only one whose whole price range is within it; the other is per course"],
  ["verdict/credit=yes", [MM], "the only one with credit"],
  ["verdict/credit=nice", [MM], "the only one with credit"],
  ["verdict/time=mid", [PC, XS], "178 and 122 hours are both within 200: a tie"],
  ["verdict/goal=explore,credit=yes", [MM], "credit that is a must outweighs the wish to explore"],
  ["verdict/goal=skill,credit=yes", [MM], "credit that is a must outweighs the wish for one skill"],
  ["verdict/goal=skill,credit=nice", [PC], "credit that is only nice to have does not"],
  ["verdict/goal=career,time=low", [PC], "shorter than MicroMasters and still for a career"],
  ["verdict/goal=career,time=mid", [PC], "360 hours are far beyond 200"],
  ["verdict/goal=career,time=max,cost=max", [MM], "neither length nor price stands in the way"],
  ["verdict/goal=career,cost=500", [PC], "MicroMasters starts above that"],
  ["verdict/goal=career,cost=1k", [MM], "some MicroMasters programs cost less than that"],
  ["verdict/goal=degree,time=low,cost=low", [MM], "nothing else gives credit, however long and dear it is"],
  ["verdict/goal=skill,time=low,cost=low", [PC], "what is wanted decides before what it takes"],
  ["verdict/goal=explore,time=max,cost=max", [XS], "having time and money does not change what is wanted"],
];

describe("the weights say what the guide says", () => {
  it.each(ADVICE)("%s → %j: %s", (token, winners) => {
    const reply = openState(guide, token);
    expect(reply.kind).toBe("recommendation");
    expect(reply.credentials).toEqual(winners);
  });

  it("tells who wants a degree on a small budget what it costs all the same", () => {
    const words = plainText(openState(guide, "verdict/goal=degree,cost=500"));
    expect(words).toContain("It costs more than $500 ($600 to $1,500 per program).");
  });

  it("never takes a price per course for the price of a program", () => {
    const words = plainText(openState(guide, "verdict/goal=skill,cost=low"));
    expect(words).toContain("Cost: $25 to $550 per course, or $175 to $555 for a package, in certain cases");
  });

  it("reads as a whole like this", () => {
    expect(plainText(openState(guide, "recommend/goal=explore,credit=no"))).toMatchInlineSnapshot(`
      "XSeries fits best: it explores one subject in depth and asks for no professional aim.
      Average length: 122 hours. Cost: $100 to $450 per program. No credit, no capstone.
      Next best is MicroMasters: it goes deep too, but it is made with a career in mind.
      If you need university credit, then MicroMasters.
      These figures come from an undated guide; each program's page has today's."
    `);
  });
});

describe("the words that people use for an answer", () => {
  const options = guide.advice.questions.flatMap(({ id, options: all }) => all.map((option) => ({ id, option })));

  it("are at least 25 for each goal", () => {
    for (const { id, option } of options) {
      if (id === "goal") expect(option.words.length, option.id).toBeGreaterThanOrEqual(25);
      expect(option.examples.length).toBeGreaterThanOrEqual(2);
    }
  });

  it("never stand for two answers at once", () => {
    const owners = new Map<string, string>();
    for (const { id, option } of options) {
      for (const word of [...option.words, ...(option.weak ?? [])]) {
        const key = word.toLowerCase().replaceAll("'s", "");
        expect(owners.get(key), word).toBeUndefined();
        owners.set(key, `${id}=${option.id}`);
      }
    }
  });

  it("are not single everyday words", () => {
    const everyday = [
      "job",
      "skill",
      "career",
      "degree",
      "credit",
      "fun",
      "time",
      "money",
      "cheap",
      "short",
      "fast",
      "work",
    ];
    for (const { option } of options) {
      expect(option.words.filter((word) => everyday.includes(word))).toEqual([]);
    }
  });
});
