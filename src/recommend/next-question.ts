import type { Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import type { Outcomes } from "./outcomes.ts";
import type { Question } from "./reason.ts";

/** The option of a question that was skipped. */
export const SKIPPED = "any";

/**
 * The questions that are still open and whose answer can change who wins, whatever the other open ones bring; in the
 * order of the advice. With more answers this list only gets shorter.
 */
export function findOpenQuestions(
  guide: Guide,
  outcomes: Outcomes,
  answers: readonly DialogueAnswer[],
): readonly Question[] {
  const open = guide.advice.questions.filter(({ id }) => !answers.some((answer) => answer.question === id));
  return open.filter((question) => {
    const others = open.filter((other) => other !== question);
    return completions(answers, others).some((complete) => matters(outcomes, complete, question));
  });
}

/** Does an answer to this question change who wins, with all else as it is? */
const matters = (outcomes: Outcomes, answers: readonly DialogueAnswer[], question: Question): boolean =>
  new Set(answersTo(question).map((answer) => outcomes.winners([...answers, answer]).join())).size > 1;

/** Every way in which these questions can be answered or skipped, on top of the answers so far. */
const completions = (
  answers: readonly DialogueAnswer[],
  questions: readonly Question[],
): readonly (readonly DialogueAnswer[])[] =>
  questions.reduce<readonly (readonly DialogueAnswer[])[]>(
    (ways, question) => ways.flatMap((way) => answersTo(question).map((answer) => [...way, answer])),
    [answers],
  );

/** Every answer that a question can get, skipping it included. */
export const answersTo = (question: Question): readonly DialogueAnswer[] =>
  [...question.options.map((option) => option.id), SKIPPED].map((option) => ({ question: question.id, option }));
