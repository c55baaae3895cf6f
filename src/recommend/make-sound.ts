import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import { areAnswers, canAvoid, isField } from "../token/read-recommend.ts";
import { fitting } from "./fitting.ts";
import { SKIPPED } from "./next-question.ts";
import { findOption } from "./reason.ts";

/**
 * A place in the dialogue that this guide has. Answers may come in any order, as people say several things at once; an unknown
 * or repeated one makes all of them doubtful. A goal that is not wanted either is no goal. Fewer than two known credentials
 * leave nothing to choose between, so then all take part.
 */
export function makeSound(guide: Guide, query: RecommendQuery): RecommendQuery {
  const isKnown = query.answers.every((answer) =>
    answer.option === SKIPPED
      ? guide.advice.questions.some(({ id }) => id === answer.question)
      : findOption(guide.advice, answer) !== undefined,
  );
  const known = [...guide.credentials.keys()].filter((id) => query.among.includes(id));
  const among = known.length < 2 || known.length === guide.credentials.size ? [] : known;
  const { kind, step } = query;
  if (!isKnown || !areAnswers(guide, query.answers)) return { kind, step: "ask", answers: [], among };
  const [first] = guide.advice.questions;
  const avoid = [...new Set(query.avoid ?? [])].filter((id) => canAvoid(guide, id));
  const answers = query.answers.filter(({ question, option }) => question !== first?.id || !avoid.includes(option));
  const limits = (query.limits ?? []).filter(
    ({ unit, value }, at, all) => value > 0 && all.findIndex((limit) => limit.unit === unit) === at,
  );
  return fitting({
    kind,
    step,
    answers,
    among,
    ...(avoid.length > 0 ? { avoid } : {}),
    ...(limits.length > 0 ? { limits } : {}),
    ...(query.field !== undefined && isField(query.field) ? { field: query.field } : {}),
  });
}
