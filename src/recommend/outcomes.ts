import type { Credential, Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import { findReasons } from "./reason.ts";

/** What comes out for any set of answers, for one guide and one choice of candidates. */
export type Outcomes = {
  /** The points of each candidate, in the guide's order. */
  totals(answers: readonly DialogueAnswer[]): readonly Total[];
  /** The ids of those with the most points, in the guide's order; more than one is a tie. The same winners are the same array. */
  winners(answers: readonly DialogueAnswer[]): readonly string[];
};
export type Total = { readonly credential: Credential; readonly points: number };

/** `among` must hold at least one id of the guide, or nothing for all of them. */
export function findOutcomes(guide: Guide, among: readonly string[]): Outcomes {
  if (among.length > 0) return createOutcomes(guide, among);
  const outcomes = OUTCOMES.get(guide) ?? createOutcomes(guide, [...guide.credentials.keys()]);
  OUTCOMES.set(guide, outcomes);
  return outcomes;
}

/** The weights of a guide never change, so its outcomes are worked out once, as far as they are asked for. */
const OUTCOMES = new WeakMap<Guide, Outcomes>();

function createOutcomes(guide: Guide, ids: readonly string[]): Outcomes {
  const numbers = numberAnswers(guide);
  const wanted = new Set(ids);
  const sheets = [...guide.credentials.values()]
    .filter((credential) => wanted.has(credential.id))
    .map((credential) => ({ credential, points: tabulate(guide, credential) }));
  const known = new Map<number, readonly string[]>();
  const lists = new Map<string, readonly string[]>();

  const totals = (answers: readonly DialogueAnswer[]): readonly Total[] =>
    sheets.map(({ credential, points }) => ({ credential, points: addUp(answers, points) }));

  const winners = (answers: readonly DialogueAnswer[]): readonly string[] => {
    const key = answers.reduce((sum, { question, option }) => sum + (numbers.get(question)?.get(option) ?? 0), 0);
    const before = known.get(key);
    if (before !== undefined) return before;
    const most = findMost(totals(answers));
    const list = lists.get(most.join()) ?? most;
    lists.set(list.join(), list);
    known.set(key, list);
    return list;
  };
  return { totals, winners };
}

type Table = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A number for each answer, such that the sum over any set of answers belongs to that set alone; a skipped question is 0. */
function numberAnswers(guide: Guide): Table {
  let place = 1;
  const table = new Map<string, ReadonlyMap<string, number>>();
  for (const { id, options } of guide.advice.questions) {
    const step = place;
    table.set(id, new Map(options.map((option, index) => [option.id, (index + 1) * step])));
    place *= options.length + 1;
  }
  return table;
}

function tabulate(guide: Guide, credential: Credential): Table {
  const points = (question: string, option: string): number =>
    findReasons(guide, credential, { question, option }).reduce((total, reason) => total + reason.points, 0);
  return new Map(
    guide.advice.questions.map(({ id, options }) => [
      id,
      new Map(options.map((option) => [option.id, points(id, option.id)])),
    ]),
  );
}

/** Rounded to a millionth of a point, so that equal sums are equal numbers. */
function addUp(answers: readonly DialogueAnswer[], points: Table): number {
  const sum = answers.reduce((total, { question, option }) => total + (points.get(question)?.get(option) ?? 0), 0);
  return Math.round(sum * 1e6) / 1e6;
}

function findMost(totals: readonly Total[]): readonly string[] {
  const most = totals.reduce((highest, { points }) => Math.max(highest, points), -Infinity);
  return totals.filter(({ points }) => points === most).map(({ credential }) => credential.id);
}
