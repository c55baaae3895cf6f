import { CORE_SCHEMA, load } from "js-yaml";

export type YamlRead =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "broken"; readonly line: number; readonly column: number; readonly reason: string };

/**
 * Reads one YAML 1.2 document as plain values; an empty one is `null`.
 * js-yaml, because it takes half the time of yaml at start-up; yaml is asked for places only when something is wrong (`place.ts`).
 */
export function readYaml(text: string): YamlRead {
  try {
    return { kind: "value", value: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (hasNothing(text)) return { kind: "value", value: null };
    return { kind: "broken", ...markOf(error) };
  }
}

function hasNothing(text: string): boolean {
  return (
    text
      .replace(/^\uFEFF/, "")
      .replace(/^[ \t]*#.*$/gm, "")
      .trim() === ""
  );
}

/** Where js-yaml stopped, from 1. */
function markOf(error: unknown): { line: number; column: number; reason: string } {
  const fallback = { line: 1, column: 1, reason: "it cannot be read" };
  if (!(error instanceof Error)) return fallback;
  const reason = "reason" in error && typeof error.reason === "string" ? error.reason : fallback.reason;
  const mark: unknown = "mark" in error ? error.mark : undefined;
  if (typeof mark !== "object" || mark === null || !("line" in mark) || !("column" in mark))
    return { ...fallback, reason };
  const { line, column } = mark;
  if (typeof line !== "number" || typeof column !== "number") return { ...fallback, reason };
  return { line: line + 1, column: column + 1, reason };
}
