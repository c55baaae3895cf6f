import type { Credential, Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import type { Outcomes } from "./outcomes.ts";
import { profileReasons } from "./profile.ts";
import type { Reason } from "./reason.ts";
import { findReasons } from "./reason.ts";

/** A candidate under the answers given, with all that they say for and against it. */
export type Standing = {
  readonly credential: Credential;
  readonly points: number;
  /** Strongest first, one for each wish. */
  readonly speaksFor: readonly Reason[];
  /** Strongest first, one for each wish; at the end those that weigh nothing and are worth knowing. */
  readonly speaksAgainst: readonly Reason[];
};

export type Verdict = {
  /** At least one; several are a tie. */
  readonly winners: readonly Standing[];
  /** Those with the most points among the rest; empty when there is no rest. */
  readonly runnersUp: readonly Standing[];
  /** All that do not win, the runners-up among them. */
  readonly rest: readonly Standing[];
};

export function reachVerdict(guide: Guide, outcomes: Outcomes, query: RecommendQuery): Verdict {
  const { answers } = query;
  const totals = outcomes.totals(answers);
  const ids = outcomes.winners(answers);
  const rest = totals.filter(({ credential }) => !ids.includes(credential.id));
  const next = rest.reduce((most, { points }) => Math.max(most, points), -Infinity);
  const stand = ({ credential, points }: { credential: Credential; points: number }): Standing => {
    const reasons = [
      ...answers.flatMap((answer) => findReasons(guide, credential, answer)),
      ...profileReasons(guide, credential, query),
    ];
    return {
      credential,
      points,
      speaksFor: strongest(reasons.filter((reason) => reason.points > 0)),
      speaksAgainst: strongest(reasons.filter((reason) => reason.points <= 0)),
    };
  };
  return {
    winners: totals.filter(({ credential }) => ids.includes(credential.id)).map(stand),
    rest: rest.map(stand),
    runnersUp: rest.filter(({ points }) => points === next).map(stand),
  };
}

/**
 * Of several reasons from one answer the guide's own advice comes first: a counted fact would only say it again.
 */
function strongest(reasons: readonly Reason[]): readonly Reason[] {
  const once = reasons.filter((reason, index) => reasons.findIndex(({ wish }) => wish === reason.wish) === index);
  return once.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
