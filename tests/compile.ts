import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
/** Where the tests of one run find the program compiled; `tests/share-compiled.ts` sets it. */
export const SHARED = "COMPILED_FOR_TESTS";

let own: string | undefined;

/** A file of the program, such as `adapters/start.ts`, as `npm run build` makes it. */
export const compiled = (file: string): string => join(compileOnce(), "dist", file.replace(/\.ts$/, ".js"));

/**
 * The folder of the compiled program, with the guide beside it; for reading only. The first test of a run that asks compiles it, the
 * others wait: starting what is compiled takes a third of starting the sources. Types are checked elsewhere.
 */
export function compileOnce(): string {
  const shared = process.env[SHARED];
  if (shared === undefined) return (own ??= compileForThisProcess());
  if (isFirst(join(shared, "begun"))) compileInto(shared);
  for (let waited = 0; !existsSync(join(shared, "ended")); waited += 50) {
    if (waited > 120_000) throw new Error("Waited in vain for the program to be compiled.");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  return shared;
}

/** Outside of a run, as in `npm run soak:processes`. */
function compileForThisProcess(): string {
  const folder = mkdtempSync(join(tmpdir(), "advisor-compiled-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return compileInto(folder);
}

/** Throws when nothing came of it. */
function compileInto(folder: string): string {
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  cpSync(join(ROOT, "knowledge"), join(folder, "knowledge"), { recursive: true });
  const target = ["--outDir", join(folder, "dist"), "--incremental", "false", "--tsBuildInfoFile", "null"];
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [compiler, "-p", join(ROOT, "tsconfig.build.json"), ...target], { cwd: ROOT });
  writeFileSync(join(folder, "ended"), "");
  return folder;
}

function isFirst(mark: string): boolean {
  try {
    writeFileSync(mark, "", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}
