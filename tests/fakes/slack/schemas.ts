import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as z from "zod";

/** Slack's JSON Schemas, kept beside the repository; where they are missing, tests say that they skip. */
const FOLDER = new URL("../../../../shared/spec/", import.meta.url);

export type SchemaName = "slack-blocks" | "slack-modal" | "slack-home" | "slack-manifest";

export const HAS_SCHEMAS = existsSync(new URL("slack-blocks.schema.json", FOLDER));

type Check = (value: unknown) => readonly string[];
const checks = new Map<SchemaName, Check>();

/** What the schema finds wrong; nothing when there is no schema. */
export function schemaProblems(name: SchemaName, value: unknown): readonly string[] {
  if (!HAS_SCHEMAS) return [];
  const check = checks.get(name) ?? compile(name);
  checks.set(name, check);
  return check(value);
}

function compile(name: SchemaName): Check {
  const schema = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(new URL(`${name}.schema.json`, FOLDER), "utf8")));
  const validate = new Ajv({ strict: false, validateFormats: false, logger: false }).compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).slice(0, 5).map((error) => `${name}${error.instancePath} ${error.message ?? ""}`);
}
