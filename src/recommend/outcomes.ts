import type { Credential, Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import { findReasons } from "./reason.ts";

/** What comes out for any set of answers, for one guide and one choice of candidates. */
export type Outcomes = {
  /** The points of each candidate, in the guide's order. */
  totals(answers: readonly DialogueAnswer[]): readonly Total[];
  /** The ids of those with the most points, in the guide's order; more than one is a tie. */
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
  const sheets = [...guide.credentials.values()]
    .filter((credential) => ids.includes(credential.id))
    .map((credential) => ({ credential, points: tabulate(guide, credential) }));
  const known = new Map<string, readonly string[]>();

  const totals = (answers: readonly DialogueAnswer[]): readonly Total[] => {
    const keys = answers.map(keyOf);
    return sheets.map(({ credential, points }) => ({ credential, points: sum(keys, points) }));
  };
  const winners = (answers: readonly DialogueAnswer[]): readonly string[] => {
    const key = answers.map(keyOf).toSorted().join();
    const found = known.get(key) ?? findMost(totals(answers));
    known.set(key, found);
    return found;
  };
  return { totals, winners };
}

const keyOf = ({ question, option }: DialogueAnswer): string => `${question}=${option}`;

function tabulate(guide: Guide, credential: Credential): ReadonlyMap<string, number> {
  const answers = guide.advice.questions.flatMap((question) =>
    question.options.map((option) => ({ question: question.id, option: option.id })),
  );
  return new Map(
    answers.map((answer) => [
      keyOf(answer),
      findReasons(guide, credential, answer).reduce((total, reason) => total + reason.points, 0),
    ]),
  );
}

/** Rounded to a millionth of a point, so that equal sums are equal numbers. */
const sum = (keys: readonly string[], points: ReadonlyMap<string, number>): number =>
  Math.round(keys.reduce((total, key) => total + (points.get(key) ?? 0), 0) * 1e6) / 1e6;

function findMost(totals: readonly Total[]): readonly string[] {
  const most = totals.reduce((highest, { points }) => Math.max(highest, points), -Infinity);
  return totals.filter(({ points }) => points === most).map(({ credential }) => credential.id);
}
