import { execFile } from "node:child_process";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

it("measures everything once with --quick, and prints a figure wherever one belongs", async () => {
  const { stdout, stderr } = await run(execPath, ["--import", "tsx", "bench/run.ts", "--quick"]);
  const lines = stdout.split("\n");
  const row = (name: string): string => lines.find((line) => line.startsWith(name)) ?? "";
  const names = [
    "advisor.ask",
    "MiniSearch",
    "fuse.js",
    "1,0", // the row of about a thousand facts
    "node alone",
    "node dist/adapters/start.js",
    "npm start",
    "importing the modules",
    "knowledge folder to guide",
    "guide to advisor",
    "knowledge folder to first answer",
    "resident memory",
    "heap",
  ];
  for (const name of names) expect(row(name), name).toMatch(/ {2}[\d.,]*[1-9]/);
  expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  // Without a terminal, a line for each subject
  expect(stderr.split("\n").filter((line) => /^(Questions|Growth|Start),? /.test(line)).length).toBe(3);
}, 180_000);
