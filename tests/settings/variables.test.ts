import { describe, expect, it } from "vitest";
import { VARIABLES } from "../../adapters/settings/variables.ts";
import { read } from "../repo/repo-files.ts";

const names = VARIABLES.map(({ name }) => name);

describe("the list of variables", () => {
  it("has each once", () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("is README's table, in its order and its words", () => {
    const rows = [...read("README.md").matchAll(/^\| `([A-Z][A-Z0-9_]*)` *\| (.*?) *\|$/gm)];
    expect(rows.map(([, name, what]) => ({ name, what }))).toEqual(VARIABLES);
  });

  it("is that of .env.example, each with a comment above it", () => {
    const lines = read(".env.example").split("\n");
    const given = lines.flatMap((line, index) => {
      const name = /^#?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1];
      return name === undefined ? [] : [{ name, isExplained: (lines[index - 1] ?? "").startsWith("# ") }];
    });
    expect(given).toEqual(names.map((name) => ({ name, isExplained: true })));
  });
});
