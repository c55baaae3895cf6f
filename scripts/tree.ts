import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { argv, stdout } from "node:process";

/** A docstring and, when it stands right above one, the declaration that it is about. */
const DOCSTRING = /\/\*\*((?:(?!\*\/)[^])*)\*\/(?:\s*(export )?(?:async )?(?:function\*?|const|type|class) (\w+))?/g;

/**
 * `npm run tree`: every file of src, adapters and learn with the first sentence of its main docstring. `npm run tree -- src/understand learn` shows only these
 * folders. A file without one stands there without a sentence.
 */
const ROOT = join(import.meta.dirname, "..");
const folders = argv.length > 2 ? argv.slice(2) : ["src", "adapters", "learn"];
const files = folders.flatMap(filesIn).toSorted();
const width = Math.max(0, ...files.map(({ length }) => length));
for (const file of files) stdout.write(`${file.padEnd(width)}  ${firstSentence(mainDocstring(file))}`.trimEnd() + "\n");

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** That of the export for which the file is named (`weigh.ts`: `weigh`), else of the first export that has one, else the first there is. */
function mainDocstring(file: string): string {
  const docstrings = [...readFileSync(join(ROOT, file), "utf8").matchAll(DOCSTRING)].map(
    ([, words = "", exported, name = ""]) => ({ words, exported: exported !== undefined, name }),
  );
  const own = basename(file, ".ts").replaceAll("-", "").toLowerCase();
  const main =
    docstrings.find(({ name }) => name.toLowerCase() === own) ??
    docstrings.find(({ exported }) => exported) ??
    docstrings[0];
  return main?.words ?? "";
}

function firstSentence(docstring: string): string {
  const words = docstring
    .replaceAll(/^\s*\*\s?/gm, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return /^.*?[.!?](?= |$)/.exec(words)?.[0] ?? words;
}
