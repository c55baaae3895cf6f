import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import { listNames } from "./list-names.ts";
import { SKIPPED } from "./next-question.ts";
import type { Outcomes } from "./outcomes.ts";
import { findOption } from "./reason.ts";
import type { Standing } from "./verdict.ts";

const MOST_OTHER_GOALS = 2;

/** Of several goals: those for which another than the winner is the better fit, each quoted as it was said. */
export function tellOtherGoals(
  guide: Guide,
  outcomes: Outcomes,
  { answers }: RecommendQuery,
  { credential }: Standing,
): readonly string[] {
  const [first] = guide.advice.questions;
  const goals = answers.filter(({ question, option }) => question === first?.id && option !== SKIPPED);
  if (goals.length < 2) return [];
  const others = answers.filter((answer) => !goals.includes(answer));
  return goals
    .flatMap((goal) => {
      const better = outcomes.winners([...others, goal]);
      const want = findOption(guide.advice, goal)?.want;
      if (want === undefined || better.includes(credential.id)) return [];
      const named = better.flatMap((id) => guide.credentials.get(id) ?? []);
      return [`You also want ${want}: for that, ${listNames(named)} ${isMany(named) ? "fit" : "fits"} better.`];
    })
    .slice(0, MOST_OTHER_GOALS);
}

const isMany = (named: readonly { readonly plural?: boolean | undefined }[]): boolean =>
  named.length > 1 || named[0]?.plural === true;

/** What somebody wants and the winner does not give, strongest first; limits have lines of their own. */
export function tellDrawback({ speaksAgainst }: Standing): readonly string[] {
  const [worst] = speaksAgainst.filter(({ points, isLimit, topic }) => points < 0 && !isLimit && topic !== undefined);
  return worst === undefined ? [] : [`But ${worst.because}.`];
}
