import type { Advice, Credential, Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import { countFacts } from "./count-facts.ts";

export type Question = Advice["questions"][number];
export type Option = Question["options"][number];

/** One thing that a wish says for (points above 0), against (below 0) or about (0) a credential. */
export type Reason = {
  /** Tells wishes apart: "goal=degree", "not=capstone", "max=USD". */
  readonly wish: string;
  readonly points: number;
  /** A clause that begins with "it", without a full stop: "it grants credit". */
  readonly because: string;
  /** What speaks against it all the same, as a clause after "but". */
  readonly but?: string;
  readonly section: string;
  /** The topic that was counted, where the points come from a fact and not from the guide's advice. */
  readonly topic?: string;
  /** The topic that the wish is about, whether counted or advised: one fact is said once. */
  readonly about?: string;
  /** True where it is about a limit that is kept or broken. */
  readonly isLimit: boolean;
};

/** A skipped question, or an option that this guide does not have, gives no reasons. */
export function findReasons(guide: Guide, credential: Credential, answer: DialogueAnswer): readonly Reason[] {
  const option = findOption(guide.advice, answer);
  if (option === undefined) return [];
  const wish = wishOf(answer);
  const suits = (credential.suits ?? []).filter(
    (suit) => suit.question === answer.question && suit.option === answer.option,
  );
  const advised = suits.map(({ weight, because, but, section }): Reason => {
    const about = option.counts === undefined ? {} : { about: option.counts.topic };
    return { wish, points: weight, because, section, isLimit: false, ...about, ...(but === undefined ? {} : { but }) };
  });
  return [...advised, ...countedReasons(guide, credential, wish, option.counts)];
}

/** What a rule counts from the credential's facts, as a reason: none or one. */
export function countedReasons(
  guide: Guide,
  credential: Credential,
  wish: string,
  rule: Option["counts"],
): readonly Reason[] {
  const counted = rule === undefined ? undefined : countFacts(guide, credential, rule);
  if (rule === undefined || counted === undefined) return [];
  return [{ wish, topic: rule.topic, about: rule.topic, isLimit: rule.is === "at-most", ...counted }];
}

export const wishOf = ({ question, option }: DialogueAnswer): string => `${question}=${option}`;

/** Nothing for a skipped question and for ids that this guide does not have. */
export const findOption = (advice: Advice, { question, option }: DialogueAnswer): Option | undefined =>
  advice.questions.find((entry) => entry.id === question)?.options.find((entry) => entry.id === option);
