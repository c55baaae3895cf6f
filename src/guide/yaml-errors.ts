import type { YAMLError } from "yaml";
import { openedBefore, type OpenDocument } from "./open-document.ts";

/** Where a mistake starts; a quote or bracket that is never closed is noticed only much further down. */
export function startOfError(open: OpenDocument, error: YAMLError): number {
  const [offset] = error.pos;
  const unclosed = whatIsUnclosed(error);
  return unclosed === undefined ? offset : (openedBefore(open, offset, unclosed) ?? offset);
}

/** What is wrong, what it must be, for a mistake that the `yaml` package found. */
export function inPlainWords(error: YAMLError): string {
  const unclosed = whatIsUnclosed(error);
  if (unclosed !== undefined) return `has an opening ${unclosed} only, must have a closing ${unclosed} too`;
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
      return RESERVED_SIGN;
    case "BAD_DIRECTIVE":
      return "starts with %, which YAML keeps for itself, must be in quotes";
    case "BLOCK_IN_FLOW":
    case "KEY_OVER_1024_CHARS":
    case "NON_STRING_KEY":
    case "UNEXPECTED_TOKEN":
    case "IMPOSSIBLE":
      return "cannot be read here, must be a field or a list entry; a quote, bracket or colon nearby is missing or too many";
    case "RESOURCE_EXHAUSTION":
      return "is nested too deeply, must be written like the other files";
  }
}

/** The same for what only js-yaml objects to. */
export function otherReason(reason: string): string {
  if (/\b(alias|anchor|tag)\b/.test(reason)) return RESERVED_SIGN;
  return `cannot be read from here on (${reason}), must be written like the other files`;
}

const RESERVED_SIGN = "starts with *, & or !, which YAML keeps for itself, must be in quotes";

function whatIsUnclosed({ code, message }: YAMLError): "quote" | "bracket" | undefined {
  if (code === "MISSING_CHAR" && /closing ['"]quote/.test(message)) return "quote";
  const inBrackets = /^Flow (map|sequence) in block collection/.test(message) || /must end with a [\]}]/.test(message);
  return (code === "BAD_INDENT" || code === "MISSING_CHAR") && inBrackets ? "bracket" : undefined;
}

function missing(message: string): string {
  if (message.includes("Implicit map keys")) return 'is a name without a value, must be followed by ": " and a value';
  if (message.includes("Sequence item")) return 'is not a list entry, must start with "- " like its neighbours';
  return "has a sign missing before it (a comma, a bracket or a space), must be written like the other files";
}
