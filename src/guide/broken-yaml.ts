import type { YAMLError } from "yaml";
import { fieldName } from "./finding.ts";
import { openDocument, pathToKey, valuesOf } from "./open-document.ts";
import type { Problem } from "./problem.ts";
import type { Source } from "./read-folder.ts";
import type { YamlRead } from "./read-yaml.ts";

/** What is wrong with a text that is not YAML; with its values all the same, where they can be told. */
export type BrokenYaml = { readonly problems: readonly Problem[]; readonly value?: unknown };

/** Explains broken YAML in plain words, at most five problems a file, because later ones mostly follow from earlier ones. */
export function explainBrokenYaml(source: Source, read: Extract<YamlRead, { kind: "broken" }>): BrokenYaml {
  const { file, text } = source;
  const open = openDocument(text);
  const at = (offset: number) => ({ file, ...open.placeOf(offset) });

  const control = CONTROL.exec(text);
  if (control !== null)
    return {
      problems: [
        { ...at(control.index), field: "yaml", message: "has a character that is not text, must be plain text" },
      ],
    };

  const twice = open.errors.filter((error) => error.code === "DUPLICATE_KEY");
  const others = open.errors.filter((error) => error.code !== "DUPLICATE_KEY");
  const problems: Problem[] = twice.map((error) => ({
    ...at(error.pos[0]),
    field: fieldName(pathToKey(open, error.pos[0]) ?? []),
    message: "is there twice, must be there once",
  }));
  const lines = new Set<number>();
  for (const error of others.slice(0, MOST)) {
    const place = at(error.pos[0]);
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    problems.push({ ...place, field: "yaml", message: inPlainWords(error) });
  }
  if (problems.length === 0)
    problems.push({
      file,
      line: read.line,
      column: read.column,
      field: "yaml",
      message: `cannot be read from here on (${read.reason}), must be written like the other files`,
    });
  return twice.length > 0 && others.length === 0 ? { problems, value: valuesOf(text) } : { problems };
}

const MOST = 5;
// oxlint-disable-next-line no-control-regex -- these are exactly the characters that YAML does not allow
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

function inPlainWords(error: YAMLError): string {
  switch (error.code) {
    case "DUPLICATE_KEY":
      return "is there twice, must be there once";
    case "TAB_AS_INDENT":
      return "is indented with a tab, must be indented with spaces";
    case "BAD_INDENT":
      return "is not in line with its neighbours, must be indented by as many spaces as they are";
    case "BLOCK_AS_IMPLICIT_KEY":
      return 'has a second colon on the line, must be in quotes when a text contains ": "';
    case "MULTILINE_IMPLICIT_KEY":
      return "is not a field, must be a name, a colon, a space and a value on one line";
    case "BAD_SCALAR_START":
      return "starts with a sign that YAML keeps for itself, must be in quotes";
    case "BAD_DQ_ESCAPE":
      return "has a backslash that means nothing here, must be in single quotes or have two backslashes";
    case "MULTIPLE_DOCS":
      return 'has a second part after "---", must be one part without such a line';
    case "MISSING_CHAR":
      return missing(error.message);
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
    case "BAD_PROP_ORDER":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
    case "TAG_RESOLVE_FAILED":
    case "BAD_COLLECTION_TYPE":
      return "starts with *, & or !, which YAML keeps for itself, must be in quotes";
    case "BAD_DIRECTIVE":
      return "starts with %, which YAML keeps for itself, must be in quotes";
    case "BLOCK_IN_FLOW":
    case "KEY_OVER_1024_CHARS":
    case "NON_STRING_KEY":
    case "UNEXPECTED_TOKEN":
    case "IMPOSSIBLE":
    case "RESOURCE_EXHAUSTION":
      return "cannot be read here, must be a field or a list entry; a quote, bracket or colon nearby is missing or too many";
  }
}

function missing(message: string): string {
  if (message.includes("quote")) return "has an opening quote only, must have a closing quote too";
  if (message.includes("Implicit map keys")) return 'is a name without a value, must be followed by ": " and a value';
  if (message.includes("Sequence item")) return 'is not a list entry, must start with "- " like its neighbours';
  return "has a sign missing before it (a comma, a bracket or a space), must be written like the other files";
}
