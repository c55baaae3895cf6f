import type { Advice, Credential, Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import { countFacts } from "./count-facts.ts";

export type Question = Advice["questions"][number];
export type Option = Question["options"][number];

/** One thing that an answer says for (points above 0), against (below 0) or about (0) a credential. */
export type Reason = {
  readonly answer: DialogueAnswer;
  readonly points: number;
  /** A clause after "You want …: ", without a full stop. */
  readonly because: string;
  readonly section: string;
  /** The topic that was counted, where the points come from a fact and not from the guide's advice. */
  readonly topic?: string;
};

/** A skipped question, or an option that this guide does not have, gives no reasons. */
export function findReasons(guide: Guide, credential: Credential, answer: DialogueAnswer): readonly Reason[] {
  const option = findOption(guide.advice, answer);
  if (option === undefined) return [];
  const suits = (credential.suits ?? []).filter(
    (suit) => suit.question === answer.question && suit.option === answer.option,
  );
  const advised = suits.map(({ weight, because, section }) => ({ answer, points: weight, because, section }));
  const counted = option.counts === undefined ? undefined : countFacts(guide, credential, option.counts);
  return counted === undefined ? advised : [...advised, { answer, topic: option.counts?.topic ?? "", ...counted }];
}

/** Nothing for a skipped question and for ids that this guide does not have. */
export const findOption = (advice: Advice, { question, option }: DialogueAnswer): Option | undefined =>
  advice.questions.find((entry) => entry.id === question)?.options.find((entry) => entry.id === option);
