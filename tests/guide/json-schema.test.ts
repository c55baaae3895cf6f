import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { FILE_SCHEMAS, type FileKind } from "../../src/guide/files.ts";
import { knowledgeJsonSchema, schemaFileText } from "../../src/guide/json-schema.ts";
import { knowledgeFolder } from "../../src/guide/load.ts";
import { readFolder } from "../../src/guide/read-folder.ts";
import { readYaml } from "../../src/guide/read-yaml.ts";
import { edit, OTHER_GUIDE, withDamage } from "./damage.ts";

const files = (folder: string) => readFolder(folder).sources;

describe("knowledge/schema.json", () => {
  it("is up to date with src/guide/schema.ts (if not: npm run schema)", () => {
    expect(readFileSync(join(knowledgeFolder(), "schema.json"), "utf8")).toBe(schemaFileText());
  });

  it("has a definition for each kind of file", () => {
    expect(Object.keys(knowledgeJsonSchema().$defs)).toEqual(Object.keys(FILE_SCHEMAS));
  });

  it.each([...files(knowledgeFolder()), ...files(OTHER_GUIDE)])("accepts $file", ({ kind, text }) => {
    const validate = validatorOf(kind);
    validate(valueOf(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ["a misspelt field", "credentials/day-ticket.yaml", "aliases:", "alias:"],
    ["a missing field", "topics/helmet.yaml", "kind: yes-no\n", ""],
    ["a kind that does not exist", "topics/helmet.yaml", "yes-no", "maybe"],
    ["a number where a text must be", "topics/helmet.yaml", "label: Helmet", "label: 24"],
    ["an amount that is no number", "credentials/day-ticket.yaml", "amount: 9", "amount: nine"],
    ["an id with capitals", "gaps/riding.yaml", "id: routes", "id: Routes"],
    ["a label that is too long", "topics/helmet.yaml", "label: Helmet", "label: Helmet or another protection"],
    ["an address without encryption", "about.yaml", "https:", "http:"],
    ["a cue that does not exist", "vocabulary.yaml", "  each: [each]", "  eech: [each]"],
  ])("refuses %s", (_, file, from, to) => {
    const broken = withDamage(edit(file, from, to), files).find((source) => source.file === file);
    if (broken === undefined) throw new Error(`${file} is not there`);
    expect(validatorOf(broken.kind)(valueOf(broken.text))).toBe(false);
  });
});

describe("the first line of a knowledge file", () => {
  it.each(files(OTHER_GUIDE))("leads an editor from $file to the schema of its kind", ({ file, kind, text }) => {
    const schema = /^# yaml-language-server: \$schema=(.+)#\/\$defs\/(.+)\n/.exec(text);
    expect(schema?.[2]).toBe(kind);
    expect(join(OTHER_GUIDE, dirname(file), schema?.[1] ?? "")).toBe(join(knowledgeFolder(), "schema.json"));
  });
});

function validatorOf(kind: FileKind): ValidateFunction {
  const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, formats: { uri: true } });
  ajv.addSchema(knowledgeJsonSchema(), "knowledge");
  const validate = ajv.getSchema(`knowledge#/$defs/${kind}`);
  if (validate === undefined) throw new Error(`there is no schema for ${kind}`);
  return validate;
}

function valueOf(text: string): unknown {
  const read = readYaml(text);
  if (read.kind === "broken") throw new Error(read.reason);
  return read.value;
}
