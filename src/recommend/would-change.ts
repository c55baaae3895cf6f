import type { Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import { answersTo, SKIPPED } from "./next-question.ts";
import type { Outcomes } from "./outcomes.ts";

/** One answer given differently, or given at all, and who would win then. */
export type Change = { readonly answer: DialogueAnswer; readonly winners: readonly string[] };

/** Every single answer that would bring other winners, found by trying each; in the order of the advice. */
export function findChanges(guide: Guide, outcomes: Outcomes, answers: readonly DialogueAnswer[]): readonly Change[] {
  const now = outcomes.winners(answers).join();
  return guide.advice.questions
    .flatMap(answersTo)
    .filter(({ option }) => option !== SKIPPED)
    .map((answer) => ({ answer, winners: outcomes.winners(replaceAnswer(answers, answer)) }))
    .filter(({ winners }) => winners.join() !== now);
}

/**
 * The changes that tell most, at most `most`: a clear winner before a tie, each new winner once before any a second time.
 */
export function pickChanges(changes: readonly Change[], most: number): readonly Change[] {
  const clearFirst = changes.toSorted((a, b) => Number(a.winners.length > 1) - Number(b.winners.length > 1));
  const isFirst = (change: Change, index: number): boolean =>
    clearFirst.findIndex(({ winners }) => winners.join() === change.winners.join()) === index;
  const [first, again] = [clearFirst.filter(isFirst), clearFirst.filter((change, index) => !isFirst(change, index))];
  return [...first, ...again].slice(0, most);
}

const replaceAnswer = (answers: readonly DialogueAnswer[], answer: DialogueAnswer): readonly DialogueAnswer[] => [
  ...answers.filter(({ question }) => question !== answer.question),
  answer,
];
