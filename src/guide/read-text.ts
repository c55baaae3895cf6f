import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";

export type TextRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unusable"; readonly line: number; readonly column: number; readonly message: string };

/** A file as text, or what is wrong with it and where. */
export function readText(path: string): TextRead {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = systemCode(error);
    const message =
      code === "EISDIR"
        ? "is a folder, must be a file"
        : code === "ENOENT"
          ? "is a link to a file that does not exist, must be a file"
          : `cannot be read (${code}), must be a file that this account may read`;
    return { kind: "unusable", line: 1, column: 1, message };
  }
  const text = bytes.toString("utf8");
  if (isUtf8(bytes)) return { kind: "text", text };
  const before = text.slice(0, Math.max(text.indexOf("\uFFFD"), 0)).split("\n");
  return {
    kind: "unusable",
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: "is not UTF-8 text, must be saved with the encoding UTF-8",
  };
}

/** `ENOENT` and its like. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown reason";
}
