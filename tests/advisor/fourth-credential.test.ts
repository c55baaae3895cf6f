import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { loadGuide } from "../../src/guide/load.ts";
import { KNOWLEDGE } from "./advisor.ts";
import { wordSalad } from "./messages.ts";
import { hold } from "./scenario.ts";
import { faultsOf } from "./valid-reply.ts";

/** All facts of an invented credential; none of its figures is another's. */
const SPRINTPATH = `id: sprintpath
name: SprintPath
full: SprintPath Diploma
aliases: [sprintpath, sprint path, sprintpaths, sprint paths]
facts:
  description:
    text: SprintPath is a short series of courses that ends with a public show of what was made.
    cell: A short series with a public show
    section: SprintPath › Description
  audience:
    text: SprintPath suits people who want to build one thing quickly and show it.
    cell: Building and showing one thing
    section: SprintPath › Advice
  focus:
    text: SprintPath is about building one thing.
    section: SprintPath › Description
  length: { amount: 41, section: SprintPath › Length }
  months: { amount: { from: 7, to: 9 }, section: SprintPath › Length }
  cost: { amount: { from: 2100, to: 2900 }, per: program, section: SprintPath › Cost }
  credit: { answer: "yes", sentence: SprintPath gives credit at every maker school., section: SprintPath › Credit }
  degree: { answer: "no", sentence: SprintPath is not a degree., section: SprintPath › Credit }
  credit-amount: { text: SprintPath gives 13 credits., section: SprintPath › Credit }
  capstone: { answer: "yes", sentence: Every SprintPath ends with a capstone., section: SprintPath › Capstone }
  verified-certificate: { answer: "no", sentence: SprintPath needs no verified certificate., section: SprintPath › Certificate }
  eligibility: { answer: "yes", sentence: SprintPath asks for a portfolio., section: SprintPath › Eligibility }
  prerequisites: { answer: "yes", sentence: SprintPath asks for basic carpentry., section: SprintPath › Eligibility }
  how-to-earn: { text: To earn a SprintPath you finish the show., section: SprintPath › How to earn it }
  creators: { text: SprintPath is made by maker schools., names: [Holzwerk], section: SprintPath › Makers }
  endorsement: { answer: "yes", sentence: SprintPath is endorsed by Brettspiel., names: [Brettspiel], section: SprintPath › Makers }
  subjects: { text: SprintPath teaches carpentry and pottery., names: [carpentry, pottery], section: SprintPath › Subjects }
  count: { amount: { atLeast: 70 }, section: SprintPath › Description }
  level: { text: SprintPath is at beginners' level., place: 1, section: SprintPath › Description }
  launch: { text: SprintPath came last of all., place: 4, section: SprintPath › History }
suits:
  - question: goal
    option: explore
    weight: 10
    because: it lets you build one thing quickly
    section: SprintPath › Advice
`;

const folder = mkdtempSync(join(tmpdir(), "fourth-"));
cpSync(KNOWLEDGE, folder, { recursive: true });
writeFileSync(join(folder, "credentials", "sprintpath.yaml"), SPRINTPATH);
const guide = loadGuide(folder);
const advisor = createAdvisor(guide);
afterAll(() => rmSync(folder, { recursive: true }));

describe("a fourth credential is only another file", () => {
  hold(advisor, guide, [
    // Facts
    ["how much is sprintpath", "answer", /\$2,100 to \$2,900 per program/],
    ["how long does a sprint path take", "answer", /41 hours/],
    ["how many months does sprintpath run", "answer", /7 to 9 months/],
    ["how many sprintpath programs are there", "answer", /70\+ programs/],
    ["how do i earn a sprintpath", "answer", "fact/sprintpath/how-to-earn"],
    ["what is sprintpath", "answer", "fact/sprintpath/description"],
    ["who makes sprintpath", "answer", "fact/sprintpath/creators"],
    ["how many credits does sprintpath give", "answer", /13 credits/],
    ["when did sprintpath come out", "answer", "fact/sprintpath/launch"],
    ["what level is sprintpath", "answer", "fact/sprintpath/level"],
    ["sprintpath: cost, length and credit?", "answer", "fact/sprintpath/cost+length+credit"],
    ["which one covers pottery", "answer", "fact/sprintpath/subjects"],
    ["does brettspiel endorse any of them", "answer", "fact/sprintpath/endorsement/whether"],
    ["does brettspiel endorse xseries", "answer", /that is SprintPath/],
    // Yes and no
    ["does sprintpath give credit", "answer", /^Yes: /],
    ["does sprintpath have a capstone", "answer", /^Yes: /],
    ["are there eligibility requirements for sprintpath", "answer", /^Yes: /],
    ["is a verified certificate needed for sprintpath", "answer", /^No: /],
    ["sprintpath has no capstone, right?", "answer", /^Not so: /],
    ["can i do sprintpath without a capstone", "answer", /^No: /],
    ["do all of them need a verified certificate", "answer", /^Yes, but only/],
    [
      "which of them give credit",
      "answer",
      /SprintPath gives credit[^]*MicroMasters|MicroMasters[^]*SprintPath gives credit/,
    ],
    // Comparisons and orders
    ["sprintpath vs xseries", "answer", "compare/sprintpath+xseries"],
    ["compare sprintpath, xseries and micromasters", "answer", "compare/sprintpath+xseries+micromasters"],
    ["compare them all", "answer", "compare/all"],
    ["compare sprintpath and micromasters on price", "answer", "compare/sprintpath+micromasters/cost"],
    ["which is the most expensive", "answer", /^SprintPath is the most expensive, at \$2,100 to \$2,900/],
    ["which is the shortest", "answer", /^SprintPath is the shortest, at 41 hours/],
    ["rank them by price", "answer", /SprintPath: \$2,100 to \$2,900 per program/],
    ["is sprintpath cheaper than xseries", "answer", /^No: XSeries is cheaper/],
    ["which is the newest", "answer", /^SprintPath is the newest/],
    ["why is sprintpath the cheapest", "answer", /^No: XSeries is the cheapest/],
    // Limits and arithmetic
    ["which can i afford with $500", "answer", /SprintPath: \$2,100 to \$2,900/],
    ["is sprintpath under $2,000", "answer", /^No: /],
    ["is sprintpath under $3,000", "answer", /^Yes: /],
    ["anything under 50 hours", "answer", /^For up to 50 hours: SprintPath/],
    ["at 5 hours a week how many weeks does sprintpath take", "answer", /about 8\.2 weeks/],
    ["cost per hour of sprintpath", "answer", /\$51\.22 to \$70\.73 per hour/],
    ["how many more hours is xseries than sprintpath", "answer", /81 hours longer/],
    ["what do all of them cost together", "answer", /\$2,975 to \$5,405/],
    ["what would sprintpath cost for 3 people", "answer", /\$6,300 to \$8,700/],
    // Cards and advice
    ["sprintpath", "answer", "summary/sprintpath"],
    ["i just want to explore a subject for fun, which one?", "recommendation", /^SprintPath/],
    ["sprintpath or xseries?", "question", /./],
    // Badly typed, and followed up
    ["how much is sprintpaht", "answer", "fact/sprintpath/cost"],
    ["SPRNITPATH length", "answer", "fact/sprintpath/length"],
    ["splintpath credit?", "answer", "fact/sprintpath/credit"],
    [["what does xseries cost", "and sprintpath?"], "answer", "fact/sprintpath/cost"],
    [["tell me about sprintpath", "how long is it?"], "answer", "fact/sprintpath/length"],
    [["compare xseries and sprintpath", "the cheaper one"], "answer", "rank/cost/least/xseries+sprintpath"],
    [["what does sprintpath cost", "and the others?"], "answer", /\$600 to \$1,500[^]*\$100 to \$450/],
    // What the guide does not say
    ["can i get a refund for sprintpath", "not-covered", /refunds/],
    ["what is the package price of sprintpath", "not-covered", /SprintPath/],
  ]);

  it("is on the overview, in help and among the suggestions", () => {
    expect(advisor.ask("compare all of them").credentials).toContain("sprintpath");
    expect(advisor.open("overview").credentials).toContain("sprintpath");
    expect(advisor.suggest("sprintpa").map(({ token }) => token)).toContain("summary/sprintpath");
    const help = advisor.ask("help");
    expect(help.choices.length).toBeLessThanOrEqual(5);
  });

  it("keeps replies valid, whatever is said with its name", () => {
    const message = fc
      .tuple(fc.constantFrom("sprintpath", "sprint path"), wordSalad(guide))
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(message, (text) => {
        const reply = advisor.ask(text);
        expect(faultsOf(guide, reply)).toEqual([]);
        expect(advisor.open(reply.token)).toEqual(reply);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
