import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import type { Reply } from "../reply.ts";
import { writeToken } from "../token.ts";
import { verdictChoices } from "./dialogue-choices.ts";
import { askedTopics } from "./figures.ts";
import type { Outcomes } from "./outcomes.ts";
import { tellAlternatives, tellChanges, tellOutsiders } from "./tell-others.ts";
import { tellTie, tellWinner } from "./tell-winner.ts";
import type { Verdict } from "./verdict.ts";

/** The verdict in words: who fits, why, what it does not give, who comes next, and what would change it. */
export function tellVerdict(
  guide: Guide,
  query: RecommendQuery,
  outcomes: Outcomes,
  verdict: Verdict,
  canRefine: boolean,
): Reply {
  const { winners } = verdict;
  const [winner] = winners;
  const isTie = winner === undefined || winners.length > 1;
  return {
    token: writeToken(query),
    kind: "recommendation",
    title: guide.advice.title,
    body: [
      ...(isTie ? tellTie(guide, query.answers, winners) : tellWinner(guide, winner)),
      ...tellAlternatives(verdict),
      ...tellOutsiders(guide, query),
      ...tellChanges(guide, outcomes, query.answers),
    ],
    choices: verdictChoices(query, verdict, canRefine),
    sources: findSources(guide, verdict),
    credentials: winners.map(({ credential }) => credential.id),
    topics: askedTopics(guide),
  };
}

/** Where the winners' reasons and figures come from, then the reasons for and against those who come next. */
function findSources(guide: Guide, { winners, runnersUp }: Verdict): readonly string[] {
  const ofWinners = winners.flatMap(({ credential, speaksFor, speaksAgainst }) => [
    ...[...speaksFor, ...speaksAgainst].map(({ section }) => section),
    ...askedTopics(guide).flatMap((id) => credential.facts[id]?.section ?? []),
  ]);
  const ofNext = winners.length > 1 ? [] : runnersUp.flatMap((next) => [...next.speaksFor, ...next.speaksAgainst]);
  return [...new Set([...ofWinners, ...ofNext.map(({ section }) => section)])].slice(0, MOST_SOURCES);
}

const MOST_SOURCES = 8;
