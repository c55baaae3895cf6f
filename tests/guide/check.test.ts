import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkGuide } from "../../src/guide/load.ts";
import { reportGuide } from "../../src/guide/report.ts";
import { all, edit, OTHER_GUIDE, remove, withDamage } from "./damage.ts";

const ROOT = join(import.meta.dirname, "..", "..");

describe("npm run guide", () => {
  it("prints one line that says what was read, and ends with 0", () => {
    expect(runGuide("tests/fixtures/other-guide")).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "All is well in tests/fixtures/other-guide: 3 plans, 15 topics, 41 facts, 5 gaps, 3 passages, 3 questions of the recommendation, 4 kinds of small talk.
      ",
      }
    `);
  });

  it("reads the project's own knowledge when no folder is named", () => {
    const { status, stdout } = runGuide();
    expect(stdout).toMatch(/^All is well in knowledge: \d+ credentials, \d+ topics, \d+ facts, /);
    expect(status).toBe(0);
  });

  it("prints a line for each problem and their count, and ends with 1", () => {
    const damage = all(
      edit("credentials/day-ticket.yaml", "aliases:", "alias:"),
      edit("credentials/season-pass.yaml", "{ from: 60, to: 95 }", "{ from: 95, to: 60 }"),
      edit("topics/helmet.yaml", "label: Helmet", "label: Helmet: yes"),
      remove("vocabulary.yaml"),
    );
    const result = withDamage(damage, (folder) => {
      const { status, stdout, stderr } = runGuide(folder);
      return { status, stdout: stdout.replaceAll(folder, "FOLDER"), stderr };
    });
    expect(result).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "",
        "stdout": "FOLDER/credentials/day-ticket.yaml:5:1 alias: is not a known field here, did you mean "aliases"?
      FOLDER/credentials/season-pass.yaml:16:21 facts.price.amount.from: is the number 95, must not be more than "to"
      FOLDER/topics/helmet.yaml:3:8 yaml: has a second colon on the line, must be in quotes when a text contains ": "
      FOLDER/vocabulary.yaml:1:1 file: is missing, must exist

      4 problems in FOLDER
      ",
      }
    `);
  });

  it("says of a folder that is not there just that", () => {
    expect(runGuide("no-such-folder")).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "",
        "stdout": "no-such-folder:1:1 folder: does not exist, must be the folder of the knowledge

      1 problem in no-such-folder
      ",
      }
    `);
  });
});

describe("the report in colour", () => {
  it("paints the place, the field and the count", () => {
    const damage = edit("about.yaml", "2026-10-01", "soon");
    const report = withDamage(damage, (folder) => reportGuide("knowledge", checkGuide(folder), true));
    expect(report.replaceAll("\u001B", "ESC")).toMatchInlineSnapshot(`
      "ESC[36mknowledge/about.yaml:4:10ESC[39m ESC[1mcheckedESC[22m: is "soon", must be a date like 2026-11-23

      ESC[31m1 problem in knowledgeESC[39m
      "
    `);
  });

  it("says the same words as the one without", () => {
    const check = checkGuide(OTHER_GUIDE);
    // oxlint-disable-next-line no-control-regex -- these are the terminal's colour codes
    const plain = reportGuide("x", check, true).replace(/\u001B\[\d+m/g, "");
    expect(plain).toBe(reportGuide("x", check, false));
  });
});

/** The command as `npm run guide` starts it. */
function runGuide(...folder: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/guide/check.ts", ...folder], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
