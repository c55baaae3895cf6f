import { type Finding, fieldName } from "./finding.ts";
import { findPlace, openDocument, type OpenDocument } from "./open-document.ts";
import type { Problem } from "./problem.ts";
import type { Source } from "./read-folder.ts";

/** Gives each finding its line and column; a file is read again, with places, only when it has findings. */
export function placeFindings(findings: readonly Finding[], sources: readonly Source[]): readonly Problem[] {
  const opened = new Map<string, OpenDocument>();
  const open = (file: string): OpenDocument => {
    const known = opened.get(file);
    if (known !== undefined) return known;
    const fresh = openDocument(sources.find((source) => source.file === file)?.text ?? "");
    opened.set(file, fresh);
    return fresh;
  };
  return findings.map(({ file, path, on, message }) => ({
    file,
    ...findPlace(open(file), path, on),
    field: fieldName(path),
    message,
  }));
}
