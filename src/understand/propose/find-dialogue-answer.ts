import type { Advice } from "../../guide/guide.ts";
import type { DialogueAnswer } from "../../query/query.ts";
import type { Evidence } from "../evidence.ts";

/** Longer messages tell more than which option is meant. */
const MOST_WORDS = 6;
/** With yes or no in front a message may say why. */
const MOST_WORDS_AFTER_YES = 12;

type Question = Advice["questions"][number];
type Option = Question["options"][number];

/** Which option of the open question a message takes: by yes or no, by its place ("the second"), by its figure, or by its words. */
export function findDialogueAnswer({ previous, knowledge, readings, context }: Evidence): DialogueAnswer | undefined {
  const { guide } = knowledge;
  const question = guide.advice.questions.find(({ id }) => id === previous?.dialogue?.question);
  if (question === undefined) return undefined;
  const tokens = readings.flatMap((reading) => reading.tokens.filter(({ kind }) => kind !== "mark"));
  const words = tokens.map(({ text }) => text);
  const isShort = words.length <= MOST_WORDS;
  const said = context.options.find((option) => option.question === question.id)?.option;
  const option =
    (words.length <= MOST_WORDS_AFTER_YES
      ? question.options.find(({ replies = [] }) => replies.includes(words[0] ?? ""))
      : undefined) ??
    (isShort ? (optionAt(question, tokens, guide.vocabulary.ordinals) ?? optionOf(question, tokens)) : undefined) ??
    question.options.find(({ id }) => id === said) ??
    (isShort ? question.options.find((each) => isReply(each, words)) : undefined);
  return option === undefined ? undefined : { question: question.id, option: option.id };
}

/** "The second", "3rd", "option 4", "the middle one": 0 stands for the middle, below 0 is counted from the end. */
function optionAt(
  { options }: Question,
  tokens: Evidence["tokens"],
  ordinals: Readonly<Record<string, number>>,
): Option | undefined {
  const named = tokens.flatMap(({ text }) => ordinals[text] ?? [])[0];
  const number = tokens.findIndex(({ kind }) => kind === "number");
  const around = [tokens[number - 1]?.text, tokens[number + 1]?.text];
  const isPlace = number >= 0 && around.some((word) => word !== undefined && PLACE_WORDS.has(word));
  const place = named ?? (isPlace ? tokens[number]?.value : undefined);
  if (place === undefined) return undefined;
  if (place === 0) return options[Math.floor(options.length / 2)];
  return options.at(place < 0 ? place : place - 1);
}

/** "3rd" is read as a number and its ending. */
const PLACE_WORDS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th", "option", "number", "answer", "choice"]);

/** The option whose limit is the very figure. */
function optionOf({ options }: Question, tokens: Evidence["tokens"]): Option | undefined {
  const [number, ...more] = tokens.flatMap(({ value }) => value ?? []);
  return number === undefined || more.length > 0
    ? undefined
    : options.find(({ counts }) => counts?.is === "at-most" && counts.limit === number);
}

function isReply({ id, replies = [] }: Option, words: readonly string[]): boolean {
  const said = ` ${words.join(" ")} `;
  return words.includes(id) || replies.some((reply) => said.includes(` ${reply} `));
}
