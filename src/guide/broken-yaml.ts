import type { ErrorCode } from "yaml";
import { fieldName } from "./finding.ts";
import { openDocument, pathToKey, valuesOf } from "./open-document.ts";
import type { Problem } from "./problem.ts";
import type { Source } from "./read-folder.ts";
import type { YamlRead } from "./read-yaml.ts";
import { inPlainWords, otherReason, startOfError } from "./yaml-errors.ts";

/** What is wrong with a text that is not YAML; with its values all the same, where they can be told. */
export type BrokenYaml = { readonly problems: readonly Problem[]; readonly value?: unknown };

/** Explains broken YAML in plain words. */
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
  for (const error of others) {
    problems.push({ ...at(startOfError(open, error)), field: "yaml", message: inPlainWords(error) });
    // What is wrong after that mostly follows from it.
    if (!STAYS_IN_ITS_LINE.includes(error.code)) break;
  }
  if (problems.length === 0)
    problems.push({ file, line: read.line, column: read.column, field: "yaml", message: otherReason(read.reason) });
  return twice.length > 0 && others.length === 0 ? { problems, value: valuesOf(text) } : { problems };
}

const STAYS_IN_ITS_LINE: readonly ErrorCode[] = ["BLOCK_AS_IMPLICIT_KEY", "BAD_SCALAR_START", "BAD_DQ_ESCAPE"];

// oxlint-disable-next-line no-control-regex -- these are exactly the characters that YAML does not allow
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;
