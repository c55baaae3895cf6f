import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import type { DialogueAnswer, RecommendQuery } from "../../src/query/query.ts";
import { answerRecommend } from "../../src/recommend/answer-recommend.ts";
import { plainText } from "../../src/reply.ts";
import { openState } from "./read-state.ts";

const guide = loadGuide(knowledgeFolder());
const fresh = openState(guide, "recommend");
const ask = (answers: readonly DialogueAnswer[], among: readonly string[] = []): RecommendQuery => ({
  kind: "recommend",
  step: "ask",
  answers,
  among,
});
const answer = (question: string, option: string): DialogueAnswer => ({ question, option });

describe("answers that cannot be", () => {
  it.each<[string, readonly DialogueAnswer[]]>([
    ["an unknown question", [answer("shoe-size", "low")]],
    ["an unknown question that is skipped", [answer("shoe-size", "any")]],
    ["an unknown option", [answer("goal", "fame")]],
    ["an option of another question", [answer("goal", "nice")]],
    ["the same answer twice", [answer("goal", "skill"), answer("goal", "skill")]],
    ["two answers to one question but the first", [answer("credit", "yes"), answer("credit", "no")]],
    ["the first question skipped and answered", [answer("goal", "any"), answer("goal", "degree")]],
    ["a good answer before a bad one", [answer("goal", "degree"), answer("time", "never")]],
    ["names of what every object has", [answer("constructor", "__proto__")]],
    ["empty names", [answer("", "")]],
  ])("start the dialogue afresh: %s", (_, answers) => {
    expect(answerRecommend(guide, ask(answers))).toEqual(fresh);
    expect(answerRecommend(guide, { ...ask(answers), step: "verdict" })).toEqual(fresh);
  });

  it("never throw and never leave anybody without a reply, whatever they are", () => {
    const word = fc.oneof(fc.constantFrom("goal", "time", "cost", "credit", "skill", "low", "any"), fc.string());
    const query = fc.record({
      kind: fc.constant("recommend" as const),
      step: fc.constantFrom("ask" as const, "verdict" as const, "stop" as const),
      answers: fc.array(fc.record({ question: word, option: word }), { maxLength: 6 }),
      among: fc.array(fc.oneof(fc.constantFrom(...guide.credentials.keys()), fc.string()), { maxLength: 5 }),
      avoid: fc.array(fc.oneof(fc.constantFrom("degree", "cost"), fc.string()), { maxLength: 5 }),
      limits: fc.array(
        fc.record({
          unit: fc.constantFrom("USD", "hours", "months"),
          bound: fc.constant("at-most" as const),
          value: fc.nat(900),
        }),
        { maxLength: 3 },
      ),
      field: fc.string(),
    });
    fc.assert(
      fc.property(query, (forged) => {
        const reply = answerRecommend(guide, forged);
        expect(plainText(reply).length).toBeGreaterThan(0);
        expect(answerRecommend(guide, forged)).toEqual(reply);
        expect(openState(guide, reply.token)).toEqual(reply);
      }),
      { numRuns: 500 },
    );
  });
});

describe("answers in another order", () => {
  it("bring the same winner, as people say what they want in any order", () => {
    const answers = [answer("cost", "low"), answer("goal", "skill"), answer("credit", "no")];
    const [there, back] = [answers, answers.toReversed()].map((order) => answerRecommend(guide, ask(order)));
    expect(there?.credentials).toEqual(["professional-certificate"]);
    expect(back?.credentials).toEqual(there?.credentials);
  });
});

describe("a choice among some credentials", () => {
  const verdict = (among: readonly string[]) => answerRecommend(guide, ask([answer("goal", "degree")], among));

  it("never recommends any other", () => {
    const reply = verdict(["xseries", "professional-certificate"]);
    expect(reply.token).toBe("recommend/goal=degree/among=professional-certificate+xseries");
    expect(reply.credentials).not.toContain("micromasters");
  });

  it.each([
    ["one", ["xseries"]],
    ["one and an unknown one", ["xseries", "nanodegree"]],
    ["unknown ones", ["nanodegree", "bootcamp"]],
    ["all", ["xseries", "micromasters", "professional-certificate"]],
  ])("is a choice among all when it names %s", (_, among) => {
    expect(verdict(among)).toEqual(verdict([]));
  });
});

describe("a verdict without an answer", () => {
  it("says what it depends on, then asks", () => {
    const reply = openState(guide, "verdict");
    expect(reply.kind).toBe("question");
    expect(plainText(reply)).toBe(`${guide.advice.depends}\n${plainText(fresh)}`);
  });

  it("asks the next question when the first was skipped", () => {
    const reply = openState(guide, "verdict/goal=any");
    expect(reply.kind).toBe("question");
    expect(plainText(reply)).toContain(guide.advice.questions[1]?.ask);
  });
});

describe("the end", () => {
  it("is a short line with ways on", () => {
    const reply = openState(guide, "recommend/stop");
    expect(reply).toMatchObject({ kind: "answer", token: "recommend/stop", sources: [] });
    expect(plainText(reply)).toBe(guide.advice.stopped);
    expect(reply.choices.map(({ token }) => token)).toEqual(["recommend", "overview", "help"]);
  });
});
