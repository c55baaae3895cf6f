import type { Guide } from "../../guide/guide.ts";
import type { Knowledge, Previous } from "../../query/context.ts";
import { tokenise } from "../../query/tokens.ts";
import { findFeatures } from "../features.ts";
import { targetsOf } from "./heads.ts";
import type { Question } from "./question.ts";
import type { Example, Head } from "./train-network.ts";

/** What the examples of the guide's own files weigh beside a question that a person wrote. */
export const GUIDE_WEIGHT = 0.3;

/** A question as the network learns from it: what it reads of the last message after the reply before, and what is right. */
export function toExample(knowledge: Knowledge, heads: readonly Head[], question: Question, previous: Previous | undefined, weight = 1): Example {
  const message = question.turns.at(-1) ?? "";
  return {
    features: findFeatures(knowledge, knowledge.spell(tokenise(message)), previous),
    targets: targetsOf(knowledge.guide, heads, question),
    weight,
  };
}

/** The examples that stand in the guide's own files, as questions: of topics, gaps, goals, small talk and what is off-topic. */
export function guideQuestions({ topics, gaps, advice, smallTalk, offTopic }: Guide): readonly Question[] {
  const made: Question[] = [];
  const add = (text: string, kind: Question["kind"], more: Partial<Question> = {}): void =>
    void made.push({ id: `guide-${made.length}`, file: "guide", turns: [text], kind, credentials: [], topics: [], ...more });
  for (const [id, { examples }] of topics) for (const example of examples) add(example, "answer", { topics: [id] });
  for (const [gap, { examples }] of gaps) for (const example of examples) add(example, "not-covered", { gap });
  for (const { id, examples } of advice.questions[0]?.options ?? []) for (const example of examples) add(example, "recommend", { goal: id });
  for (const [talk, { kind, examples }] of smallTalk) for (const example of examples) add(example, kind, { talk });
  for (const example of offTopic.examples) add(example, "off-topic");
  return made;
}
