import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileOnce } from "../compile.ts";

/** The program as `npm start` runs it, compiled, in a folder of its own. */
export type Built = {
  readonly folder: string;
  /** Runs the program with these variables and no others; resolves when it has ended. */
  run(environment: Record<string, string>): Promise<Ended>;
  /** Starts it likewise. */
  start(environment: Record<string, string>): Live;
  /** As the first process of a container; `child` is its parent. */
  startAsFirst(environment: Record<string, string>): Live;
  remove(): void;
};

export type Live = {
  readonly child: ChildProcess;
  /** All that it has written. */
  output(): string;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<unknown>;
};

export type Ended = { readonly code: unknown; readonly output: string; readonly milliseconds: number };

/** Of `unshare`: the command becomes process 1 of its own. */
export const AS_FIRST = ["--user", "--map-root-user", "--pid", "--fork"];

export function build(): Built {
  const folder = mkdtempSync(join(tmpdir(), "advisor-built-"));
  cpSync(compileOnce(), folder, { recursive: true, verbatimSymlinks: true });
  const start = (environment: Record<string, string>, before: readonly string[] = []): Live => {
    const [command, ...words] = [...before, process.execPath, join(folder, "dist", "adapters", "start.js")] as const;
    const child = spawn(command ?? process.execPath, words, {
      env: { PATH: process.env["PATH"] ?? "", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
    const ended = once(child, "close").then(([code]: unknown[]) => code);
    return { child, output: () => output, ended };
  };
  return {
    folder,
    async run(environment) {
      const begun = performance.now();
      const live = start(environment);
      return { code: await live.ended, output: live.output(), milliseconds: performance.now() - begun };
    },
    start: (environment) => start(environment),
    startAsFirst: (environment) => start(environment, ["unshare", ...AS_FIRST]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
