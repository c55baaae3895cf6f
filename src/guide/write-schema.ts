import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { schemaFileText } from "./json-schema.ts";
import { knowledgeFolder } from "./knowledge-folder.ts";

/** `npm run schema`: writes the schema for editors. */
const file = join(knowledgeFolder(), "schema.json");
writeFileSync(file, schemaFileText());
process.stdout.write(`Wrote ${relative(process.cwd(), file)}\n`);
