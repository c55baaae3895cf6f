import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The folder of the whole project. */
export const ROOT = join(import.meta.dirname, "..", "..");

/** A file of the project as text; `path` is as in `src/advisor.ts`. */
export const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** Files below a folder (default: the whole project), as paths with slashes, by name; without what git ignores. */
export function filesIn(folder = "."): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !IGNORED.test(name))
    .flatMap((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/");
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();
}

/** What .gitignore names, and git's own folder. */
const IGNORED = /^(?:node_modules|dist|coverage|\.git|\.env|.*\.log)$/;
