import { describe, expect, it } from "vitest";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import type { RecommendQuery } from "../../src/query/query.ts";
import { answerRecommend } from "../../src/recommend/answer-recommend.ts";
import { plainText } from "../../src/reply.ts";
import { fits, writeToken } from "../../src/token.ts";
import { openState } from "./read-state.ts";

const guide = loadGuide(knowledgeFolder());
const say = (token: string): string => plainText(openState(guide, token));
const profile = (more: Partial<RecommendQuery>): RecommendQuery => ({
  kind: "recommend",
  step: "verdict",
  answers: [],
  among: [],
  ...more,
});

describe("a profile", () => {
  it.each<[token: string, winner: RegExp, reason: string]>([
    [
      "verdict/goal=skill/max=USD<600",
      /^Professional Certificate fits best/,
      "a budget does not change what is wanted",
    ],
    ["verdict/goal=career/max=USD<500", /^Professional Certificate fits best/, "MicroMasters starts above 500"],
    ["verdict/goal=career/max=USD<700", /^MicroMasters fits best/, "some of its programs cost no more"],
    ["verdict/goal=degree/max=USD<300", /^MicroMasters fits best/, "nothing else gives credit"],
    ["verdict/goal=career/max=hours<150", /^Nothing fits well; MicroMasters comes closest/, "what fits is no career"],
    ["verdict/goal=career,goal=skill", /^Professional Certificate fits best/, "serves both, though one of them less"],
    ["verdict/goal=skill,goal=explore", /^Professional Certificate fits best/, "and XSeries is named for the other"],
    [
      "verdict/goal=career/not=degree",
      /^MicroMasters fits best/,
      "who wants no degree can still want a field in depth",
    ],
    ["verdict/goal=skill/not=explore", /^Professional Certificate fits best/, "the goal that is denied does not count"],
    ["verdict/goal=explore/not=capstone+cost+length", /^XSeries fits best/, "all of it speaks for it"],
    ["verdict/credit=nice/not=capstone", /^Professional Certificate and XSeries/, "a tie where credit is only nice"],
  ])("%s gives %s: %s", (token, winner) => {
    expect(say(token)).toMatch(winner);
  });

  it("keeps a figure of their own and says how", () => {
    expect(say("verdict/goal=explore/max=USD<500,hours<200")).toContain(
      "It stays within $500 ($100 to $450 per program).",
    );
    expect(say("verdict/goal=explore/max=hours<200")).toContain(
      "It stays within 200 hours (average length 122 hours).",
    );
  });

  it("says with the figures where a limit is broken, or depends on the program", () => {
    expect(say("verdict/goal=degree/max=USD<500")).toContain("It goes beyond $500 ($600 to $1,500 per program).");
    expect(say("verdict/goal=skill/max=USD<600")).toContain(
      "Whether it stays within $600 depends on the program ($25 to $550 per course, or $175 to $555 for a package",
    );
    expect(say("verdict/goal=explore/max=months<3@5")).toContain("122 hours on average, and you have 65");
  });

  it("says who would win without the limit that decided", () => {
    expect(say("verdict/goal=career/max=USD<500")).toContain("If it can be more than $500, then MicroMasters.");
  });

  it("names the better fit for each other goal, quoted as it was said", () => {
    expect(say("verdict/goal=skill,goal=explore")).toContain(
      "You also want to explore a subject out of interest: for that, XSeries fits better.",
    );
    expect(say("verdict/goal=skill,goal=explore").split("\n")[0]).not.toContain("XSeries");
  });

  it("mentions honestly what is not wanted and comes all the same", () => {
    expect(say("verdict/goal=degree/not=capstone")).toContain(
      "But some of its programs end with a capstone exam or project.",
    );
    expect(say("verdict/goal=degree/not=length")).toContain("But it is one of the longer ones");
  });

  it("never offers as a change what is not wanted", () => {
    expect(say("verdict/goal=skill/not=career+degree")).not.toMatch(/If you want (?:to know a career|a faster)/);
  });

  it("does not count a goal that is wanted and not wanted at once", () => {
    expect(openState(guide, "verdict/goal=explore/not=explore").kind).toBe("question");
  });

  it("says between two of them which, and whether the third would fit better", () => {
    const words = say("verdict/goal=skill/among=micromasters+xseries");
    expect(words).toMatch(/^MicroMasters fits best/);
    expect(words).toContain("Professional Certificate would fit better than both.");
  });
});

describe("what decides nothing alone", () => {
  it.each([
    [
      "a budget",
      "verdict/max=USD<600",
      /^Within \$600: XSeries \(\$100 to \$450 per program\); in some cases MicroMasters/,
    ],
    ["a span of time", "verdict/max=months<3", /^Within 3 months: in some cases Professional Certificate/],
    ["a span too short for all", "verdict/max=weeks<2@5", /^None stays within 2 weeks at 5 hours a week\./],
    [
      "a field",
      "verdict/in=data-science",
      /^The guide names data science among the skills of Professional Certificates\./,
    ],
    ["a field of no name", "verdict/in=pottery", /^It depends on/],
    ["a goal that is not wanted", "verdict/not=degree", /^It depends on/],
    ["no capstone", "verdict/not=capstone", /^It depends on/],
  ])("is %s: it is told what is known, then asked", (_, token, first) => {
    const reply = openState(guide, token);
    expect(reply.kind).toBe("question");
    expect(plainText(reply)).toMatch(first);
    expect(plainText(reply)).toContain("What do you want to gain");
  });

  it("is kept when the question is answered", () => {
    const reply = openState(guide, "recommend/max=USD<600/in=data-science");
    expect(reply.choices[2]?.token).toBe("recommend/goal=skill/max=USD<600/in=data-science");
  });
});

describe("a field of interest", () => {
  it.each([
    ["data-scientist", "data science"],
    ["computer-science", "Computer Science"],
    ["computing-science", "Computer Science"],
    ["vr", "VR"],
    ["business", "Business"],
  ])("%s is %s where the guide names it", (field, name) => {
    expect(say(`verdict/goal=career/in=${field}`)).toContain(`The guide names ${name} among`);
  });

  it.each(["data", "political-science", "marketing", "digital-art", "pottery"])(
    "%s is nothing that it names",
    (field) => {
      expect(say(`verdict/goal=career/in=${field}`)).not.toContain("The guide names");
    },
  );

  it("moves no verdict", () => {
    expect(openState(guide, "verdict/goal=career/in=data-science").credentials).toEqual(["micromasters"]);
  });
});

describe("the questions that a profile has answered", () => {
  const asked = (token: string): string => say(token);

  it.each([
    ["money, by a budget", "recommend/goal=career,credit=no,time=max/max=USD<600", "How much would you spend"],
    ["time, by hours", "recommend/goal=career,credit=no/max=hours<100", "How much time"],
    ["time, by months", "recommend/goal=career,credit=no/max=months<3", "How much time"],
    [
      "money, by not wanting to pay much",
      "recommend/goal=career,credit=no,time=max/not=cost",
      "How much would you spend",
    ],
    ["credit, by not wanting it", "recommend/goal=career/not=credit", "Does university credit matter"],
  ])("are not asked again: %s", (_, token, question) => {
    expect(asked(token)).not.toContain(question);
  });

  it("leave a goal that is not wanted out of the options", () => {
    const labels = openState(guide, "recommend/not=degree").choices.map(({ label }) => label);
    expect(labels).not.toContain("Credit toward a master's degree");
    expect(labels).toContain("A career field in depth");
  });
});

describe("an address that would be too long", () => {
  const long = profile({
    answers: [
      { question: "goal", option: "career" },
      { question: "goal", option: "explore" },
      { question: "credit", option: "nice" },
    ],
    among: ["micromasters", "professional-certificate"],
    avoid: ["capstone", "length"],
    limits: [{ unit: "USD", bound: "at-most", value: 600 }],
    field: "data science and more",
  });

  it("lets go what counts least, and never the goals", () => {
    expect(fits(long)).toBe(false);
    const reply = answerRecommend(guide, long);
    expect(reply.token.length).toBeLessThanOrEqual(96);
    expect(reply.token).toMatch(/^verdict\/goal=career,goal=explore,credit=nice\//);
    expect(answerRecommend(guide, long)).toEqual(openState(guide, reply.token));
    for (const { token } of reply.choices) expect(token.length).toBeLessThanOrEqual(96);
  });

  it("is the same where it is short enough", () => {
    const short = profile({ answers: [{ question: "goal", option: "skill" }], avoid: ["capstone"], field: "vr" });
    expect(answerRecommend(guide, short).token).toBe(writeToken(short));
  });
});
