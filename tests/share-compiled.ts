import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SHARED } from "./compile.ts";

/** Gives the tests of one run a folder in which the program is compiled once, when one of them needs it, and takes it away afterwards. */
export default function shareCompiled(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "advisor-compiled-"));
  process.env[SHARED] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
