import { describe, expect, it } from "vitest";
import { filesIn, read } from "./repo-files.ts";

/** The paths that the tree in CONTRIBUTING.md lists, and those of them that have a description. */
function listed(): { readonly all: readonly string[]; readonly described: ReadonlySet<string> } {
  const block = /## The tree[\s\S]*?```\n([\s\S]*?)```/.exec(read("CONTRIBUTING.md"))?.[1] ?? "";
  const folders: string[] = [];
  const all: string[] = [];
  const described = new Set<string>();
  for (const line of block.split("\n")) {
    const [, indent = "", name = "", what = ""] = /^( *)(\S+) *(.*)$/.exec(line) ?? [];
    folders.length = indent.length / 2;
    if (name.endsWith("/")) folders.push(name);
    else if (name !== "") {
      const path = folders.join("") + name;
      all.push(path);
      if (what !== "") described.add(path);
    }
  }
  return { all, described };
}

describe("the tree in CONTRIBUTING.md", () => {
  const { all, described } = listed();
  const files = ["src", "adapters", "bench"].flatMap((folder) => filesIn(folder));

  it("has a line for every file of src, adapters and bench; the missing ones are shown here", () => {
    expect(files.filter((path) => !all.includes(path)).map(suggest)).toEqual([]);
  });

  it("has no line for a file that is not there, and none twice", () => {
    expect(all.filter((path, index) => !files.includes(path) || all.indexOf(path) !== index)).toEqual([]);
  });

  it("says of every file what it holds", () => {
    expect(all.filter((path) => !described.has(path))).toEqual([]);
  });
});

/** The file with the first docstring in it, to shorten into a line of the tree. */
function suggest(path: string): string {
  const words = /\/\*\*\s*(?:\*\s)?(.*?)(?:\*\/|\n)/.exec(read(path))?.[1] ?? "";
  return `${path}  ${words.trim()}`;
}
