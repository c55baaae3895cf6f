import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../repo/repo-files.ts";

/** The program as `npm start` runs it, compiled into a folder of its own. */
export type Built = {
  readonly folder: string;
  /** Runs the program with these variables and no others; resolves when it has ended. */
  run(environment: Record<string, string>): Promise<Ended>;
  remove(): void;
};

export type Ended = { readonly code: unknown; readonly output: string; readonly milliseconds: number };

export function build(): Built {
  const folder = mkdtempSync(join(tmpdir(), "advisor-built-"));
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  cpSync(join(ROOT, "knowledge"), join(folder, "knowledge"), { recursive: true });
  const tsc = join(ROOT, "node_modules", ".bin", "tsc");
  const target = ["--outDir", join(folder, "dist"), "--incremental", "false", "--tsBuildInfoFile", "null"];
  execFileSync(tsc, ["-p", join(ROOT, "tsconfig.build.json"), ...target], { cwd: ROOT });
  return {
    folder,
    async run(environment) {
      const begun = performance.now();
      const child = spawn(process.execPath, [join(folder, "dist", "adapters", "start.js")], {
        env: { PATH: process.env["PATH"] ?? "", ...environment },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (part: Buffer) => (output += part.toString()));
      const [code] = (await once(child, "close")) as unknown[];
      return { code, output, milliseconds: performance.now() - begun };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
