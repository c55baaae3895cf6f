import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadEnvFile } from "node:process";
import { knowledgeFolder } from "../../src/guide/load.ts";
import type { Environment } from "../platform/setting-problem.ts";

export type { Environment } from "../platform/setting-problem.ts";

/** The variables of this process and, where there is a file `.env` beside package.json, those in it that are not set yet. */
export function loadEnvironment(): Environment {
  const file = join(knowledgeFolder(), "..", ".env");
  if (existsSync(file)) loadEnvFile(file);
  return process.env;
}
