import type { Guide } from "../guide/guide.ts";
import type { DialogueAnswer, RecommendQuery } from "../query/query.ts";
import type { Block } from "../reply.ts";
import { text } from "../reply.ts";
import { listNames } from "./list-names.ts";
import type { Outcomes } from "./outcomes.ts";
import { findOutcomes } from "./outcomes.ts";
import { findOption } from "./reason.ts";
import type { Standing, Verdict } from "./verdict.ts";
import type { Change } from "./would-change.ts";
import { findChanges, pickChanges } from "./would-change.ts";

const MOST_CHANGES = 3;
const MOST_ALTERNATIVES = 2;

/** Who comes next and why; nothing after a tie, where those level are the alternatives. */
export function tellAlternatives({ winners, runnersUp }: Verdict): readonly Block[] {
  const [runnerUp] = runnersUp;
  if (runnerUp === undefined || winners.length > 1) return [];
  if (runnerUp.points < 0) {
    const why = runnersUp.slice(0, MOST_ALTERNATIVES).map(tellAgainst).join("; ");
    return [text(`No other fits what you said. ${why}.`)];
  }
  const names = listNames(runnersUp.map(({ credential }) => credential));
  if (runnersUp.length > 1) return [text(`Runners-up, level: ${names}.`)];
  const [speaksFor] = runnerUp.speaksFor;
  const [speaksAgainst] = runnerUp.speaksAgainst;
  const pros = speaksFor === undefined ? "" : ` For it: ${speaksFor.because}.`;
  const cons = speaksAgainst === undefined ? "" : ` Against it: ${speaksAgainst.because}.`;
  return [text(`Runner-up: ${names}.${pros}${cons}`)];
}

const tellAgainst = ({ credential, speaksAgainst: [reason] }: Standing): string =>
  reason === undefined ? credential.name : `${credential.name}: ${reason.because}`;

/** When the choice was narrowed down to some, and another one would fit better. */
export function tellOutsiders(guide: Guide, { among, answers }: RecommendQuery): readonly Block[] {
  if (among.length === 0) return [];
  const outsiders = findOutcomes(guide, []).winners(answers);
  if (outsiders.some((id) => among.includes(id))) return [];
  return [text(`Outside these, ${nameAll(guide, outsiders)} would fit better.`)];
}

/** "It would be A if you wanted this or that, and B if you wanted something else." */
export function tellChanges(guide: Guide, outcomes: Outcomes, answers: readonly DialogueAnswer[]): readonly Block[] {
  const picked = pickChanges(findChanges(guide, outcomes, answers), MOST_CHANGES);
  const kinds = [...new Set(picked.map(({ winners }) => winners.join()))];
  const clauses = kinds.map((kind) =>
    tellChange(
      guide,
      picked.filter(({ winners }) => winners.join() === kind),
    ),
  );
  return clauses.length > 0 ? [text(`It would be ${clauses.join("; ")}.`)] : [];
}

function tellChange(guide: Guide, changes: readonly Change[]): string {
  const wants = changes.map(({ answer }) => findOption(guide.advice, answer)?.want ?? "").join(" or ");
  const winners = changes[0]?.winners ?? [];
  const level = winners.length > 1 ? ", level," : "";
  return `${nameAll(guide, winners)}${level} if you wanted ${wants}`;
}

const nameAll = (guide: Guide, ids: readonly string[]): string =>
  listNames(ids.flatMap((id) => guide.credentials.get(id) ?? []));
