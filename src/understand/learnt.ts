import type { Knowledge } from "../query/context.ts";
import { guideQuestions, phraseQuestions, toExample } from "./learning/examples.ts";
import { headsOf } from "./learning/heads.ts";
import { quantise } from "./learning/quantise.ts";
import { trainNetwork } from "./learning/train-network.ts";
import type { Network } from "./network.ts";
import { readNetwork } from "./network-bytes.ts";
import type { Weighed } from "./score.ts";
import { ASKING_WEIGHTS, CANDIDATE_WEIGHTS } from "./weights.ts";

/** All that was learnt: what messages mean, what they assert of a fact, and how candidates and ways of asking are weighed. */
export type Learnt = {
  readonly network: Network;
  /** Absent for a guide without labelled questions: the words then decide what is asserted. */
  readonly assertions: Network | undefined;
  readonly candidates: Weighed;
  readonly asking: Weighed;
};

/** What was learnt for this guide; for one without labelled questions, a small network made from the examples in its files. */
export function learntFor(knowledge: Knowledge): Learnt {
  const { learnt } = knowledge.guide;
  const network = learnt.meanings === undefined ? learnFromGuide(knowledge) : readNetwork(learnt.meanings);
  const assertions = learnt.assertions === undefined ? undefined : readNetwork(learnt.assertions);
  return { network, assertions, candidates: CANDIDATE_WEIGHTS, asking: ASKING_WEIGHTS };
}

function learnFromGuide(knowledge: Knowledge): Network {
  const heads = headsOf(knowledge.guide).filter(({ id }) => EXEMPLIFIED.has(id));
  const examples = [...guideQuestions(knowledge.guide), ...phraseQuestions(knowledge.guide)].map((question) =>
    toExample(knowledge, heads, question, undefined),
  );
  return quantise(
    trainNetwork(examples, heads, {
      hidden: 24,
      epochs: 25,
      rate: 0.01,
      dropInput: 0.1,
      dropHidden: 0,
      seed: 1,
      least: 1,
      batch: 8,
    }),
  );
}

/** What the examples in a guide's files tell; whether something is asserted, or which credentials are meant, they do not. */
const EXEMPLIFIED: ReadonlySet<string> = new Set(["meaning", "kind", "topic", "goal", "talk"]);
