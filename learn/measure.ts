import type { Knowledge } from "../src/query/context.ts";
import type { Learnt } from "../src/understand/learnt.ts";
import type { Question } from "../src/understand/learning/question.ts";
import { readNetwork } from "../src/understand/network-bytes.ts";
import type { Contexts } from "./contexts.ts";
import type { Judged } from "./figures.ts";
import { judgeAll } from "./figures.ts";
import type { Fold } from "./fold.ts";
import { isHeld } from "./fold.ts";
import { inPairs, runFold } from "./run-fold.ts";
import { trainScore } from "./train-score.ts";
import type { Done } from "./worker.ts";

/** All that measuring needs of what is being learnt. */
export type Course = {
  readonly folder: string;
  readonly knowledge: Knowledge;
  readonly questions: readonly Question[];
  readonly files: readonly string[];
  readonly contexts: Contexts;
  readonly say: (words: string) => void;
};

/** Learns every fold, two at a time, and says how far it is. */
export async function learnFolds({ folder, contexts, say }: Course, folds: readonly Fold[]): Promise<readonly Done[]> {
  const parts = folds.map(() => 0);
  let told = 0;
  return inPairs(
    folds.map(
      (fold, index) => () =>
        runFold({ folder, fold, contexts: [...contexts] }, (share) => {
          parts[index] = share;
          const tenth = Math.floor((parts.reduce((sum, each) => sum + each, 0) / folds.length) * 10);
          if (tenth <= told) return;
          told = tenth;
          say(`networks: ${tenth * 10} %`);
        }),
    ),
  );
}

/** Weights out of the candidates of several folds. */
export const weightsOf = (from: readonly Done[]): Pick<Learnt, "candidates" | "asking"> => ({
  candidates: trainScore(from.map(({ candidates }) => candidates)),
  asking: trainScore(
    from.map(({ ways }) => ways),
    { epochs: 12 },
  ),
});

/** How the questions of a fold are answered by what was learnt without them. */
export function measureFold(
  { knowledge, questions, files, contexts }: Course,
  fold: Fold,
  done: Done,
  weights: Pick<Learnt, "candidates" | "asking">,
): readonly Judged[] {
  const learnt: Learnt = { network: readNetwork(done.meanings), assertions: readNetwork(done.assertions), ...weights };
  return judgeAll(
    knowledge,
    learnt,
    questions.filter((question) => isHeld(fold, question, files)),
    contexts,
  );
}
