import { describe, expect, it } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { plainText } from "../../src/reply.ts";
import { advisor, guide } from "../advisor/advisor.ts";

const say = (token: string): string => plainText(advisor.open(token));
const lines = (token: string): readonly string[] =>
  say(token)
    .split("\n")
    .filter((line) => line !== guide.about.age);

describe("a reply begins with the answer", () => {
  it.each([
    ["fact/all/credit", /^Only MicroMasters counts as credit toward part of an on-campus degree/],
    ["fact/all/credit/whether", /^Yes[^]* only MicroMasters\. It counts as credit/],
    ["fact/all/capstone", /^Only MicroMasters may include a capstone exam or project, in some cases/],
    ["fact/all/verified-certificate", /^All of them need verified certificates\./],
    ["fact/all/degree", /^None of them is a degree\./],
    ["fact/micromasters+xseries/eligibility", /^Neither has eligibility requirements\./],
    ["fact/all/credit/lacking", /^Professional Certificate and XSeries give no credit\./],
    ["within/micromasters/USD<500", /^No: MicroMasters starts at \$600 per program\./],
    ["within/xseries/USD<500", /^Yes: XSeries typically costs \$100 to \$450 per program\./],
    ["within/micromasters/USD<1000", /^Not always: MicroMasters costs \$600 to \$1,500 per program\./],
    ["within/professional-certificate/USD<500", /^Not always: [^]*per course[^]*package/],
    ["within/micromasters/hours<200", /^No: A MicroMasters program takes 360 hours on average\./],
    ["within/all/USD<500", /^For up to \$500: XSeries; Professional Certificate in some cases\./],
    ["compare/micromasters+xseries", /^MicroMasters is for a cheaper master's[^]*XSeries for exploring a subject/],
    ["compare/micromasters+xseries/length", /^XSeries is shorter than MicroMasters\./],
    [
      "rank/cost/most/xseries+professional-certificate",
      /^Professional Certificate is more expensive, at \$25 to \$550 per course, or/,
    ],
    [
      "below/xseries+micromasters/cost",
      /^Yes: even at its highest, \$450, XSeries stays below MicroMasters at its lowest, \$600\./,
    ],
    ["below/micromasters+xseries/cost", /^No: at its highest, \$1,500, MicroMasters does not stay below XSeries/],
    [
      "difference/micromasters+xseries/cost",
      /^MicroMasters is \$500 more expensive than XSeries at the low end, and \$1,050/,
    ],
    ["difference/all/length", /^MicroMasters is 238 hours longer than XSeries\./],
    [
      "pace/xseries/months/3",
      /^To finish in 3 months, XSeries takes about 9\.4 hours a week \(122 hours over 3 months\)\./,
    ],
    ["pace/xseries/days/30", /^To finish in 30 days, XSeries takes about 4\.1 hours a day/],
    ["pace/xseries/hours-per-day/2", /^At 2 hours a day, XSeries takes about 8\.7 weeks/],
    ["times/professional-certificate/cost/4/courses", /is \$100 to \$2,200\./],
    ["times/xseries/cost/4/courses", /^XSeries: \$100 to \$450 per program, however many courses it has\./],
    ["times/xseries/cost/10/people", /is \$1,000 to \$4,500\./],
  ])("%s", (token, first) => {
    expect(say(token)).toMatch(first);
  });
});

describe("a question about one fact of one credential", () => {
  const tokens = [...guide.credentials.keys()].flatMap((id) =>
    [...guide.topics.keys()].flatMap((topic) =>
      ["", "/whether", "/denied", "/without"].map((asked) => `fact/${id}/${topic}${asked}`),
    ),
  );

  it("gets at most 350 characters in three lines, two ways on, and no sentence twice", () => {
    for (const token of tokens) {
      const reply = advisor.open(token);
      const sentences = plainText(reply).split(/(?<=[.?])\s+/);
      expect(plainText(reply).length, token).toBeLessThanOrEqual(350);
      expect(lines(token).length, token).toBeLessThanOrEqual(3);
      expect(reply.choices.length, token).toBeLessThanOrEqual(2);
      expect(new Set(sentences).size, token).toBe(sentences.length);
    }
  });
});

describe("the price per course and the price of a package", () => {
  it.each(["fact/all/cost", "compare/all", "overview", "summary/professional-certificate", "rank/cost/least/all"])(
    "stand together in %s",
    (token) => {
      expect(say(token)).toContain("$25 to $550 per course, or $175 to $555 for a package, in certain cases");
    },
  );
});

describe("how old the figures are", () => {
  const age = guide.about.age ?? "";

  it("is said once, last, under any figure", () => {
    for (const token of [
      "fact/xseries/cost",
      "compare/all",
      "verdict/goal=skill",
      "several/fact/xseries/cost|fact/micromasters/length|fact/all/credit",
    ]) {
      expect(say(token).split(age).length, token).toBe(2);
      expect(say(token).endsWith(age), token).toBe(true);
    }
  });

  it("is not said where there is no figure", () => {
    expect(say("fact/all/credit")).not.toContain(age);
  });

  it.each(["is this up to date?", "how old are these figures?"])("answers %j", (question) => {
    expect(plainText(advisor.ask(question))).toMatch(/undated and some years old/);
  });
});

describe("a contact of the maintainer's", () => {
  const contact = "Write to the channel help-desk.";
  const reachable = createAdvisor({ ...guide, about: { ...guide.about, contact } });

  it.each(["that's wrong"])("is offered to who writes %j", (words) => {
    expect(plainText(reachable.ask(words)).endsWith(contact)).toBe(true);
  });

  it("is offered to nobody else, and not at all where there is none", () => {
    expect(plainText(reachable.ask("hello"))).not.toContain(contact);
    expect(plainText(advisor.ask("can i talk to a human"))).not.toContain("channel");
  });
});
