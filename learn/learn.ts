import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";
import { ASSERTIONS_FILE, LEARNT_FOLDER, MEANINGS_FILE } from "../src/guide/read-learnt.ts";
import { createKnowledge } from "../src/query/create-knowledge.ts";
import { findContexts } from "./contexts.ts";
import { checkOne } from "./check-one.ts";
import { evaluate } from "./evaluate.ts";
import type { Figures } from "./figures.ts";
import { figuresOf } from "./figures.ts";
import type { Fold } from "./fold.ts";
import { hashQuestions } from "./hash-questions.ts";
import type { Course } from "./measure.ts";
import { learnFolds, measureFold, weightsOf } from "./measure.ts";
import { readQuestions } from "./questions.ts";
import { listFailures, type Report, tellFigures } from "./report.ts";
import { FIRST, FOLDS, LEFT_OUT, PRIOR } from "./settings.ts";
import { trainMeanings } from "./train-fold.ts";
import type { Done } from "./worker.ts";
import { writeWeights } from "./write-weights.ts";

const USAGE = `Usage: npm run learn [-- --evaluate] [--failures FILE]
       npm run learn -- --check

Learns from knowledge/questions, writes what was learnt to knowledge/learnt and the weights of the score into the program,
and prints how questions of writers that were left out are answered.

  --evaluate       measures more: single writers left out whole, conversations left out, and what more questions bring
  --failures FILE  writes the questions that are answered wrongly to a file
  --check          writes nothing: learns without one writer, and fails when that is more than a point below what was measured before
  --help           prints this`;

const { values } = parseArgs({
  options: {
    evaluate: { type: "boolean" },
    check: { type: "boolean" },
    failures: { type: "string" },
    help: { type: "boolean" },
  },
});

async function learn(): Promise<void> {
  const folder = knowledgeFolder();
  const started = performance.now();
  const say = (words: string): void =>
    console.log(`${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s  ${words}`);
  const knowledge = createKnowledge(loadGuide(folder));
  const questions = readQuestions(join(folder, "questions"));
  const files = [...new Set(questions.map(({ file }) => file))];
  say(`${questions.length} questions in ${files.length} files`);
  const single = questions.filter(({ turns }) => turns.length === 1);
  const quick = trainMeanings(knowledge, single, new Map(), FIRST);
  const contexts = findContexts(
    knowledge,
    { network: quick, assertions: undefined, candidates: PRIOR, asking: {} },
    questions,
  );
  say(`${contexts.size} earlier turns answered`);
  const course: Course = { folder, knowledge, questions, files, contexts, say };
  const path = join(folder, LEARNT_FOLDER, "figures.json");
  if (values.check === true) return checkOne(course, path);

  const folds = Array.from({ length: FOLDS }, (_, part): Fold => ({ by: "writer", part }));
  // One writer is left out whole each time, so that --check has a figure to hold on to
  const [first = ""] = LEFT_OUT;
  const one: Fold = { by: "file", part: files.indexOf(first) };
  const isWhole = values.evaluate === true;
  const done = await learnFolds(course, [...folds, { by: "none", part: 0 }, ...(isWhole ? [] : [one])]);
  const held = done.slice(0, FOLDS);
  const judged = held.flatMap((own, index) =>
    measureFold(course, folds[index] ?? { by: "none", part: 0 }, own, weightsOf(held.filter((other) => other !== own))),
  );
  const alone = done[FOLDS + 1];
  const leftOut = (own: Done): Readonly<Record<string, Figures>> => {
    const weights = weightsOf(held.filter((_, index) => index !== one.part % FOLDS));
    return { [first]: figuresOf(measureFold(course, one, own, weights)) };
  };
  const more = alone === undefined ? await evaluate(course, held) : { leftOut: leftOut(alone) };
  const report: Report = { of: hashQuestions(folder), writers: figuresOf(judged), ...more };
  console.log(tellFigures(report, readBefore(path)));
  if (values.failures !== undefined) writeFileSync(values.failures, listFailures(judged));

  const final = done[FOLDS];
  if (final === undefined) throw new Error("nothing was learnt");
  mkdirSync(join(folder, LEARNT_FOLDER), { recursive: true });
  writeFileSync(join(folder, LEARNT_FOLDER, MEANINGS_FILE), final.meanings);
  writeFileSync(join(folder, LEARNT_FOLDER, ASSERTIONS_FILE), final.assertions);
  const weights = weightsOf(held);
  writeWeights(weights.candidates, weights.asking);
  writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
  say(`written to ${LEARNT_FOLDER}/`);
}

function readBefore(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

if (values.help === true) console.log(USAGE);
else await learn();
