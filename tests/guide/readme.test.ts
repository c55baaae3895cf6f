import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkGuide, knowledgeFolder } from "../../src/guide/load.ts";
import { formatProblem } from "../../src/guide/problem.ts";
import { all, type Damage, remove, withDamage, write } from "./damage.ts";

const README = readFileSync(join(knowledgeFolder(), "README.md"), "utf8");
const EXAMPLES = [...README.matchAll(/```yaml\n(.+?)```/gs)].map(([, yaml = ""]) => yaml);

/** The README is about the project's own knowledge. */
const ownKnowledge: Damage = (folder) => cpSync(knowledgeFolder(), folder, { recursive: true });

describe("knowledge/README.md", () => {
  it("has a fourth credential to copy that is right as it stands", () => {
    const credential = EXAMPLES.find((yaml) => yaml.includes("id: starter-certificate")) ?? "";
    expect(problemsOf(write("credentials/starter-certificate.yaml", credential))).toEqual([]);
  });

  it("has a gap to copy that is right as it stands", () => {
    const gap = EXAMPLES.find((yaml) => yaml.includes("id: gift-vouchers")) ?? "";
    expect(problemsOf(write("gaps/presents.yaml", `gaps:\n${gap}`))).toEqual([]);
  });

  it("names every file and folder of the knowledge", () => {
    for (const name of ["about.yaml", "advice.yaml", "passages.yaml", "small-talk.yaml", "vocabulary.yaml"])
      expect(README).toContain(`| \`${name}\` |`);
    for (const name of ["credentials", "topics", "gaps"]) expect(README).toContain(`| \`${name}/\` |`);
  });
});

function problemsOf(change: Damage): readonly string[] {
  return withDamage(all(remove("."), ownKnowledge, change), (folder) =>
    checkGuide(folder).problems.map((problem) => formatProblem(problem)),
  );
}
