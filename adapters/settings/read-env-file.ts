import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync, statSync } from "node:fs";
import { parseEnv } from "node:util";
import { StartError } from "../platform/start-error.ts";
import type { Environment } from "../platform/setting-problem.ts";

/**
 * The variables of a file `.env`; none where there is no file. In UTF-8 or UTF-16, as the editors and shells of Windows save it,
 * with or without a mark at the beginning. Throws a `StartError` that names the file when it can't be read.
 */
export function readEnvFile(path: string): Environment {
  if (!existsSync(path)) return {};
  return parseEnv(textOf(path, bytesOf(path)));
}

function bytesOf(path: string): Buffer {
  if (statSync(path).isDirectory()) throw refused(path, "is a folder");
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw refused(path, `can't be read (${code})`);
  }
}

function textOf(path: string, bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return withoutMark(bytes.toString("utf16le"));
  if (first === 0xfe && second === 0xff) return withoutMark(swapped(bytes).toString("utf16le"));
  // Without a mark, every second byte of UTF-16 is zero where letters are plain.
  if (first === 0 && second !== 0) return swapped(bytes).toString("utf16le");
  if (first !== 0 && second === 0) return bytes.toString("utf16le");
  if (!isUtf8(bytes) || bytes.includes(0)) throw refused(path, "is not text in UTF-8");
  return withoutMark(bytes.toString("utf8"));
}

/** The bytes in pairs, each the other way round; an odd last one is dropped. */
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();

/** U+FEFF, which would become part of the first name. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

const refused = (path: string, what: string): StartError =>
  new StartError(
    `Nothing was started: the file ${path} ${what}. Save it anew as a text file with the encoding UTF-8, readable for the user that runs the advisor; .env.example shows how it looks.`,
  );
