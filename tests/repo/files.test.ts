import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, filesIn, read } from "./repo-files.ts";

describe("every file", () => {
  it("speaks of no folder of one machine", () => {
    const folder = /(?:^|[\s"'`(=:])(?:\/home\/|\/Users\/|\/root\/|\/work\/|[A-Z]:\\Users\\)/m;
    expect(filesIn().filter((path) => folder.test(read(path)))).toEqual([]);
  });

  it("holds nothing that looks like a live token", () => {
    const token = /\b(?:xox[abp]-\d{10,}-\d{10,}-\w{20,}|xapp-1-A\w{9,}-\d{10,}-[0-9a-f]{60,}|npm_\w{36}|ghp_\w{36})\b/;
    expect(filesIn().filter((path) => token.test(read(path)))).toEqual([]);
  });

  it("ends with a line break", () => {
    const texts = filesIn().filter((path) => /\.(?:ts|md|json|ya?ml|txt)$/.test(path) && !path.includes("fixtures"));
    expect(texts.filter((path) => !read(path).endsWith("\n"))).toEqual([]);
  });
});

describe(".ci/run", () => {
  it.skipIf(process.platform === "win32")("can be started", () => {
    expect(statSync(join(ROOT, ".ci/run")).mode & 0o111).not.toBe(0);
  });
});
