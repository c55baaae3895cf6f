import { describe, expect, it } from "vitest";
import { advisor } from "../advisor/advisor.ts";

/** What the reply before was about, a few words after it, and how the address of the reply must begin. */
const ROWS: readonly (readonly [before: string, typed: string, begins: RegExp])[] = [
  ["fact/micromasters/cost", "and xseries?", /^fact\/xseries\/cost/],
  ["fact/micromasters/cost", "and how long is it?", /^fact\/micromasters\/length/],
  ["fact/xseries/credit", "what about the professional certificate", /^fact\/professional-certificate\/credit/],
  [
    "fact/xseries/credit",
    "and the other two?",
    /^fact\/(?:micromasters|professional-certificate)\+(?:micromasters|professional-certificate)\/credit/,
  ],
  ["fact/xseries/capstone", "does it have a final exam", /^fact\/xseries\/capstone/],
  ["summary/xseries", "price?", /^fact\/xseries\/cost/],
  ["summary/micromasters", "does it count toward a degree", /^fact\/micromasters\/(?:degree|credit)/],
  ["rank/cost/least/all", "and the longest?", /^(?:rank\/length\/most|fact\/\S+\/length)/],
  ["compare/micromasters+xseries", "which is cheaper?", /^rank\/cost\/least/],
  ["compare/micromasters+xseries", "who makes them", /^fact\/micromasters\+xseries\/creators/],
  ["pace/xseries/hours-per-week/5", "and micromasters?", /^pace\/micromasters\/hours-per-week\/5/],
  ["pace/xseries/hours-per-week/5", "and at 10 hours a week?", /^pace\/xseries\/hours-per-week\/10/],
  ["gap/refunds/xseries", "ok and what does it cost", /^fact\/xseries\/cost/],
  ["gap/refunds", "who makes the micromasters", /^fact\/micromasters\/creators/],
  ["verdict/goal=explore", "and how much is that", /^fact\/xseries\/cost/],
  ["verdict/goal=explore", "no wait, i want it for a promotion", /^verdict\/goal=skill/],
  ["verdict/goal=skill", "i only have 300 dollars", /^verdict\/goal=skill.*USD<300/],
  ["small-talk/greeting/0", "how long is xseries", /^fact\/xseries\/length/],
  ["off-topic/0", "thanks", /^small-talk/],
  ["unknown/0/quokka", "what does a professional certificate cost", /^fact\/professional-certificate\/cost/],
  ["recommend", "how long do they take", /^aside\/fact\/all\/length\|recommend/],
  ["recommend", "can i get a refund", /^aside\/gap\/refunds\|recommend/],
  ["recommend/goal=skill", "who are you", /^aside\/(?:small-talk|help)/],
];

const LEAST_RIGHT = 0.8;

describe("a few words after a reply", () => {
  it(`are understood from what it was about, in ${LEAST_RIGHT * 100} of 100 cases`, () => {
    const astray = ROWS.map(([before, typed, begins]) => ({
      before,
      typed,
      begins,
      token: advisor.ask(typed, before).token,
    }))
      .filter(({ begins, token }) => !begins.test(token))
      .map(({ before, typed, token }) => `${before}, then ${typed}: ${token}`);
    expect(1 - astray.length / ROWS.length, astray.join("\n")).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
