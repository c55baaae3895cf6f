import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { renderReply } from "../../adapters/console/render-reply.ts";
import { NEEDED } from "../../adapters/discord/permissions.ts";
import { SCOPES } from "../../adapters/slack/manifest.ts";
import { createAdvisor } from "../../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { ROOT, filesIn, read } from "./repo-files.ts";

const readme = read("README.md");
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")));
const documents = filesIn().filter((path) => path.endsWith(".md"));

/** What npm does without a script of that name. */
const NPM = new Set(["ci", "install", "run", "ls", "prune"]);

describe("the exchange in README", () => {
  it("is what the console prints", () => {
    const shown = /<!-- exchange[^>]*-->\s*```\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const questions = shown.split("\n").flatMap((line) => (line.startsWith("> ") ? [line.slice(2)] : []));
    const advisor = createAdvisor(loadGuide(knowledgeFolder()));
    let previous: string | undefined;
    const printed = questions.map((question) => {
      const reply = advisor.ask(question, previous);
      previous = reply.token;
      return `> ${question}\n\n${renderReply(reply, { width: 80, colour: false })}\n`;
    });
    expect(questions.length).toBeGreaterThan(0);
    expect(shown).toBe(printed.join("\n"));
  });
});

describe("README", () => {
  it.each(NEEDED)("says why the permission $name is asked for", ({ name }) => {
    expect(readme).toMatch(new RegExp(`^\\| ${name} +\\| \\S`, "m"));
  });

  it.each(Object.entries(SCOPES))("says why the scope %s is asked for", (scope, why) => {
    expect(readme.replaceAll(/ +/g, " ")).toContain(`| \`${scope}\` | ${why} |`);
  });
});

describe.each(documents)("%s", (path) => {
  const text = read(path);

  it("names only commands that there are", () => {
    const commands = [...text.matchAll(/\bnpm (?:run )?(?:--silent )?([a-z][a-z:-]*)/g)].map(([, name = ""]) => name);
    expect(commands.filter((name) => !NPM.has(name) && scripts[name] === undefined)).toEqual([]);
  });

  it("links only to files that there are", () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) => target);
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  });
});
