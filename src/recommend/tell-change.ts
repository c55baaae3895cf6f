import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import { tellLimit } from "../answer/tell-limit.ts";
import type { Outcomes } from "./outcomes.ts";
import { findOutcomes } from "./outcomes.ts";
import { findOption, findReasons } from "./reason.ts";
import type { Change } from "./would-change.ts";
import { findChanges } from "./would-change.ts";

/** One line on what would change the verdict: "If you need university credit, then MicroMasters." Nothing where nothing would. */
export function tellChange(guide: Guide, outcomes: Outcomes, query: RecommendQuery): readonly string[] {
  return [...tellLimitLifted(guide, outcomes, query), ...tellAnswerChanged(guide, outcomes, query)].slice(0, 1);
}

/** Who would win without a figure of their own. */
function tellLimitLifted(guide: Guide, outcomes: Outcomes, query: RecommendQuery): readonly string[] {
  const now = outcomes.winners(query.answers).join();
  return (query.limits ?? []).flatMap((limit) => {
    const limits = query.limits?.filter((other) => other !== limit) ?? [];
    const [winner, ...others] = findOutcomes(guide, query.among, { ...query, limits }).winners(query.answers);
    if (winner === undefined || others.length > 0 || winner === now) return [];
    const beyond = limit.bound === "at-least" ? "need not be" : "can be more than";
    return [
      `If it ${beyond} ${tellLimit({ ...limit, bound: "at-most" })}, then ${guide.credentials.get(winner)?.name ?? winner}.`,
    ];
  });
}

function tellAnswerChanged(guide: Guide, outcomes: Outcomes, query: RecommendQuery): readonly string[] {
  const told = findChanges(guide, outcomes, query.answers).filter(
    ({ answer, winners }) => winners.length === 1 && !(query.avoid ?? []).includes(answer.option),
  );
  const change = told.find((one) => isTelling(guide, query, one));
  const clause = change === undefined ? undefined : findOption(guide.advice, change.answer);
  const winner = guide.credentials.get(change?.winners[0] ?? "");
  if (clause === undefined || winner === undefined) return [];
  return [`If ${clause.if ?? `you want ${clause.want}`}, then ${winner.name}.`];
}

/** A change tells something where it gives a wish up, or where it speaks for the new winner rather than only against the old. */
function isTelling(guide: Guide, { answers }: RecommendQuery, { answer, winners }: Change): boolean {
  const winner = guide.credentials.get(winners[0] ?? "");
  const reasons = winner === undefined ? [] : findReasons(guide, winner, answer);
  const isGivenUp = reasons.length === 0 && answers.some(({ question }) => question === answer.question);
  const isNatural = findOutcomes(guide, [])
    .winners([answer])
    .includes(winners[0] ?? "");
  return isGivenUp || (isNatural && reasons.some(({ points, isLimit }) => points > 0 && !isLimit));
}
