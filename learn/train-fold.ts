import type { Knowledge } from "../src/query/context.ts";
import type { Network } from "../src/understand/network.ts";
import { findAssertion } from "../src/understand/assertion-features.ts";
import {
  GUIDE_WEIGHT,
  guideQuestions,
  PHRASE_HEADS,
  PHRASE_WEIGHT,
  phraseQuestions,
  toExample,
} from "../src/understand/learning/examples.ts";
import { assertionHeads, headsOf, targetsOf } from "../src/understand/learning/heads.ts";
import { quantise } from "../src/understand/learning/quantise.ts";
import type { Question } from "../src/understand/learning/question.ts";
import type { Settings } from "../src/understand/learning/train-network.ts";
import { trainNetwork } from "../src/understand/learning/train-network.ts";
import { COMPARISON } from "../src/understand/ways-of-asking.ts";
import { evidenceOf } from "../src/understand/understand.ts";
import type { Contexts } from "./contexts.ts";
import { contextOf, createRecall } from "./contexts.ts";
import { ASSERTIONS } from "./settings.ts";

export type Progress = (share: number) => void;

/** The network of meanings, from questions with the replies before them. */
export function trainMeanings(
  knowledge: Knowledge,
  questions: readonly Question[],
  contexts: Contexts,
  settings: Settings,
  progress?: Progress,
): Network {
  const heads = headsOf(knowledge.guide);
  const recalled = createRecall(knowledge.guide);
  const examples = [
    ...questions.map((question) => toExample(knowledge, heads, question, contextOf(contexts, question, recalled))),
    ...guideQuestions(knowledge.guide).map((question) =>
      toExample(knowledge, heads, question, undefined, GUIDE_WEIGHT),
    ),
    ...phraseQuestions(knowledge.guide).map((question) => {
      const example = toExample(knowledge, heads, question, undefined, PHRASE_WEIGHT);
      // Words by themselves tell what is spoken of, and nothing of how it is asked
      return {
        ...example,
        targets: example.targets.map((target, index) =>
          PHRASE_HEADS.has(heads[index]?.id ?? "") ? target : undefined,
        ),
      };
    }),
  ];
  return quantise(trainNetwork(examples, heads, settings, (epoch) => progress?.((epoch + 1) / settings.epochs)));
}

/** The network of assertions, from the questions about one topic of the guide. */
export function trainAssertions(
  knowledge: Knowledge,
  network: Network,
  questions: readonly Question[],
  contexts: Contexts,
): Network {
  const heads = assertionHeads();
  const recalled = createRecall(knowledge.guide);
  const about = questions.filter(
    ({ kind, topics }) =>
      kind === "answer" &&
      topics.length === 1 &&
      (topics[0] === COMPARISON || knowledge.guide.topics.has(topics[0] ?? "")),
  );
  const examples = about.map((question) => {
    const evidence = evidenceOf(
      knowledge,
      { network },
      question.turns.at(-1) ?? "",
      contextOf(contexts, question, recalled),
    );
    return {
      features: findAssertion(evidence, question.credentials, question.topics[0] ?? ""),
      targets: targetsOf(knowledge.guide, heads, question),
      weight: 1,
    };
  });
  return quantise(trainNetwork(examples, heads, ASSERTIONS));
}
