import type { Choice } from "../reply.ts";
import type { Query, RecommendQuery } from "../query/query.ts";
import { writeToken } from "../token.ts";
import { SKIPPED } from "./next-question.ts";
import type { Question } from "./reason.ts";

/** The options of a question, then Skip, Back, Start over and Stop. */
export function questionChoices(query: RecommendQuery, question: Question): readonly Choice[] {
  const give = (option: string): Query => ({
    ...query,
    step: "ask",
    answers: [...query.answers, { question: question.id, option }],
  });
  return [
    ...question.options.map((option) => choice(option.label, give(option.id))),
    navigation("Skip", give(SKIPPED)),
    ...backChoices(query),
    navigation("Stop", { kind: "recommend", step: "stop", answers: [], among: [] }),
  ];
}

/** Back and Start over; nothing on the first step, where both would lead to itself. */
export function backChoices(query: RecommendQuery): readonly Choice[] {
  if (query.answers.length === 0) return [];
  return [
    navigation("Back", { ...query, step: "ask", answers: query.answers.slice(0, -1) }),
    // A verdict on nothing is the first question with the guide's rule before it: after a single answer, Back leads to
    // the bare first question, and two choices of a reply must not share an address.
    navigation("Start over", { ...query, step: "verdict", answers: [] }),
  ];
}

export const choice = (label: string, query: Query): Choice => ({ label, token: writeToken(query) });

const navigation = (label: string, query: Query): Choice => ({ ...choice(label, query), role: "navigation" });
