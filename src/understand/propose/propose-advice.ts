import type { DialogueAnswer, Query, RecommendQuery } from "../../query/query.ts";
import { answersOf } from "../../query/readers/read-recommend.ts";
import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";

/** Advice: a verdict on the likeliest goals, what was said before taken along, or the next question. */
export function proposeAdvice(evidence: Evidence): readonly Candidate[] {
  const { beliefs, context, named, previous, knowledge } = evidence;
  const [first] = knowledge.guide.advice.questions;
  if (first === undefined) return [];
  const before = previous?.query.kind === "recommend" ? previous.query : previous?.dialogue?.at;
  const said = answersOf(context).filter(({ question }) => question !== first.id);
  const earlier = (before?.answers ?? []).filter(({ question }) => question !== first.id && !said.some((answer) => answer.question === question));
  const goals = new Set([
    ...beliefs.best("goal", 2).filter(({ name, share }) => name !== "none" && share > LEAST_SHARE).map(({ name }) => name),
    ...context.options.filter(({ question }) => question === first.id).map(({ option }) => option),
    ...(before?.answers ?? []).filter(({ question, option }) => question === first.id && option !== "any").map(({ option }) => option),
  ]);
  const among = named.length > 1 && named.length < knowledge.guide.credentials.size ? named : [];
  const isOpen = previous?.dialogue !== undefined;
  const make = (goal: string | undefined): RecommendQuery => {
    const answers: readonly DialogueAnswer[] = [...(goal === undefined ? [] : [{ question: first.id, option: goal }]), ...earlier, ...said];
    return { kind: "recommend", answers, step: goal === undefined || (isOpen && false) ? "ask" : "verdict", among };
  };
  const queries: readonly Query[] = [...[...goals].map(make), make(undefined)];
  return queries.map((query) => ({ query, by: "advice" }));
}

const LEAST_SHARE = 0.08;
