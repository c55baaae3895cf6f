import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder `knowledge` beside the package.json that this file, or what it was compiled to, belongs to. */
export function knowledgeFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, "knowledge");
}
