import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { loadGuide } from "../../src/guide/load.ts";
import type { Reply } from "../../src/reply.ts";
import { plainText } from "../../src/reply.ts";
import { enumerateStates } from "../../src/recommend/state.ts";
import { writeToken } from "../../src/token.ts";
import { anyText, wordSalad } from "./messages.ts";
import { hold } from "./scenario.ts";
import { faultsOf } from "./valid-reply.ts";

const guide = loadGuide(fileURLToPath(new URL("../fixtures/other-guide", import.meta.url)));
const advisor = createAdvisor(guide);

/** Words of the guide that is shipped; in replies about bicycles each would come out of the code. */
const FOREIGN =
  /\b(?:edx|courses?|programs|certificates?|certified|credentials?|credits?|micromasters|xseries|degrees?|university|study|studying|learn|learning|packages?|capstone|mooclab)\b/i;

const wordsOf = (reply: Reply): string =>
  [reply.title ?? "", plainText(reply), ...reply.choices.map(({ label }) => label)].join("\n");

describe("a guide to something else, through the same code", () => {
  hold(advisor, guide, [
    // Facts
    ["what does a day ticket cost", "answer", /€9 per day/],
    ["how much is the season pass?", "answer", /€60 to €95 per season[^]*€20/],
    ["price of cargo share", "answer", /€4 to €7 per hour/],
    ["how long may a ride with the day ticket last", "answer", /60 minutes/],
    ["how old must i be for cargo share", "answer", /21 years/],
    ["which brand is the cargo share bicycle", "answer", /Lastrad/],
    ["did velhaus build any of them", "answer", /Season Pass/],
    ["how do i get a season pass", "answer", /card by post/],
    ["what is cargo share", "answer", /box in front/],
    ["deposit and price of cargo share", "answer", /€80[^]*€4 to €7|€4 to €7[^]*€80/],
    ["what do all the plans cost", "answer", /€9 per day/],
    ["season pass", "answer", "summary/season-pass"],
    // Yes and no
    ["is a helmet included in the season pass", "answer", /^Yes: /],
    ["is there a helmet with the day ticket", "answer", /^Yes, in some cases: /],
    ["does the day ticket have insurance", "answer", /^No: /],
    ["which plans are insured", "answer", "fact/all/insurance"],
    ["is cargo share electric?", "answer", /^Yes: /],
    ["the day ticket has no insurance, right?", "answer", /^That is right: /],
    ["why is the day ticket insured", "answer", /no insurance/],
    // Comparisons and orders
    ["day ticket vs season pass", "answer", "compare/day-ticket+season-pass"],
    ["compare all the plans", "answer", "compare/all"],
    ["which has the longest rides", "answer", /^Cargo Share is the longest/],
    ["which has the fewest stations", "answer", /^Cargo Share/],
    ["which plan is the newest", "answer", /^Cargo Share is the newest/],
    ["which came first", "answer", /Day Ticket/],
    // Limits and arithmetic
    ["is the season pass under 100 euros", "answer", /^Yes: /],
    ["is the season pass under €50", "answer", /^No: /, "its deposit of €20 is no price"],
    [
      "which plan is the cheapest",
      "not-covered",
      /per day[^]*per season/,
      "per hour, per day, per season: nothing to compare",
    ],
    ["what do all plans cost together", "not-covered", /for different things/],
    ["what can i do with €30 and 3 months", "answer", /^(?![^]*years)/, "an age is in years and yet no span of time"],
    ["can i ride 200 minutes with cargo share", "answer", /240 minutes/],
    ["which can i ride for at least 100 minutes", "answer", /^For at least 100 minutes: [^]*Cargo Share/],
    ["what would 3 day tickets cost", "answer", /€27/],
    // Advice
    ["recommend", "question", /How often do you ride/],
    ["i ride to work every day, which plan is for me", "recommendation", /^Season Pass/],
    ["which plan if i have to take two kids along", "recommendation", /^Cargo Share/],
    // Around it
    ["hi", "small-talk", "small-talk/greeting/0"],
    ["who made you", "small-talk", "small-talk/maker/0"],
    ["help", "help", /./],
    ["can i get a refund", "not-covered", /refunds/],
    ["may i take the bike on the train", "not-covered", /train/],
    ["deposit of the day ticket", "not-covered", /deposit/],
    ["does the season pass work with quokkas", "not-covered", /“quokkas”/],
    ["tell me a joke", "off-topic", "off-topic/0"],
    ["what does an xseries cost", "not-covered", /“xseries”/, "nothing of the guide that is shipped is known here"],
    // Badly typed, and followed up
    ["how much is a sesaon pass", "answer", "fact/season-pass/price"],
    ["cargo shaer deposit", "answer", "fact/cargo-share/deposit"],
    [["what does the day ticket cost", "and the season pass?"], "answer", "fact/season-pass/price"],
    [["tell me about cargo share", "is it insured?"], "answer", /^Yes: /],
    [["how much is cargo share", "and the others?"], "answer", /€9 per day/],
  ]);

  it("never speaks of certificates, whatever is asked", () => {
    const message = fc.oneof({ weight: 5, arbitrary: wordSalad(guide) }, anyText);
    const said = new Set<string>();
    let before: string | undefined;
    fc.assert(
      fc.property(message, fc.boolean(), (text, goesOn) => {
        const reply = advisor.ask(text, goesOn ? before : undefined);
        before = reply.token;
        said.add(reply.kind);
        expect(faultsOf(guide, reply)).toEqual([]);
        expect(advisor.open(reply.token)).toEqual(reply);
        // What was typed may be named back in quotation marks
        expect(wordsOf(reply).replaceAll(/“[^”]*”/g, "")).not.toMatch(FOREIGN);
      }),
      { seed: 20261123, numRuns: 800 },
    );
    // The words reach nearly every kind of reply
    expect(said.size).toBeGreaterThanOrEqual(5);
  });

  it("nor in help, in a fresh start, on the overview, in a suggestion or anywhere in the dialogue", () => {
    const addresses =
      "help stale overview nonsense/of/old recommend/stop unknown/0/- unknown/1/trains pace/all/hours-per-week/5";
    const tokens = [
      ...addresses.split(" "),
      ...advisor.suggest("").map(({ token }) => token),
      ...[...enumerateStates(guide)].map((state) => writeToken(state)),
    ];
    for (const token of tokens) {
      const reply = advisor.open(token);
      expect(wordsOf(reply), token).not.toMatch(FOREIGN);
      expect(faultsOf(guide, reply), token).toEqual([]);
    }
  });
});
