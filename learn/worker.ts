import { loadGuide } from "../src/guide/load.ts";
import { createKnowledge } from "../src/query/create-knowledge.ts";
import { writeNetwork } from "../src/understand/network-bytes.ts";
import { choicesOf } from "./choices.ts";
import { contextOf, createRecall } from "./contexts.ts";
import type { Fold } from "./fold.ts";
import { isHeld } from "./fold.ts";
import type { Packed } from "./pack.ts";
import { pack } from "./pack.ts";
import { readQuestions } from "./questions.ts";
import { MEANINGS } from "./settings.ts";
import { trainAssertions, trainMeanings } from "./train-fold.ts";

export type Task = {
  readonly folder: string;
  readonly fold: Fold;
  readonly contexts: readonly (readonly [string, string])[];
};
export type Done = {
  readonly meanings: Uint8Array;
  readonly assertions: Uint8Array;
  readonly candidates: Packed;
  readonly ways: Packed;
};

process.once("message", (task: Task) => {
  process.send?.({ done: learnFold(task, (progress) => process.send?.({ progress })) }, () => process.disconnect());
});

/** Learns from all questions but those of one fold, and lists the candidates of these. */
function learnFold({ folder, fold, contexts: entries }: Task, progress: (share: number) => void): Done {
  const knowledge = createKnowledge(loadGuide(folder));
  const all = readQuestions(`${folder}/questions`);
  const files = [...new Set(all.map(({ file }) => file))];
  const contexts = new Map(entries);
  // An even share of the questions, for the curve of what more of them bring
  const { share = 1 } = fold;
  const isShared = (index: number): boolean => Math.floor((index + 1) * share) > Math.floor(index * share);
  const learning = all.filter((question, index) => !isHeld(fold, question, files) && isShared(index));
  const network = trainMeanings(knowledge, learning, contexts, MEANINGS, progress);
  const assertions = trainAssertions(knowledge, network, learning, contexts);
  const recalled = createRecall(knowledge.guide);
  const held = all
    .filter((question) => isHeld(fold, question, files))
    .map((question) =>
      choicesOf(knowledge, { network, assertions }, question, contextOf(contexts, question, recalled)),
    );
  return {
    meanings: writeNetwork(network),
    assertions: writeNetwork(assertions),
    candidates: pack(held.map(({ candidates }) => candidates)),
    ways: pack(held.flatMap(({ ways }) => ways ?? [])),
  };
}
