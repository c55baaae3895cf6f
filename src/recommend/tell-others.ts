import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import { listNames } from "./list-names.ts";
import { findOutcomes } from "./outcomes.ts";
import type { Reason } from "./reason.ts";
import type { Standing, Verdict } from "./verdict.ts";

/** One line on who comes next and why, or why not the others; nothing after a tie. */
export function tellOthers(guide: Guide, { winners, runnersUp, rest }: Verdict): readonly string[] {
  const [next] = runnersUp;
  if (next === undefined || winners.length > 1) return [];
  if (next.points < 0) return [tellWhyNot(guide, rest, next)];
  const names = listNames(runnersUp.map(({ credential }) => credential));
  if (runnersUp.length > 1) return [`Next come ${names}, equally well.`];
  return [`Next best is ${names}${tellNext(next)}.`];
}

function tellNext({ speaksFor, speaksAgainst: [con] }: Standing): string {
  const pro = speaksFor.find(({ isLimit }) => !isLimit);
  if (pro === undefined) return con === undefined ? "" : `, but ${con.because}`;
  if (pro.but !== undefined) return `: ${pro.because}, but ${pro.but}`;
  return con === undefined || con.points >= 0 ? `: ${pro.because}` : `: ${pro.because}, but ${con.because}`;
}

/** What all the others lack is said once of all; else what speaks against the next best. */
function tellWhyNot(guide: Guide, rest: readonly Standing[], next: Standing): string {
  const [reason] = next.speaksAgainst;
  if (reason === undefined) return `${next.credential.name} fits less.`;
  const shared = rest.filter(({ speaksAgainst: [first] }) => isSame(first, reason));
  const lacking = shared.length > 1 ? tellLack(guide, shared, reason) : undefined;
  return lacking ?? `Not ${next.credential.name}: ${reason.because}.`;
}

const isSame = (a: Reason | undefined, b: Reason): boolean => a?.topic === b.topic && a?.because === b.because;

function tellLack(guide: Guide, shared: readonly Standing[], { topic = "" }: Reason): string | undefined {
  const says = guide.topics.get(topic)?.says?.no[1];
  return says === undefined ? undefined : `${listNames(shared.map(({ credential }) => credential))} ${says}.`;
}

/** When the choice was narrowed down to some, and another one would fit better. */
export function tellOutsiders(guide: Guide, query: RecommendQuery): readonly string[] {
  if (query.among.length === 0) return [];
  const outsiders = findOutcomes(guide, [], query).winners(query.answers);
  if (outsiders.some((id) => query.among.includes(id))) return [];
  const named = outsiders.flatMap((id) => guide.credentials.get(id) ?? []);
  return [`${listNames(named)} would fit better than ${query.among.length === 2 ? "both" : "these"}.`];
}
