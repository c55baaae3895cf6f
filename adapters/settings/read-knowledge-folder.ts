import { statSync } from "node:fs";
import { knowledgeFolder } from "../../src/guide/load.ts";
import type { Environment, SettingsResult } from "../platform/setting-problem.ts";

/** Reads `KNOWLEDGE_FOLDER`: a folder that exists; this package's own when it is left out. */
export function readKnowledgeFolder(environment: Environment): SettingsResult<string> {
  const given = environment["KNOWLEDGE_FOLDER"]?.trim() ?? "";
  if (given === "") return { kind: "settings", settings: knowledgeFolder() };
  const found = statSync(given, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return { kind: "settings", settings: given };
  const wrong = found === undefined ? "names a folder that does not exist" : "names a file, not a folder";
  const cure = "Give the path of a folder made like knowledge/, or leave it out to use that one.";
  return { kind: "problems", problems: [{ variable: "KNOWLEDGE_FOLDER", wrong, cure }] };
}
