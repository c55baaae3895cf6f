import { join } from "node:path";
import { knowledgeFolder } from "../../src/guide/load.ts";
import type { Environment } from "../platform/setting-problem.ts";
import { readEnvFile } from "./read-env-file.ts";

export type { Environment } from "../platform/setting-problem.ts";

/** The variables of this process and, where there is a file `.env` beside package.json, those in it that are not set yet. */
export function loadEnvironment(): Environment {
  for (const [name, value] of Object.entries(readEnvFile(join(knowledgeFolder(), "..", ".env"))))
    process.env[name] ??= value;
  return process.env;
}
