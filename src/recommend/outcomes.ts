import type { Credential, Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import type { Profile } from "./profile.ts";
import { isBare, profileReasons } from "./profile.ts";
import type { Reason } from "./reason.ts";
import { findReasons } from "./reason.ts";

/** What comes out for any set of answers, for one guide and one choice of candidates. */
export type Outcomes = {
  /** The points of each candidate, in the guide's order. */
  totals(answers: readonly DialogueAnswer[]): readonly Total[];
  /** The ids of those with the most points, in the guide's order; more than one is a tie. The same winners are the same array. */
  winners(answers: readonly DialogueAnswer[]): readonly string[];
};
export type Total = { readonly credential: Credential; readonly points: number };

/** `among` must hold at least one id of the guide, or nothing for all of them. What the profile says is counted for every answer. */
export function findOutcomes(guide: Guide, among: readonly string[], profile: Profile = {}): Outcomes {
  const all = [...guide.credentials.keys()];
  if (among.length > 0 || !isBare(profile)) return createOutcomes(guide, among.length > 0 ? among : all, profile);
  const outcomes = OUTCOMES.get(guide) ?? createOutcomes(guide, all, profile);
  OUTCOMES.set(guide, outcomes);
  return outcomes;
}

/** The weights of a guide never change, so its outcomes are worked out once, as far as they are asked for. */
const OUTCOMES = new WeakMap<Guide, Outcomes>();

function createOutcomes(guide: Guide, ids: readonly string[], profile: Profile): Outcomes {
  const numbers = numberAnswers(guide);
  const wanted = new Set(ids);
  const sheets = [...guide.credentials.values()]
    .filter((credential) => wanted.has(credential.id))
    .map((credential) => ({
      credential,
      points: tabulate(guide, credential),
      told: sumOf(profileReasons(guide, credential, profile)),
    }));
  const known = new Map<number, readonly string[]>();
  const lists = new Map<string, readonly string[]>();

  const totals = (answers: readonly DialogueAnswer[]): readonly Total[] =>
    sheets.map(({ credential, points, told }) => ({ credential, points: addUp(answers, points, told) }));

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

/**
 * A number for each answer, such that the sum over any set of answers belongs to that set alone; a skipped question is 0.
 * The first question may have several answers, so each of its options has a bit of its own.
 */
function numberAnswers(guide: Guide): Table {
  let place = 1;
  const table = new Map<string, ReadonlyMap<string, number>>();
  for (const [at, { id, options }] of guide.advice.questions.entries()) {
    const step = place;
    const number = (index: number): number => (at === 0 ? 2 ** index : index + 1);
    table.set(id, new Map(options.map((option, index) => [option.id, number(index) * step])));
    place *= at === 0 ? 2 ** options.length : options.length + 1;
  }
  return table;
}

function tabulate(guide: Guide, credential: Credential): Table {
  const points = (question: string, option: string): number =>
    sumOf(findReasons(guide, credential, { question, option }));
  return new Map(
    guide.advice.questions.map(({ id, options }) => [
      id,
      new Map(options.map((option) => [option.id, points(id, option.id)])),
    ]),
  );
}

/** Rounded to a millionth of a point, so that equal sums are equal numbers. */
function addUp(answers: readonly DialogueAnswer[], points: Table, told: number): number {
  const sum = answers.reduce((total, { question, option }) => total + (points.get(question)?.get(option) ?? 0), told);
  return Math.round(sum * 1e6) / 1e6;
}

const sumOf = (reasons: readonly Reason[]): number => reasons.reduce((total, { points }) => total + points, 0);

function findMost(totals: readonly Total[]): readonly string[] {
  const most = totals.reduce((highest, { points }) => Math.max(highest, points), -Infinity);
  return totals.filter(({ points }) => points === most).map(({ credential }) => credential.id);
}
