import type { Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import { answersTo, SKIPPED } from "./next-question.ts";
import type { Outcomes } from "./outcomes.ts";

/** One answer given differently, or given at all, and who would win then. */
export type Change = { readonly answer: DialogueAnswer; readonly winners: readonly string[] };

/**
 * Every single answer that would bring other winners, found by trying each. Those that tell most come first: a clear winner
 * before a tie; the last answer before the earlier ones, as a limit is given up more easily than a goal, and both before
 * what was not answered; then the narrowest lead, as the least that has to change.
 */
export function findChanges(guide: Guide, outcomes: Outcomes, answers: readonly DialogueAnswer[]): readonly Change[] {
  const now = outcomes.winners(answers);
  const { questions } = guide.advice;
  const isAnswered = (id: string): boolean =>
    answers.some(({ question, option }) => question === id && option !== SKIPPED);
  const inOrder = [
    ...questions.filter(({ id }) => isAnswered(id)).toReversed(),
    ...questions.filter(({ id }) => !isAnswered(id)),
  ];
  const changes = inOrder.flatMap((question) =>
    answersTo(question)
      .filter(
        ({ option }) =>
          option !== SKIPPED && !answers.some((said) => said.question === question.id && said.option === option),
      )
      .map((answer) => ({ answer, replaced: replaceAnswer(answers, answer) }))
      .map(({ answer, replaced }) => ({
        answer,
        winners: outcomes.winners(replaced),
        lead: leadOf(outcomes, replaced),
      }))
      .filter(({ winners }) => winners !== now)
      .toSorted((a, b) => a.lead - b.lead),
  );
  return changes
    .toSorted((a, b) => Number(a.winners.length > 1) - Number(b.winners.length > 1))
    .map(({ answer, winners }) => ({ answer, winners }));
}

/** By how many points the first is ahead of the second; 0 for a tie. */
function leadOf(outcomes: Outcomes, answers: readonly DialogueAnswer[]): number {
  let [first, second] = [-Infinity, -Infinity];
  for (const { points } of outcomes.totals(answers)) {
    second = Math.max(second, Math.min(first, points));
    first = Math.max(first, points);
  }
  return first - second;
}

const replaceAnswer = (answers: readonly DialogueAnswer[], answer: DialogueAnswer): readonly DialogueAnswer[] => [
  // Another goal takes the place of all goals
  ...answers.filter(({ question }) => question !== answer.question),
  answer,
];
