import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createNotices } from "../../adapters/console/notices.ts";
import { knowledgeFolder } from "../../src/guide/load.ts";
import { hasTerminals, openTerminal } from "./open-terminal.ts";
import { nodeArguments } from "./run-process.ts";

describe("notices", () => {
  it("go to the log until somebody shows them, and again afterwards", () => {
    const plainly: string[] = [];
    const shown: string[] = [];
    const log = (line: string): void => void plainly.push(line);
    const notices = createNotices({ info: log, warn: log, error: log });
    notices.log.info("before");
    notices.showBy((line) => void shown.push(line));
    notices.log.error("during");
    notices.showPlainly();
    notices.log.warn("after");
    expect([plainly, shown]).toEqual([["before", "after"], ["Error: during"]]);
  });
});

describe.skipIf(!hasTerminals)("a change of the guide while somebody types", () => {
  it("is told above the line that is being typed, which goes on", async () => {
    const folder = mkdtempSync(join(tmpdir(), "advisor-notices-"));
    cpSync(knowledgeFolder(), folder, { recursive: true });
    const command = `'${process.execPath}' ${nodeArguments("adapters/start.ts").join(" ")}`;
    const terminal = openTerminal(command, 80, { KNOWLEDGE_FOLDER: folder });
    try {
      await terminal.waitFor("> ");
      terminal.type("is xseries fr");
      await terminal.waitFor("is xseries fr");
      appendFileSync(join(folder, "about.yaml"), "  - badge\n");
      expect(await terminal.waitFor("> is xseries fr")).toMatch(
        /^Guide: the change is in use, version \w+\.\n> is xseries fr$/,
      );
      terminal.type("ee?\r");
      await terminal.waitFor("XSeries");
      terminal.type("\u0004");
      await terminal.ended;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
