import { didYouMean } from "./did-you-mean.ts";
import {
  aboutFile,
  adviceFile,
  credentialFile,
  gapsFile,
  passagesFile,
  smallTalkFile,
  topicFile,
  vocabularyFile,
} from "./schema.ts";

/** Every kind of file in the knowledge folder, with the schema it must fit. */
export const FILE_SCHEMAS = {
  about: aboutFile,
  advice: adviceFile,
  credential: credentialFile,
  gaps: gapsFile,
  passages: passagesFile,
  "small-talk": smallTalkFile,
  topic: topicFile,
  vocabulary: vocabularyFile,
} as const;

export type FileKind = keyof typeof FILE_SCHEMAS;

/** Files that stand by themselves. */
export const SINGLE_FILES: ReadonlyMap<string, FileKind> = new Map([
  ["about.yaml", "about"],
  ["advice.yaml", "advice"],
  ["passages.yaml", "passages"],
  ["small-talk.yaml", "small-talk"],
  ["vocabulary.yaml", "vocabulary"],
]);

/** Folders that hold one or more files of one kind. */
export const FOLDERS: ReadonlyMap<string, FileKind> = new Map([
  ["credentials", "credential"],
  ["gaps", "gaps"],
  ["topics", "topic"],
]);

/** What may stand at the top of the knowledge folder. */
export const KNOWN_NAMES: readonly string[] = [...SINGLE_FILES.keys(), ...FOLDERS.keys()];

const BESIDES: readonly string[] = ["README.md", "schema.json", "questions", "learnt"];

/** Files of editors and systems, such as `.DS_Store` or `cost.yaml~`. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name.endsWith("~") || BESIDES.includes(name);
}

/** What is wrong with a name that has no place at the top of the knowledge folder. */
export function strayAtTop(name: string): string {
  return `is not a known file of the knowledge${didYouMean(name, KNOWN_NAMES)}`;
}

/** What is wrong with a name that has no place in one of the folders. */
export function strayInFolder(name: string): string {
  const yaml = `${name.replace(/\.[^.]*$/, "")}.yaml`;
  return /\.ya?ml$|\.y[a-z]{1,3}l$/i.test(name)
    ? `is not a known name, did you mean "${yaml}"?`
    : "is not a file of the knowledge, must be a file whose name ends in .yaml";
}

/** `topics/cost.yaml` → `cost`. */
export function fileId(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.yaml$/, "");
}
