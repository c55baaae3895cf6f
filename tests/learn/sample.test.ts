import { describe, expect, it } from "vitest";
import { createKnowledge } from "../../src/query/create-knowledge.ts";
import { learntFor } from "../../src/understand/learnt.ts";
import type { Question } from "../../src/understand/learning/question.ts";
import { findContexts } from "../../learn/contexts.ts";
import type { Judged } from "../../learn/figures.ts";
import { judgeAll } from "../../learn/figures.ts";
import { readQuestions } from "../../learn/questions.ts";
import { guide } from "../advisor/advisor.ts";

/**
 * Of the questions that the network has learnt from, every 25th: it has seen them, so nearly all are right, and fewer as soon as something in between breaks. How questions
 * are answered that it has not seen is measured by `npm run learn`.
 */
const sample = readQuestions("knowledge/questions").filter((_, index) => index % 25 === 0);
const knowledge = createKnowledge(guide);
const learnt = learntFor(knowledge);
const judged = judgeAll(knowledge, learnt, sample, findContexts(knowledge, learnt, sample));

const has =
  (...units: readonly string[]) =>
  ({ kind, limits = {} }: Question): boolean =>
    kind === "answer" && units.some((unit) => limits[unit] !== undefined);

describe("questions that were learnt", () => {
  it.each<[string, (question: Question) => boolean, number]>([
    ["of every sort", () => true, 93],
    ["that the guide answers", ({ kind }) => kind === "answer", 91],
    ["that it does not answer", ({ kind }) => kind === "not-covered", 92],
    ["for advice", ({ kind }) => kind === "recommend", 92],
    ["of talk", ({ kind }) => kind === "small-talk" || kind === "help", 92],
    ["in conversations", ({ turns }) => turns.length > 1, 88],
    ["for an order", ({ order }) => order !== undefined, 85],
    ["with hours a week", has("hoursPerWeek"), 50],
    ["for several people or courses", has("people", "courses"), 60],
    ["about limits", has("usd", "hours", "months", "weeks"), 75],
    [
      "for a comparison or an overview",
      ({ topics }) => topics.includes("comparison") || topics.includes("overview"),
      80,
    ],
  ])("%s are answered right", (_, is, least) => {
    const asked = judged.filter(({ question }) => is(question));
    const wrong = asked.filter((each) => each.wrong !== undefined);
    const right = (100 * (asked.length - wrong.length)) / asked.length;
    expect(right, wrong.map(tell).join("\n")).toBeGreaterThanOrEqual(least);
  });

  it("open with a true yes or no, or keep silent on it", () => {
    const led = judged.filter(({ question }) => question.lead !== undefined);
    const share = (is: (each: Judged) => boolean): number => (100 * led.filter(is).length) / led.length;
    expect(share(({ wrong }) => wrong?.startsWith("opens") ?? false)).toBeLessThanOrEqual(4);
    expect(share(({ isTrueWord }) => isTrueWord)).toBeGreaterThanOrEqual(40);
  });

  it("name the right subject where they are declined", () => {
    const declined = judged.filter(({ question, wrong }) => question.kind === "not-covered" && wrong === undefined);
    expect((100 * declined.filter(({ isSubject }) => isSubject).length) / declined.length).toBeGreaterThanOrEqual(85);
  });
});

const tell = ({ question, token, wrong }: Judged): string =>
  `${question.id} ${question.turns.join(" ⏎ ")} → ${token}: ${wrong ?? ""}`;
