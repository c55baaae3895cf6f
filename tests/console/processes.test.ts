import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderReply } from "../../adapters/console/render-reply.ts";
import { loadKnowledge } from "../../adapters/settings/load-knowledge.ts";
import type { Reply } from "../../src/reply.ts";
import { runProcess, startProcess } from "./run-process.ts";

const start = "adapters/start.ts";
const ask = "adapters/console/ask.ts";
const { advisor, guide } = loadKnowledge({});
const look = { width: 80, colour: false };

describe("the console on pipes", () => {
  it("answers each line with one reply, follows up, picks by number, and ends with the input", async () => {
    const first = advisor.ask("what do they cost");
    const second = advisor.ask("and how long do they take", first.token);
    const third = advisor.open(second.choices[0]?.token ?? "");
    const replies = [first, second, third].map((reply) => renderReply(reply, look));
    expect(await runProcess(start, [], "what do they cost\r\nand how long do they take\n1")).toEqual({
      code: 0,
      output: `${replies.join("\n\n")}\n`,
      errors: "",
    });
  });

  it("says nothing for no input", async () => {
    expect(await runProcess(start)).toEqual({ code: 0, output: "", errors: "" });
  });

  it("answers whatever comes in a line, an empty one too, and prints no control character of it", async () => {
    const lines = [
      "",
      "   ",
      "\u0000",
      "\u001b[2J\u001b]0;x\u0007refund\u009b1m",
      "🍵🍵",
      "x".repeat(1_000_000),
      "<@123>",
    ];
    const { code, output, errors } = await runProcess(start, [], `${lines.join("\n")}\n`);
    expect(output.trimEnd().split("\n\n")).toHaveLength(lines.length);
    expect(output).toMatch(/^[\n\P{Cc}]*$/u);
    expect(output.length).toBeLessThan(10_000);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });

  it("answers bytes that are no UTF-8", async () => {
    const { code, output } = await runProcess(start, [], Buffer.from([0xff, 0xfe, 0x80, 0x0a]));
    expect(code).toBe(0);
    expect(output).not.toBe("");
  });

  it("leaves at /quit without reading on", async () => {
    const { child, finished } = startProcess(start);
    child.stdin.write("/xyzzy\n/quit\nmore\n");
    const { code, output } = await finished;
    expect(code).toBe(0);
    expect(output).toMatch(/^There is no command \/xyzzy\..*\n$/);
  });

  it("leaves quietly when nobody reads on", async () => {
    const { child, finished } = startProcess(start);
    child.stdout.once("data", () => {
      child.stdout.destroy();
      child.stdin.write("what do they cost\n".repeat(20));
    });
    child.stdin.write("help\n");
    expect(await finished).toMatchObject({ code: 0, errors: "" });
  });

  it("prints a broken guide's problems, without a stack trace, and ends with 78", async () => {
    const folder = mkdtempSync(join(tmpdir(), "guide-"));
    writeFileSync(join(folder, "about.yaml"), "nonsense: [1\n");
    for (const entry of [start, ask]) {
      const { code, output, errors } = await runProcess(entry, entry === ask ? ["x"] : [], "", {
        KNOWLEDGE_FOLDER: folder,
      });
      expect({ code, output }).toEqual({ code: 78, output: "" });
      expect(errors).toContain(join(folder, "about.yaml"));
      expect(errors).not.toMatch(/\n {4}at /);
    }
  });
});

describe("the ask command", () => {
  /** Without numbers, which nobody could press, and with the guide's address. */
  const printed = (reply: Reply): string => `${renderReply(reply, look, false)}\n${guide.about.url}\n`;

  it("prints one reply", async () => {
    const reply = advisor.ask("what do they cost");
    expect(await runProcess(ask, ["what do they", "cost"])).toEqual({
      code: 0,
      output: printed(reply),
      errors: "",
    });
  });

  it("prints the reply at an address, and a follow-up's", async () => {
    expect((await runProcess(ask, ["--open", "overview"])).output).toBe(printed(advisor.open("overview")));
    const reply = advisor.ask("and how long", "overview");
    expect((await runProcess(ask, ["and how long", "--previous", "overview"])).output).toBe(printed(reply));
  });

  it("explains itself, and what is wrong with its arguments", async () => {
    expect(await runProcess(ask, ["--help"])).toMatchObject({ code: 0, output: expect.stringMatching(/^Usage: /) });
    expect(await runProcess(ask)).toEqual({
      code: 2,
      output: "",
      errors: expect.stringMatching(/^A question is missing.*\nSee: .*--help\n$/),
    });
    expect(await runProcess(ask, ["--nonsense"])).toMatchObject({ code: 2, output: "" });
  });
});

describe("the line protocol", () => {
  it("answers in order, goes on after broken lines and skips empty ones", async () => {
    const { code, output, errors } = await runProcess(
      ask,
      ["--json"],
      [
        '{"id":"q1","turns":["what do they cost"]}',
        "nonsense",
        "",
        '{"id":"q2","turns":[]}',
        '{"id":"q3","turns":["what do they cost","and how long do they take"]}\r',
        `{"id":"q4","turns":["${"x".repeat(1_000_000)}"]}`,
        '{"id":"q5","turns":["\\u0000\u2028"]}',
      ].join("\n"),
    );
    const records: unknown[] = output
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    const last = advisor.ask("and how long do they take", advisor.ask("what do they cost").token);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(records).toEqual([
      expect.objectContaining({ id: "q1", token: advisor.ask("what do they cost").token }),
      { error: expect.stringContaining("not JSON") },
      { id: "q2", error: expect.stringContaining("empty") },
      expect.objectContaining({ id: "q3", kind: last.kind, token: last.token, sources: last.sources }),
      expect.objectContaining({ id: "q4", kind: expect.any(String) }),
      expect.objectContaining({ id: "q5", kind: expect.any(String) }),
    ]);
    expect(Object.keys(Object(records[0]))).toEqual([
      "id",
      "kind",
      "text",
      "token",
      "credentials",
      "topics",
      "sources",
      "milliseconds",
    ]);
  });

  it("answers a line before the next one comes", async () => {
    const { child, finished } = startProcess(ask, ["--json"]);
    const answered = (id: string) =>
      new Promise<unknown>((resolve, reject) => {
        child.once("close", () => reject(new Error("The process has ended.")));
        child.stdout.once("data", (chunk) => resolve(JSON.parse(String(chunk))));
        child.stdin.write(`${JSON.stringify({ id, turns: ["hello"] })}\n`);
      });
    expect(await answered("a")).toMatchObject({ id: "a" });
    expect(await answered("b")).toMatchObject({ id: "b" });
    child.stdin.end();
    expect(await finished).toMatchObject({ code: 0, errors: "" });
  });
});
