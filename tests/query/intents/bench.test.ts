import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { matthewsCorrelation, scoreIntents } from "../../../bench/intents-score.ts";

describe("the Matthews correlation", () => {
  it.each<[string, readonly (readonly [string | null, string | null])[], number]>([
    [
      "everything right",
      [
        ["a", "a"],
        ["b", "b"],
        [null, null],
      ],
      1,
    ],
    [
      "two classes swapped",
      [
        ["a", "b"],
        ["b", "a"],
      ],
      -1,
    ],
    [
      "one answer for all: undefined, so 0",
      [
        ["a", "a"],
        ["b", "a"],
      ],
      0,
    ],
    ["nothing", [], 0],
    // By (TP·TN - FP·FN) / √…: TP 3, TN 2, FP 1, FN 1 → (6 - 1) / √(4·4·3·3) = 5/12.
    [
      "two classes",
      [
        ["a", "a"],
        ["a", "a"],
        ["a", "a"],
        ["b", "b"],
        ["b", "b"],
        ["b", "a"],
        ["a", "b"],
      ],
      5 / 12,
    ],
    // s = 4, c = 3; truths a 2, b 1, null 1; answers a 2, b 2: (3·4 - (2·2 + 1·2)) / √((16 - 8)(16 - 6)) = 6 / √80.
    [
      "out of scope as one more class",
      [
        ["a", "a"],
        ["a", "a"],
        ["b", "b"],
        [null, "b"],
      ],
      6 / Math.sqrt(80),
    ],
  ])("is as computed by hand for %s", (_, pairs, expected) => {
    expect(matthewsCorrelation(pairs.map(([truth, answer]) => ({ truth, answer })))).toBeCloseTo(expected, 12);
  });
});

describe("the scores", () => {
  it("tell lines in scope from lines out of scope", () => {
    const outcomes = [
      { truth: "a", answer: "a" },
      { truth: "a", answer: null },
      { truth: null, answer: null },
      { truth: null, answer: null },
      { truth: null, answer: "a" },
    ];
    expect(scoreIntents(outcomes)).toMatchObject({ accuracy: 3 / 5, inScopeAccuracy: 1 / 2, oosRecall: 2 / 3 });
    expect(scoreIntents(outcomes.slice(0, 2))).toMatchObject({ inScopeAccuracy: 1 / 2, oosRecall: null });
    expect(scoreIntents(outcomes.slice(2))).toMatchObject({ inScopeAccuracy: null });
  });
});

describe("bench:intents", () => {
  const folder = mkdtempSync(join(tmpdir(), "intents-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.join("\n"));
    return path;
  };
  const bench = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "bench/intents.ts", ...args], { encoding: "utf8" });
  const train = file("train.jsonl", [
    '{"text":"open the door","intent":"open"}',
    '{"text":"open the window","intent":"open"}',
    '{"text":"feed the cat","intent":"feed"}',
    '{"text":"give food to the dog","intent":"feed"}',
    "",
    '{"text":"paint the fence","intent":null}',
  ]);
  const test = file("test.jsonl", [
    '\uFEFF{"text":"open window","intent":"open"}',
    '{"text":"feed dog","intent":"feed"}\r',
    '{"text":"zzz","intent":null}',
  ]);

  it("prints one line of scores", () => {
    const { stdout, status } = bench(train, test);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      accuracy: 1,
      inScopeAccuracy: 1,
      oosRecall: 1,
      mcc: 1,
      microsecondsP50: expect.any(Number),
    });
  });

  it("prints a line per test line first when asked for predictions", () => {
    const { stdout } = bench(train, test, "--predictions");
    const lines = stdout
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(4);
    expect(lines[0]).toEqual({ intent: "open", confidence: expect.any(Number), accepted: true });
    expect(lines[1]).toMatchObject({ intent: "feed", accepted: true });
    expect(lines[2]).toMatchObject({ accepted: false });
    expect(lines[3]).toHaveProperty("mcc");
  });

  it.each<[string, readonly string[], string]>([
    ["no file", [], "Two files are needed, 0 given."],
    ["a third file", [train, test, test], "Two files are needed, 3 given."],
    ["an unknown option", [train, test, "--fast"], "--fast"],
    ["a file that is not there", [train, join(folder, "gone.jsonl")], "gone.jsonl: cannot be read"],
    ["an empty file", [train, file("empty.jsonl", [""])], "empty.jsonl:1: the file has no lines"],
    [
      "a line that is not JSON",
      [train, file("json.jsonl", ['{"text":"a","intent":"b"}', "{oops"])],
      "json.jsonl:2: not JSON",
    ],
    ["a line without text", [file("text.jsonl", ['{"intent":"b"}']), test], 'text.jsonl:1: "text" is missing'],
    [
      "an intent that is a number",
      [train, file("intent.jsonl", ["", '{"text":"a","intent":3}'])],
      'intent.jsonl:2: "intent" is',
    ],
    ["a line that is null", [train, file("null.jsonl", ["null"])], 'null.jsonl:1: "text" is missing'],
  ])("says what is wrong with %s, without a stack trace, and exits with 2", (_, args, message) => {
    const { stdout, stderr, status } = bench(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });
});
