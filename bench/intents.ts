import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { createIntentMatcher, type Intent } from "../src/query/intents/create-intent-matcher.ts";
import { scoreIntents } from "./intents-score.ts";

const USAGE = "Usage: npm run --silent bench:intents -- TRAIN.jsonl TEST.jsonl [--predictions]";

/** A line of either file; a null intent is out of scope (in TRAIN: an example of what to reject). */
type Line = { readonly text: string; readonly intent: string | null };

class InputError extends Error {}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function run(args: readonly string[]): string {
  const { trainFile, testFile, predictions } = readArguments(args);
  const train = readLines(trainFile);
  const test = readLines(testFile);
  const negatives = train.filter(({ intent }) => intent === null).map(({ text }) => text);
  const matcher = createIntentMatcher(intentsOf(train), { negatives });

  const answers = test.map(({ text }) => {
    const [best] = matcher.rank(text, 1);
    return { intent: best?.id ?? null, confidence: best?.confidence ?? 0, accepted: matcher.match(text) !== undefined };
  });
  const outcomes = answers.map(({ intent, accepted }, index) => ({
    truth: test[index]?.intent ?? null,
    answer: accepted ? intent : null,
  }));
  const microseconds = test.map(({ text }) => {
    const start = performance.now();
    matcher.match(text);
    return (performance.now() - start) * 1000;
  });
  const report = { ...scoreIntents(outcomes), microsecondsP50: median(microseconds) };
  return [...(predictions ? answers : []), report].map((line) => `${JSON.stringify(line)}\n`).join("");
}

function readArguments(args: readonly string[]): { trainFile: string; testFile: string; predictions: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { predictions: { type: "boolean", default: false } },
    });
    const [trainFile, testFile, ...rest] = positionals;
    if (trainFile === undefined || testFile === undefined || rest.length > 0) {
      throw new InputError(`Two files are needed, ${positionals.length} given.\n${USAGE}`);
    }
    return { trainFile, testFile, predictions: values.predictions };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${messageOf(error)}\n${USAGE}`);
  }
}

function readLines(file: string): readonly Line[] {
  const lines = readText(file)
    .split(/\r?\n/u)
    .map((line, index) => ({ line, where: `${file}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, where }) => readLine(line, where));
  if (lines.length === 0)
    throw new InputError(`${file}:1: the file has no lines; add some like {"text":"hello","intent":"greeting"}`);
  return lines;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
  } catch (error) {
    throw new InputError(`${file}: cannot be read (${messageOf(error)}); check the path.\n${USAGE}`);
  }
}

function readLine(line: string, where: string): Line {
  const value = parseJson(line, where);
  if (typeof value !== "object" || value === null || !("text" in value) || typeof value.text !== "string") {
    throw new InputError(`${where}: "text" is missing or not a string; write {"text":"hello","intent":"greeting"}`);
  }
  const intent = "intent" in value ? value.intent : undefined;
  if (intent !== null && typeof intent !== "string") {
    throw new InputError(
      `${where}: "intent" is missing or neither a string nor null; write {"text":"hello","intent":"greeting"}`,
    );
  }
  return { text: value.text, intent };
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new InputError(`${where}: not JSON (${messageOf(error)}); write one object a line`);
  }
}

function intentsOf(lines: readonly Line[]): readonly Intent[] {
  const examples = new Map<string, string[]>();
  for (const { text, intent } of lines) {
    if (intent === null) continue;
    const texts = examples.get(intent) ?? [];
    texts.push(text);
    examples.set(intent, texts);
  }
  return [...examples].map(([id, texts]) => ({ id, examples: texts }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
