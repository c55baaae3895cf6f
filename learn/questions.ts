import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Question } from "../src/understand/learning/question.ts";

/** All questions of a folder of JSON lines, in the order of the files' names. Throws with file and line where one is not as it must be. */
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
  const read = QUESTION.safeParse(parse(line));
  if (read.success) return { ...read.data, file: name.replace(/\.jsonl$/, "") };
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "the line" : issue.path.join(".");
  throw new Error(
    `${name}:${number}: ${where}: ${issue?.message ?? "is not right"}; write {"id":"…","turns":["…"],"kind":"…"}`,
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Labels say time where the guide's topic is called length. */
const asTopic = (id: string): string => (id === "time" ? "length" : id);

const ids = z.array(z.string());
const QUESTION = z.object({
  id: z.string().min(1),
  turns: z.array(z.string()).min(1),
  kind: z.enum(["answer", "recommend", "not-covered", "off-topic", "small-talk", "help"]),
  credentials: ids.default([]),
  topics: ids.default([]),
  lead: z.enum(["yes", "no", "depends"]).exactOptional(),
  order: z.object({ topic: z.string(), end: z.enum(["least", "most", "order"]) }).exactOptional(),
  figures: ids.exactOptional(),
  limits: z.record(z.string(), z.number()).exactOptional(),
  goal: z.string().exactOptional(),
  avoid: z.array(z.string().transform(asTopic)).exactOptional(),
  verdict: z.string().exactOptional(),
  subject: z.string().exactOptional(),
  gap: z.string().exactOptional(),
});
