import { describe, expect, it } from "vitest";
import { filesIn, read } from "./repo-files.ts";

/** Names of variables in the files that deal with the environment, written as texts there. */
const inCode = new Set(
  filesIn("adapters")
    .filter((path) => path.endsWith(".ts"))
    .map(read)
    .filter((code) => /\bEnvironment\b/.test(code))
    .flatMap((code) => [...code.matchAll(/"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)"/g)].map(([, name = ""]) => name))
    .filter((name) => !name.startsWith("SIG")),
);
const inExample = new Set([...read(".env.example").matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = ""]) => name));
const inReadme = new Set([...read("README.md").matchAll(/^\| `([A-Z][A-Z0-9_]*)`/gm)].map(([, name = ""]) => name));

describe("the variables that the program reads", () => {
  it("are found in the code", () => {
    expect(inCode).toContain("DISCORD_TOKEN");
    expect(inCode).toContain("PORT");
  });

  it("are all explained in .env.example, and no others", () => {
    expect([...inExample].sort()).toEqual([...inCode].sort());
  });

  it("are all in the table in README, and no others", () => {
    expect([...inReadme].sort()).toEqual([...inCode].sort());
  });
});
