import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../src/guide/load.ts";

/** Bytes of one file. The guide of this project has 35,000 in its largest. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Entries of lists in all files; the guide of this project has about a thousand. */
const MOST_ITEMS = 20_000;

/**
 * Why a folder is too large for the memory that the advisor runs in; nothing when it is not. Looked at before the guide is read: what
 * comes of it takes many times its size, and a process that runs out of memory just ends.
 */
export function findOversize(folder: string): readonly Problem[] {
  const files = yamlIn(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
  const large = files.filter(({ bytes }) => bytes > MOST_BYTES);
  if (large.length > 0)
    return large.map(({ file, bytes }) =>
      problem(
        file,
        `has ${megabytes(bytes)}, must have at most ${megabytes(MOST_BYTES)}: split it, or leave out what nobody asks`,
      ),
    );
  const counted = files.map(({ file }) => ({ file, items: itemsIn(readFileSync(join(folder, file), "utf8")) }));
  const all = counted.reduce((sum, { items }) => sum + items, 0);
  const [most] = counted.toSorted((a, b) => b.items - a.items);
  if (all <= MOST_ITEMS || most === undefined) return [];
  const [has, may] = [all, MOST_ITEMS].map((number) => number.toLocaleString("en"));
  return [problem(most.file, `holds most of the ${has} items of the guide, which must have at most ${may}`)];
}

/** Files whose names end in .yaml, in the folder and the folders in it; none where it can't be read, which others tell. */
function yamlIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (entry.name.endsWith(".yaml")) return isFile(join(folder, entry.name)) ? [entry.name] : [];
      if (entry.name.startsWith(".") || !isFolder(join(folder, entry.name))) return [];
      return readdirSync(join(folder, entry.name))
        .filter((name) => name.endsWith(".yaml") && isFile(join(folder, entry.name, name)))
        .map((name) => `${entry.name}/${name}`);
    });
  } catch {
    return [];
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Lines that begin an entry of a list, and the commas of lists that are written in one line. */
const itemsIn = (yaml: string): number =>
  (yaml.match(/^\s*- /gm)?.length ?? 0) +
  (yaml.match(/^[^#\n]*\[[^\n]*$/gm)?.reduce((sum, line) => sum + line.split(",").length, 0) ?? 0);

const problem = (file: string, message: string): Problem => ({ file, line: 1, column: 1, field: "file", message });

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "")} MB`;
