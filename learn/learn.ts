import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";
import { ASSERTIONS_FILE, LEARNT_FOLDER, MEANINGS_FILE } from "../src/guide/read-learnt.ts";
import { createKnowledge } from "../src/query/create-knowledge.ts";
import type { Learnt } from "../src/understand/learnt.ts";
import { readNetwork } from "../src/understand/network-bytes.ts";
import { findContexts } from "./contexts.ts";
import { figuresOf, judgeAll } from "./figures.ts";
import { isHeld } from "./fold.ts";
import { hashQuestions } from "./hash-questions.ts";
import { readQuestions } from "./questions.ts";
import { inPairs, runFold } from "./run-fold.ts";
import { FIRST, FOLDS, PRIOR } from "./settings.ts";
import { trainMeanings } from "./train-fold.ts";
import { trainScore } from "./train-score.ts";
import { writeWeights } from "./write-weights.ts";

/** `npm run learn`: learns from knowledge/questions, writes what was learnt, and measures it on writers that were left out. */
const folder = knowledgeFolder();
const started = performance.now();
const say = (words: string): void => console.log(`${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s  ${words}`);

const knowledge = createKnowledge(loadGuide(folder));
const questions = readQuestions(join(folder, "questions"));
const files = [...new Set(questions.map(({ file }) => file))];
say(`${questions.length} questions in ${files.length} files`);

const quick = trainMeanings(knowledge, questions.filter(({ turns }) => turns.length === 1), new Map(), FIRST);
const contexts = findContexts(knowledge, { network: quick, assertions: undefined, candidates: PRIOR, asking: {} }, questions);
say(`${contexts.size} earlier turns answered`);

const folds = Array.from({ length: FOLDS }, (_, part) => ({ by: "writer", part }) as const);
const tasks = [...folds, { by: "none", part: 0 } as const];
const parts = tasks.map(() => 0);
let told = 0;
const learnt = await inPairs(
  tasks.map((fold, index) => () =>
    runFold({ folder, fold, contexts: [...contexts], share: 1 }, (share) => {
      parts[index] = share;
      const tenth = Math.floor((parts.reduce((sum, each) => sum + each, 0) / tasks.length) * 10);
      if (tenth > told) say(`networks: ${(told = tenth) * 10} %`);
    }),
  ),
);

const held = learnt.slice(0, FOLDS);
const judged = folds.flatMap((fold, index) => {
  const others = held.filter((_, other) => other !== index);
  const own = held[index];
  if (own === undefined) return [];
  const learntHere: Learnt = {
    network: readNetwork(own.meanings),
    assertions: readNetwork(own.assertions),
    candidates: trainScore(others.map(({ candidates }) => candidates)),
    asking: trainScore(others.map(({ ways }) => ways), { epochs: 12 }),
  };
  return judgeAll(knowledge, learntHere, questions.filter((question) => isHeld(fold, question, files)), contexts);
});
const figures = figuresOf(judged);
say("measured on writers left out");
console.log(JSON.stringify(figures, undefined, 2));

const final = learnt[FOLDS];
if (final === undefined) throw new Error("nothing was learnt");
mkdirSync(join(folder, LEARNT_FOLDER), { recursive: true });
writeFileSync(join(folder, LEARNT_FOLDER, MEANINGS_FILE), final.meanings);
writeFileSync(join(folder, LEARNT_FOLDER, ASSERTIONS_FILE), final.assertions);
writeWeights(trainScore(held.map(({ candidates }) => candidates)), trainScore(held.map(({ ways }) => ways), { epochs: 12 }));
writeFileSync(join(folder, LEARNT_FOLDER, "figures.json"), `${JSON.stringify({ of: hashQuestions(folder), writers: figures }, undefined, 2)}\n`);
if (process.argv.includes("--failures"))
  writeFileSync(process.argv[process.argv.indexOf("--failures") + 1] ?? "failures.txt", judged.filter(({ wrong }) => wrong !== undefined).map(({ question: { id, turns, kind, topics, credentials, gap, lead, goal, verdict, figures: wanted, order }, token, wrong }) => `${id} [${[kind, topics, credentials, gap, lead, goal, verdict, wanted, order?.end].filter(Boolean).join(" ")}] ${turns.join(" ⏎ ")}\n   → ${token}: ${wrong}`).join("\n"));
say("done");
