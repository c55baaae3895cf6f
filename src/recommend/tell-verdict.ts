import { findFact } from "../answer/tell-fact.ts";
import { formatAmount } from "../guide/format-amount.ts";
import { ageLines } from "../answer/age-line.ts";
import { capitalised } from "../answer/wording.ts";
import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { verdictChoices } from "./dialogue-choices.ts";
import { askedTopics, listFigures, listLacks } from "./figures.ts";
import { MOST_NAMES } from "./list-names.ts";
import type { Outcomes } from "./outcomes.ts";
import type { Question } from "./reason.ts";
import { tellChange } from "./tell-change.ts";
import { tellField } from "./tell-field.ts";
import { tellLimits } from "./tell-limits.ts";
import { tellOthers, tellOutsiders } from "./tell-others.ts";
import { tellTie, tellWinner } from "./tell-winner.ts";
import { tellDrawback, tellOtherGoals } from "./tell-wishes.ts";
import type { Standing, Verdict } from "./verdict.ts";

/**
 * The verdict in words: which one and why, what keeps or breaks the limits, who comes next, what would change it. `next` is
 * the question that could still change it, if there is one.
 */
export function tellVerdict(
  guide: Guide,
  query: RecommendQuery,
  outcomes: Outcomes,
  verdict: Verdict,
  next: Question | undefined,
): Reply {
  const { winners } = verdict;
  const [winner] = winners;
  const body =
    winner === undefined || winners.length > 1
      ? tieBody(guide, query, winners, next)
      : [
          ...winnerLines(guide, query, outcomes, winner),
          ...tellField(guide, query.field).map(text),
          ...tellOthers(guide, verdict).map(text),
          ...tellChange(guide, outcomes, query).map(text),
        ];
  return {
    token: writeToken(query),
    kind: "recommendation",
    body: [...body, ...ageLines(guide)],
    choices: verdictChoices(query, verdict, next !== undefined),
    sources: findSources(guide, verdict),
    credentials: winners.map(({ credential }) => credential.id),
    topics: askedTopics(guide),
  };
}

/** Who wins and why, the limits it keeps and breaks, then the figures that have not been said yet. */
function winnerLines(guide: Guide, query: RecommendQuery, outcomes: Outcomes, winner: Standing): readonly Block[] {
  const lines = [
    tellWinner(winner),
    ...tellOutsiders(guide, query),
    ...tellLimits(winner),
    ...tellDrawback(winner),
    ...tellOtherGoals(guide, outcomes, query, winner),
  ];
  const topics = askedTopics(guide).filter((id) => !lines.join(" ").includes(figureOf(guide, winner, id)));
  const figures = listFigures(guide, winner.credential, topics);
  // Alone, what it lacks is no answer to anything that was said
  const said = [...winner.speaksFor, ...winner.speaksAgainst].flatMap(({ topic }) => topic ?? []);
  const facts = figures.length > 0 ? [...figures, ...listLacks(guide, winner.credential, said)] : [];
  return [...lines, ...(facts.length > 0 ? [`${facts.map(capitalised).join(". ")}.`] : [])].map(text);
}

function figureOf(guide: Guide, { credential }: Standing, id: string): string {
  const known = findFact(guide, credential.id, id);
  return known === undefined ? "" : formatAmount(known.topic, known.fact);
}

/** Who is level, what each is like, and the question that would decide. */
function tieBody(
  guide: Guide,
  query: RecommendQuery,
  winners: readonly Standing[],
  next: Question | undefined,
): readonly Block[] {
  const lines = winners.slice(0, MOST_NAMES).flatMap(({ credential, speaksFor: [pro] }) => {
    const why = pro === undefined || pro.isLimit ? [] : [pro.because];
    const told = [...why, ...listFigures(guide, credential, askedTopics(guide))];
    return told.length === 0 ? [] : [`${credential.name}: ${told.join("; ")}.`];
  });
  return [
    text(tellTie(guide, winners, query)),
    ...tellOutsiders(guide, query).map(text),
    ...(lines.length > 0 ? [list(lines)] : []),
    ...tellField(guide, query.field).map(text),
    ...(next === undefined ? [] : [text(`This would decide it: ${next.ask}`)]),
  ];
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
