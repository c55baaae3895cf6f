import type * as z from "zod";
import { explainBrokenYaml } from "./broken-yaml.ts";
import { explainIssues } from "./explain-issue.ts";
import { FILE_SCHEMAS, type FileKind } from "./files.ts";
import type { Finding } from "./finding.ts";
import type { Problem } from "./problem.ts";
import type { Source } from "./read-folder.ts";
import { readYaml } from "./read-yaml.ts";

/** The files that fit their schemas, by kind, in the order of their names. */
export type Parts = { readonly [Kind in FileKind]: readonly Part<Content<Kind>>[] };

export type Part<T> = { readonly file: string; readonly data: T };

type Content<Kind extends FileKind> = z.infer<(typeof FILE_SCHEMAS)[Kind]>;

export type PartsRead = {
  readonly parts: Parts;
  /** What does not fit a schema. */
  readonly findings: readonly Finding[];
  /** What is not YAML. */
  readonly problems: readonly Problem[];
};

/** Reads each source as YAML and holds it against the schema of its kind. */
export function readParts(sources: readonly Source[]): PartsRead {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const values = new Map<Source, unknown>();
  for (const source of sources) {
    const read = readYaml(source.text);
    if (read.kind === "value") values.set(source, read.value);
    else {
      const broken = explainBrokenYaml(source, read);
      problems.push(...broken.problems);
      if (broken.value !== undefined) values.set(source, broken.value);
    }
  }

  const fitting = <T>(kind: FileKind, schema: z.ZodType<T>): readonly Part<T>[] =>
    [...values].flatMap(([{ file, kind: its }, value]) => {
      if (its !== kind) return [];
      const result = schema.safeParse(value, { jitless: true });
      if (result.success) return [{ file, data: result.data }];
      findings.push(...explainIssues(file, schema, value, result.error.issues));
      return [];
    });
  const parts: Parts = {
    about: fitting("about", FILE_SCHEMAS.about),
    advice: fitting("advice", FILE_SCHEMAS.advice),
    credential: fitting("credential", FILE_SCHEMAS.credential),
    gaps: fitting("gaps", FILE_SCHEMAS.gaps),
    passages: fitting("passages", FILE_SCHEMAS.passages),
    "small-talk": fitting("small-talk", FILE_SCHEMAS["small-talk"]),
    topic: fitting("topic", FILE_SCHEMAS.topic),
    vocabulary: fitting("vocabulary", FILE_SCHEMAS.vocabulary),
  };
  return { parts, findings, problems };
}
