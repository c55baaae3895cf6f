import { describe, expect, it } from "vitest";
import { advisor, guide } from "./advisor.ts";
import { hold } from "./scenario.ts";

describe("a follow-up", () => {
  hold(advisor, guide, [
    [["overview", "2"], "answer", "summary/micromasters", "a bare number picks a choice of the reply before"],
    [["what is micromasters", "do i need to pass an exam for it"], "answer", /^Yes, in some cases/],
    [["can i get a refund", "and for micromasters?"], "not-covered", "gap/refunds/micromasters"],
    [["does xseries give credit", "which one does?"], "answer", "fact/all/credit"],
    [["how long is xseries", "is that longer than prof cert"], "answer", /^No: Professional Certificate is longer/],
    [["i have $300", "and for 500?"], "answer", "within/all/USD<500"],

    [["what does micromasters cost", "and how long is it?"], "answer", "fact/micromasters/length"],
    [["what does micromasters cost", "what about xseries?"], "answer", "fact/xseries/cost"],
    [["what does micromasters cost", "and the others?"], "answer", "fact/professional-certificate+xseries/cost"],
    [["what does micromasters cost", "why?"], "not-covered", "fact/micromasters/cost/why"],
    [
      ["does xseries give credit", "and micromasters?"],
      "answer",
      /^Yes: MicroMasters counts/,
      "the question stays a yes-no one",
    ],
    [["tell me about xseries", "does it give credit?"], "answer", "fact/xseries/credit/whether"],
    [["tell me about xseries", "and prof cert?"], "answer", /Professional Certificate is a series/],
    [["compare xseries and micromasters", "the cheaper one"], "answer", "rank/cost/least/xseries+micromasters"],
    [["compare xseries and micromasters", "which is shorter?"], "answer", "rank/length/least/xseries+micromasters"],
    [
      ["compare xseries and micromasters", "which of the two gives credit"],
      "answer",
      "fact/xseries+micromasters/credit",
    ],
    [["which is cheapest", "how long does it take"], "answer", "fact/xseries/length"],
    [["which is cheapest", "and the longest?"], "answer", "rank/length/most/all"],
    [["which is the longest", "is it worth credit?"], "answer", "fact/micromasters/credit/whether"],
    [["how long is xseries", "and in weeks at 6 hours a week?"], "answer", "pace/xseries/hours-per-week/6"],
    [["at 5 hours a week how long is xseries", "and micromasters"], "answer", "pace/micromasters/hours-per-week/5"],
    [["what is micromasters", "who can join?"], "answer", "fact/micromasters/eligibility"],
    [["micromasters capstone?", "is that mandatory"], "answer", "fact/micromasters/capstone/whether"],
    [["micromasters capstone?", "so not every program has one?"], "answer", /^No, not all of them/],
    [["xseries", "price?"], "answer", "fact/xseries/cost"],
    [["prof cert", "how do i earn it"], "answer", "fact/professional-certificate/how-to-earn"],
    [["cost of prof cert", "of micromasters?"], "answer", "fact/micromasters/cost"],
    [["does micromasters give credit", "do all of them?"], "answer", /^Yes, but only MicroMasters/],
    [["hi", "what does xseries cost"], "answer", "fact/xseries/cost"],
    [["weather?", "joke?"], "off-topic", "off-topic/1", "never the same sentence twice in a row"],
    [["hi", "hello"], "small-talk", "small-talk/greeting/1"],
    [["what does xseries cost", "2"], "question", /./, "a bare number picks a choice of the reply before"],
  ]);
});

/** One reply of every sort that has choices. */
const REPLIES =
  `overview summary/xseries compare/all fact/xseries/cost rank/cost/least/all within/all/USD<300 help recommend
  verdict/goal=degree gap/refunds unknown/0/quokka off-topic/0 small-talk/greeting/0 recommend/stop passage/history
  pace/all/hours-per-week/5 total/all/cost`.split(/\s+/);

describe("a choice that is typed instead of pressed", () => {
  it.each(REPLIES)("leads where the button leads, by its label and by its number: %s", (token) => {
    const { choices } = advisor.open(token);
    expect(choices.length).toBeGreaterThan(0);
    choices.forEach((choice, index) => {
      const pressed = advisor.open(choice.token);
      expect(advisor.ask(choice.label, token), choice.label).toEqual(pressed);
      expect(advisor.ask(String(index + 1), token), choice.label).toEqual(pressed);
    });
  });
});
