import type { Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import type { Outcomes } from "./outcomes.ts";
import type { Question } from "./reason.ts";

/** The option of a question that was skipped. */
export const SKIPPED = "any";

/**
 * The questions that are still open and whose answer can change who wins, for some answers to the other open ones; in the
 * order of the advice. `closed` are those that the profile has answered. With more answers this list only gets shorter.
 */
export function findOpenQuestions(
  guide: Guide,
  outcomes: Outcomes,
  answers: readonly DialogueAnswer[],
  closed: readonly Question[] = [],
): readonly Question[] {
  const open = guide.advice.questions.filter(
    (question) => !closed.includes(question) && !answers.some((answer) => answer.question === question.id),
  );
  return open.filter((question) => {
    const others = open.filter((other) => other !== question);
    return someCompletion(answers, others, (complete) => changesWinners(outcomes, complete, question));
  });
}

/** Does an answer to this question change who wins, with all else as it is? */
function changesWinners(outcomes: Outcomes, answers: readonly DialogueAnswer[], question: Question): boolean {
  const [first, ...others] = answersTo(question).map((answer) => outcomes.winners([...answers, answer]));
  return others.some((winners) => winners !== first);
}

/** Tries every way in which these questions can be answered or skipped on top of the answers so far, until one passes. */
function someCompletion(
  answers: readonly DialogueAnswer[],
  questions: readonly Question[],
  passes: (answers: readonly DialogueAnswer[]) => boolean,
): boolean {
  const [question, ...rest] = questions;
  if (question === undefined) return passes(answers);
  return answersTo(question).some((answer) => someCompletion([...answers, answer], rest, passes));
}

/** Every answer that a question can get: skipping it, then each option. */
export const answersTo = (question: Question): readonly DialogueAnswer[] =>
  [SKIPPED, ...question.options.map((option) => option.id)].map((option) => ({ question: question.id, option }));
