import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** False where none is installed; Debian's package is `redis-server`. */
export const hasRedisServer = spawnSync("redis-server", ["--version"]).status === 0;

/** A real Redis of a test's own, which keeps nothing. */
export type RedisServer = {
  readonly url: string;
  /** Stands still without closing a connection. */
  freeze(): void;
  thaw(): void;
  /** Ends it at once, with all that it knew. */
  kill(): Promise<void>;
  /** Starts it again on the same port, if it is not running. */
  start(): Promise<void>;
  /** Runs a command through redis-cli, such as `flushall`. */
  command(...words: readonly string[]): string;
  /** Ends it and takes its folder away. */
  remove(): Promise<void>;
};

export async function startRedisServer(): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "advisor-redis-"));
  let server: ChildProcess | undefined;

  const command = (...words: readonly string[]): string =>
    spawnSync("redis-cli", ["-p", String(port), ...words], { encoding: "utf8" }).stdout.trim();
  const isRunning = (): boolean => server !== undefined && server.exitCode === null && server.signalCode === null;
  const start = async (): Promise<void> => {
    if (isRunning()) return;
    const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    server = spawn("redis-server", [...options, "--dir", folder], { stdio: ["ignore", "pipe", "inherit"] });
    const said = server.stdout;
    await new Promise<void>((resolve, reject) => {
      server?.once("exit", () => reject(new Error("redis-server ended at its start")));
      said?.on("data", (line: Buffer) => void (line.includes("Ready to accept") && resolve()));
    });
  };
  const kill = async (): Promise<void> => {
    if (server === undefined || !isRunning()) return;
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
  };

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    freeze: () => void server?.kill("SIGSTOP"),
    thaw: () => void server?.kill("SIGCONT"),
    kill,
    start,
    command,
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("No free port");
  return address.port;
}
