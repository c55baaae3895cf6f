import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Question } from "../src/understand/learning/question.ts";

/** All questions of a folder of JSON lines, in the order of the files' names. Throws with file and line where one cannot be read. */
export function readQuestions(folder: string): readonly Question[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted();
  return files.flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .flatMap((line, index) => (line.trim() === "" ? [] : [readQuestion(line, name, index + 1)])),
  );
}

function readQuestion(line: string, name: string, number: number): Question {
  try {
    return { credentials: [], topics: [], ...JSON.parse(line), file: name.replace(/\.jsonl$/, "") };
  } catch {
    throw new Error(`${name}:${number}: is not a line of JSON; write {"id":"…","turns":["…"],"kind":"…"}`);
  }
}
