import { readdirSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "./did-you-mean.ts";
import {
  fileId,
  type FileKind,
  FOLDERS,
  isPassedOver,
  KNOWN_NAMES,
  SINGLE_FILES,
  strayAtTop,
  strayInFolder,
} from "./files.ts";
import type { Problem } from "./problem.ts";
import { readText, systemCode } from "./read-text.ts";

/** One file of the knowledge folder, as text. */
export type Source = {
  /** Relative to the knowledge folder: `topics/cost.yaml`. */
  readonly file: string;
  readonly kind: FileKind;
  readonly text: string;
};

export type FolderRead = {
  readonly sources: readonly Source[];
  /** Ids by the names of the files, of readable ones and others, so that one bad file does not make all that refer to it look bad. */
  readonly ids: KnownIds;
  readonly problems: readonly Problem[];
};

export type KnownIds = { readonly credential: readonly string[]; readonly topic: readonly string[] };

/** Reads every file of the knowledge folder, in the order of their names. Never throws: what cannot be read is a problem. */
export function readFolder(folder: string): FolderRead {
  const { files, problems } = listFiles(folder);
  const sources: Source[] = [];
  for (const { file, kind } of files) {
    const read = readText(join(folder, file));
    if (read.kind === "text") sources.push({ file, kind, text: read.text });
    else problems.push({ file, line: read.line, column: read.column, field: "file", message: read.message });
  }
  const idsOf = (kind: FileKind): readonly string[] =>
    files.filter((each) => each.kind === kind).map(({ file }) => fileId(file));
  return { sources, ids: { credential: idsOf("credential"), topic: idsOf("topic") }, problems };
}

type Listing = { readonly files: { readonly file: string; readonly kind: FileKind }[]; readonly problems: Problem[] };

function listFiles(folder: string): Listing {
  const files: Listing["files"] = [];
  const problems: Problem[] = [];
  const names = namesIn(folder);
  if (typeof names === "string") return { files, problems: [ofFolder(".", names)] };
  if (names.length === 0) return { files, problems: [ofFolder(".", EMPTY)] };

  const meant = new Set<string | undefined>(names);
  for (const name of names) {
    const single = SINGLE_FILES.get(name);
    const many = FOLDERS.get(name);
    if (single !== undefined) files.push({ file: name, kind: single });
    else if (many === undefined) {
      problems.push(ofFile(name, strayAtTop(name)));
      meant.add(nearest(name, KNOWN_NAMES));
    } else {
      const inside = namesIn(join(folder, name));
      if (typeof inside === "string") problems.push(ofFolder(name, inside));
      else if (inside.length === 0) problems.push(ofFolder(name, "is empty, must hold at least one .yaml file"));
      else
        for (const each of inside)
          if (each.endsWith(".yaml")) files.push({ file: `${name}/${each}`, kind: many });
          else problems.push(ofFile(`${name}/${each}`, strayInFolder(each)));
    }
  }
  for (const file of SINGLE_FILES.keys()) if (!meant.has(file)) problems.push(ofFile(file, "is missing, must exist"));
  for (const name of FOLDERS.keys())
    if (!meant.has(name)) problems.push(ofFolder(name, "is missing, must hold at least one .yaml file"));
  return { files, problems };
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

function ofFile(file: string, message: string): Problem {
  return { file, line: 1, column: 1, field: "file", message };
}

function ofFolder(file: string, message: string): Problem {
  return { file, line: 1, column: 1, field: "folder", message };
}
