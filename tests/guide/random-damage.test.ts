import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { checkGuide } from "../../src/guide/load.ts";
import { formatProblem } from "../../src/guide/problem.ts";
import { OTHER_GUIDE } from "./damage.ts";

const FILES = readdirSync(OTHER_GUIDE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));

/** Milliseconds; 200 rounds take 2 s on a machine with nothing else to do. */
const SLOW = 60_000;

const someFile = fc.constantFrom(...FILES);
/** A place in a file, as a share of its length. */
const somewhere = fc.double({ min: 0, max: 0.999_999, noNaN: true });
/** What breaks YAML most: its own signs, beside any byte at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ":",
    ": ",
    "- ",
    "\n",
    "\t",
    '"',
    "'",
    "{",
    "}",
    "[",
    "]",
    "#",
    "&a ",
    "*a",
    "!!map ",
    "|\n",
    "%",
    "@",
    "---\n",
    "? ",
    "<<: ",
    "~",
    "{}",
  ),
  fc.uint8Array({ minLength: 1, maxLength: 4 }),
);

const folder = mkdtempSync(join(tmpdir(), "guide-"));
cpSync(OTHER_GUIDE, folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("random damage to a file", () => {
  it("of any bytes anywhere gives problems with places, or none, and never throws", { timeout: SLOW }, () => {
    fc.assert(
      fc.property(someFile, somewhere, fc.nat({ max: 20 }), piece, (file, at, cut, insert) => {
        const bytes = readFileSync(join(OTHER_GUIDE, file));
        const start = Math.floor(at * bytes.length);
        expectOrderlyReport(
          file,
          Buffer.concat([bytes.subarray(0, start), Buffer.from(insert), bytes.subarray(start + cut)]),
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("of whole lines, left out, doubled, swapped or moved in or out, does so too", { timeout: SLOW }, () => {
    const change = fc.constantFrom("drop", "double", "swap", "indent", "outdent", "cut", "bare");
    fc.assert(
      fc.property(someFile, somewhere, change, (file, at, how) => {
        const lines = readFileSync(join(OTHER_GUIDE, file), "utf8").split("\n");
        const index = Math.floor(at * lines.length);
        const line = lines[index] ?? "";
        const next = lines[index + 1] ?? "";
        const rest = lines.slice(index + 1);
        const changed = {
          drop: rest,
          double: [line, line, ...rest],
          swap: [next, line, ...rest.slice(1)],
          indent: [`   ${line}`, ...rest],
          outdent: [line.replace(/^ {1,2}/, ""), ...rest],
          cut: [],
          bare: [line.replace(/:.*/, ":"), ...rest],
        }[how];
        expectOrderlyReport(file, [...lines.slice(0, index), ...changed].join("\n"));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe("damage that could exhaust a reader", () => {
  it.each([
    ["brackets nested without end", "[".repeat(100_000)],
    ["fields nested without end", Array.from({ length: 3_000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
    [
      "aliases that double at every line",
      `a0: &a0 [x]\n${Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join("")}`,
    ],
    ["an alias of itself", "id: &a [*a]\n"],
    ["a line of a million characters", `id: ${"x".repeat(1_000_000)}\n`],
  ])("%s is a problem like any other", (_, content) => {
    expectOrderlyReport("topics/helmet.yaml", content);
  });
});

function expectOrderlyReport(file: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, file), content);
  const { guide, problems } = checkGuide(folder);
  cpSync(join(OTHER_GUIDE, file), join(folder, file));
  expect(guide === undefined).toBe(problems.length > 0);
  for (const problem of problems) {
    const line = formatProblem(problem);
    expect(line).toMatch(/^[a-z/.-]+:[1-9]\d*:[1-9]\d* .+: .+/s);
    // A stack trace, or words of the parts underneath, would be of no use to an editor of the files.
    expect(line).not.toMatch(/\n\s+at |TypeError|Error:|undefined|expected string|Invalid input|\[object/);
  }
}
