import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Tells one state of a folder and of the folders in it from another: names, sizes, times and identities of their files, links
 * followed. Reads no file. Whatever can't be looked at is told by its error. Never rejects.
 */
export async function fingerprint(folder: string, depth = DEPTH): Promise<string> {
  try {
    const names = (await readdir(folder)).filter(isKnowledge).toSorted();
    return (await Promise.all(names.map((name) => ofEntry(join(folder, name), name, depth)))).join("\n");
  } catch (error) {
    return codeOf(error);
  }
}

/** Folders below the knowledge folder. */
const DEPTH = 1;

async function ofEntry(path: string, name: string, depth: number): Promise<string> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return depth === 0 ? name : `${name}/\n${await fingerprint(path, depth - 1)}`;
    return [name, found.size, found.mtimeMs, found.ctimeMs, found.ino].join(" ");
  } catch (error) {
    return `${name} ${codeOf(error)}`;
  }
}

/** What editors and systems write beside the files is no change of them. */
const isKnowledge = (name: string): boolean => !name.startsWith(".") && !name.endsWith("~") && !name.startsWith("#");

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
