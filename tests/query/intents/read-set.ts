import { readFileSync } from "node:fs";
import type { Intent } from "../../../src/query/intents/create-intent-matcher.ts";

export type LabelledText = { readonly text: string; readonly intent: string | null };

/** A set of the folder data: example phrasings by intent, and labelled test messages (null: out of scope). */
export function readSet(name: string): { readonly intents: readonly Intent[]; readonly test: readonly LabelledText[] } {
  const examples = new Map<string, string[]>();
  for (const { text, intent } of readLines(`${name}.train.jsonl`)) {
    if (intent !== null) examples.set(intent, [...(examples.get(intent) ?? []), text]);
  }
  return {
    intents: [...examples].map(([id, texts]) => ({ id, examples: texts })),
    test: readLines(`${name}.test.jsonl`),
  };
}

function readLines(file: string): readonly LabelledText[] {
  const lines = readFileSync(new URL(`data/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("text" in value) || !("intent" in value))
      throw new Error(line);
    const { text, intent } = value;
    if (typeof text !== "string" || (typeof intent !== "string" && intent !== null)) throw new Error(line);
    return { text, intent };
  });
}
