import type { DialogueAnswer } from "../../query/query.ts";
import type { Evidence } from "../evidence.ts";

/** Longer messages tell more than which option is meant. */
const MOST_WORDS = 6;

/** Which option of the open question a message takes: by its words, by its place ("the second"), or by yes and no. Skipped where it says so. */
export function findDialogueAnswer({ previous, knowledge, readings, context }: Evidence): DialogueAnswer | undefined {
  const { guide } = knowledge;
  const question = guide.advice.questions.find(({ id }) => id === previous?.dialogue?.question);
  if (question === undefined) return undefined;
  const said = context.options.find((option) => option.question === question.id);
  if (said !== undefined) return { question: question.id, option: said.option };
  const words = readings.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind !== "mark").map(({ text }) => text));
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const { ordinals } = guide.vocabulary;
  const place = words.flatMap((word) => ordinals[word] ?? [])[0];
  const option = place === undefined ? question.options.find(({ replies = [] }) => replies.some((reply) => ` ${words.join(" ")} `.includes(` ${reply} `))) : question.options.at(place < 0 ? place : place - 1);
  return option === undefined ? undefined : { question: question.id, option: option.id };
}
