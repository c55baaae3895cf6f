import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LearntFiles } from "./guide.ts";

/** Where `npm run learn` writes what it learnt, and what it measured. */
export const LEARNT_FOLDER = "learnt";
export const MEANINGS_FILE = "meanings.bin";
export const ASSERTIONS_FILE = "assertions.bin";

/** What was learnt for the guide in this folder; nothing where `npm run learn` has never run. */
export function readLearnt(folder: string): LearntFiles {
  const [meanings, assertions] = [MEANINGS_FILE, ASSERTIONS_FILE].map((name) => {
    const path = join(folder, LEARNT_FOLDER, name);
    return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
  });
  return { ...(meanings === undefined ? {} : { meanings }), ...(assertions === undefined ? {} : { assertions }) };
}
