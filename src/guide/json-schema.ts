import * as z from "zod";
import { FILE_SCHEMAS } from "./files.ts";

/**
 * The JSON Schema of the knowledge files, by which an editor completes and underlines. It has one definition for each kind of
 * file and no rule at the top, because yaml-language-server (tried: 1.25) adds the top's rules to those of the definition that a
 * file asks for with `# yaml-language-server: $schema=../schema.json#/$defs/topic`.
 */
export function knowledgeJsonSchema(): JsonSchema {
  const kinds = Object.entries(FILE_SCHEMAS).map(([kind, schema]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema, {
      target: "draft-7",
      io: "input",
      // Zod writes its check of an address's beginning as a format that no editor knows; the pattern beside it says the same.
      override: ({ jsonSchema }) => {
        if (jsonSchema.format === "starts_with") jsonSchema.format = "uri";
      },
    });
    return [kind, definition] as const;
  });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: "Made from src/guide/schema.ts by: npm run schema",
    $defs: Object.fromEntries(kinds),
  };
}

export type JsonSchema = {
  readonly $schema: string;
  readonly $comment: string;
  readonly $defs: Readonly<Record<string, object>>;
};

/** The text of `knowledge/schema.json`. */
export function schemaFileText(): string {
  return `${JSON.stringify(knowledgeJsonSchema(), null, 2)}\n`;
}
