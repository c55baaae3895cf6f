import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median } from "./timing.ts";

/** Medians of fresh processes that run the built program; milliseconds and megabytes. */
export type Startup = {
  /** `node` itself, from start to its first line. */
  readonly node: number;
  /** `node dist/adapters/start.js`, from start to its first reply to a line of input. */
  readonly start: number;
  /** `npm start` where nothing has changed since the last, to its first reply. */
  readonly npmStart: number;
  /** Importing the modules. */
  readonly imports: number;
  /** From the folder of YAML to a checked guide. */
  readonly load: number;
  /** From the guide to an advisor. */
  readonly create: number;
  /** From the folder to the first answer: the two above and that answer. */
  readonly ready: number;
  readonly rss: number;
  readonly heap: number;
};

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const QUESTIONS = fileURLToPath(new URL("questions.txt", import.meta.url));

/** Builds a copy of the program outside the repository, so that neither disturbs the other, and starts it again and again. */
export async function measureStartup(runs: number, progress: (what: string) => void): Promise<Startup> {
  const folder = mkdtempSync(join(tmpdir(), "advisor-bench-"));
  try {
    for (const name of [
      "src",
      "adapters",
      "knowledge",
      "build.mjs",
      "package.json",
      "tsconfig.json",
      "tsconfig.build.json",
    ])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
    progress("building");
    await build(folder);

    const times = { node: [] as number[], start: [] as number[], npmStart: [] as number[] };
    const loads: Load[] = [];
    for (let index = 0; index < runs; index += 1) {
      progress(`run ${index + 1} of ${runs}`);
      times.node.push(await untilFirstLine(execPath, ["-e", "console.log(1)"], folder));
      times.start.push(await untilFirstLine(execPath, ["dist/adapters/start.js"], folder));
      times.npmStart.push(await untilFirstLine("npm", ["start", "--silent"], folder));
      const script = fileURLToPath(new URL("load-once.mjs", import.meta.url));
      const { stdout } = await run(execPath, ["--expose-gc", script, folder, QUESTIONS], { cwd: folder });
      loads.push(readLoad(stdout));
    }
    const of = (pick: (load: Load) => number): number => median(loads.map(pick));
    return {
      node: median(times.node),
      start: median(times.start),
      npmStart: median(times.npmStart),
      imports: of(({ imports }) => imports),
      load: of(({ load }) => load),
      create: of(({ create }) => create),
      ready: of(({ load, create, ask }) => load + create + ask),
      rss: of(({ rss }) => rss) / MEGABYTE,
      heap: of(({ heapUsed }) => heapUsed) / MEGABYTE,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MEGABYTE = 2 ** 20;

async function build(folder: string): Promise<void> {
  try {
    await run("npm", ["run", "--silent", "build"], { cwd: folder, shell: NEEDS_SHELL });
  } catch (error) {
    const printed: unknown = error instanceof Error ? Reflect.get(error, "stdout") : undefined;
    throw new Error(`The program can't be built, so its start can't be measured:\n${String(printed)}`, {
      cause: error,
    });
  }
}

/** npm is a script of the shell on Windows. */
const NEEDS_SHELL = process.platform === "win32";

async function untilFirstLine(command: string, args: readonly string[], cwd: string): Promise<number> {
  const start = performance.now();
  const { PATH = "", HOME = "" } = process.env;
  // Without the variables of a platform it is the console that starts
  const child = spawn(command, args, {
    cwd,
    env: { PATH, HOME },
    stdio: ["pipe", "pipe", "ignore"],
    shell: NEEDS_SHELL,
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end("how much does it cost?\n");
  await Promise.race([once(child.stdout, "data"), once(child, "error"), once(child, "exit")]);
  const taken = performance.now() - start;
  child.stdout.resume();
  if (child.exitCode === null) await once(child, "exit");
  if (child.exitCode !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(child.exitCode)}.`);
  return taken;
}

type Load = Record<"imports" | "load" | "create" | "ask" | "rss" | "heapUsed", number>;

function readLoad(line: string): Load {
  const read: unknown = JSON.parse(line);
  const at = (name: string): number => {
    const value: unknown = typeof read === "object" && read !== null ? Reflect.get(read, name) : undefined;
    if (typeof value !== "number") throw new Error(`load-once.mjs printed no ${name}: ${line}`);
    return value;
  };
  return {
    imports: at("imports"),
    load: at("load"),
    create: at("create"),
    ask: at("ask"),
    rss: at("rss"),
    heapUsed: at("heapUsed"),
  };
}
