import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FileKind, FOLDERS, isPassedOver, SINGLE_FILES, strayAtTop, strayInFolder } from "./files.ts";
import type { Problem } from "./problem.ts";

/** One file of the knowledge folder, as text. */
export type Source = {
  /** Relative to the knowledge folder: `topics/cost.yaml`. */
  readonly file: string;
  readonly kind: FileKind;
  readonly text: string;
};

export type FolderRead = { readonly sources: readonly Source[]; readonly problems: readonly Problem[] };

/** Reads every file of the knowledge folder, in the order of their names. Never throws: what cannot be read is a problem. */
export function readFolder(folder: string): FolderRead {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  const take = (file: string, kind: FileKind): void => {
    const read = readText(join(folder, file));
    if (read.kind === "text") sources.push({ file, kind, text: read.text });
    else problems.push({ file, line: read.line, column: read.column, field: "file", message: read.message });
  };

  const names = namesIn(folder);
  if (typeof names === "string") return { sources, problems: [ofFolder(".", names)] };
  if (names.length === 0) return { sources, problems: [ofFolder(".", EMPTY)] };

  for (const name of names) {
    const single = SINGLE_FILES.get(name);
    const many = FOLDERS.get(name);
    if (single !== undefined) take(name, single);
    else if (many === undefined) problems.push(ofFile(name, strayAtTop(name)));
    else {
      const inside = namesIn(join(folder, name));
      if (typeof inside === "string") problems.push(ofFolder(name, inside));
      else if (inside.length === 0) problems.push(ofFolder(name, `is empty, must hold at least one .yaml file`));
      else
        for (const each of inside) {
          if (each.endsWith(".yaml")) take(`${name}/${each}`, many);
          else problems.push(ofFile(`${name}/${each}`, strayInFolder(each)));
        }
    }
  }
  for (const file of SINGLE_FILES.keys())
    if (!names.includes(file)) problems.push(ofFile(file, "is missing, must exist"));
  for (const name of FOLDERS.keys())
    if (!names.includes(name)) problems.push(ofFolder(name, "is missing, must hold at least one .yaml file"));
  return { sources, problems };
}

const EMPTY =
  "is empty, must hold the knowledge: about.yaml, credentials/, topics/ and the others that README.md names";

/** Names without those to be passed over, sorted; or what is wrong with the folder. */
function namesIn(folder: string): readonly string[] | string {
  try {
    return readdirSync(folder)
      .filter((name) => !isPassedOver(name))
      .toSorted();
  } catch (error) {
    switch (systemCode(error)) {
      case "ENOENT":
        return "does not exist, must be the folder of the knowledge";
      case "ENOTDIR":
        return "is a file, must be a folder";
      default:
        return `cannot be opened (${systemCode(error)}), must be a folder that this account may read`;
    }
  }
}

type TextRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unusable"; readonly line: number; readonly column: number; readonly message: string };

function readText(path: string): TextRead {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = systemCode(error);
    const message =
      code === "EISDIR"
        ? "is a folder, must be a file"
        : code === "ENOENT"
          ? "is a link to a file that does not exist, must be a file"
          : `cannot be read (${code}), must be a file that this account may read`;
    return { kind: "unusable", line: 1, column: 1, message };
  }
  const text = bytes.toString("utf8");
  if (isUtf8(bytes)) return { kind: "text", text };
  const before = text.slice(0, Math.max(text.indexOf("\uFFFD"), 0)).split("\n");
  return {
    kind: "unusable",
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: "is not UTF-8 text, must be saved with the encoding UTF-8",
  };
}

function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown reason";
}

function ofFile(file: string, message: string): Problem {
  return { file, line: 1, column: 1, field: "file", message };
}

function ofFolder(file: string, message: string): Problem {
  return { file, line: 1, column: 1, field: "folder", message };
}
