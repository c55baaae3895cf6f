import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readQuestions } from "../../learn/questions.ts";

const LINE = { id: "own-1", turns: ["is it dear"], kind: "answer", topics: ["cost"] };

function reading(...lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "questions-"));
  try {
    writeFileSync(join(folder, "own.jsonl"), lines.join("\n"));
    return readQuestions(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a file of questions", () => {
  it("gives each line with its file; empty lines are passed over", () => {
    expect(reading("", JSON.stringify(LINE), "")).toEqual([{ ...LINE, credentials: [], file: "own" }]);
  });

  it.each<[string, string]>([
    ["{", "own.jsonl:2: the line"],
    [JSON.stringify({ ...LINE, kind: "anser" }), "own.jsonl:2: kind"],
    [JSON.stringify({ ...LINE, turns: [] }), "own.jsonl:2: turns"],
    [JSON.stringify({ ...LINE, id: undefined }), "own.jsonl:2: id"],
    [JSON.stringify({ ...LINE, limits: { usd: "500" } }), "own.jsonl:2: limits.usd"],
  ])("is refused by line where one is %s", (line, where) => {
    expect(() => reading(JSON.stringify(LINE), line)).toThrow(where);
  });
});
