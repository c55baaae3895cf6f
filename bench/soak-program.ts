import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";

/** What the program says of itself on its health port. */
export type Sample = {
  readonly minute: number;
  /** Resident. */
  readonly megabytes: number;
  readonly duplicates: number;
  readonly reconnects: number;
  /** Seconds, 99th percentile. */
  readonly lag: number;
};

export type Program = {
  look(): Promise<Sample>;
  /** By SIGTERM. */
  stop(): Promise<{ readonly code: number | null; readonly seconds: number }>;
};

const root = new URL("../", import.meta.url);

/** Starts the built program the way that `npm start` does, with these variables and no other of its own, and waits until it is ready. */
export async function startProgram(environment: Readonly<Record<string, string>>): Promise<Program> {
  const port = await freePort();
  const child = spawn(process.execPath, startArguments(), {
    cwd: fileURLToPath(root),
    env: { PATH: process.env["PATH"] ?? "", ...environment, HEALTH_PORT: String(port), LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  const address = `http://127.0.0.1:${port}`;
  while (!(await isReady(`${address}/readyz`))) {
    if (child.exitCode !== null) throw new Error(`The program ended with code ${child.exitCode}.`);
    await pause(50);
  }
  const begun = performance.now();
  return {
    async look() {
      const text = await (await fetch(`${address}/metrics`)).text();
      const sum = (name: string): number =>
        [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, "gm"))].reduce(
          (all, [, one]) => all + Number(one),
          0,
        );
      return {
        minute: (performance.now() - begun) / 60_000,
        megabytes: sum("process_resident_memory_bytes") / 2 ** 20,
        duplicates: sum("advisor_duplicates_total"),
        reconnects: sum("advisor_reconnects_total"),
        lag: sum("nodejs_eventloop_lag_p99_seconds"),
      };
    },
    async stop() {
      const asked = performance.now();
      child.kill("SIGTERM");
      await ended;
      return { code: child.exitCode, seconds: (performance.now() - asked) / 1_000 };
    },
  };
}

/** Least squares over the samples, in megabytes. */
export function slopePerMinute(samples: readonly Sample[]): number {
  const mean = (pick: (one: Sample) => number): number =>
    samples.reduce((sum, one) => sum + pick(one), 0) / Math.max(1, samples.length);
  const [x, y] = [mean(({ minute }) => minute), mean(({ megabytes }) => megabytes)];
  const spread = samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
  const common = samples.reduce((sum, { minute, megabytes }) => sum + (minute - x) * (megabytes - y), 0);
  return spread === 0 ? 0 : common / spread;
}

/** The words after `node` in the script `start`. */
function startArguments(): readonly string[] {
  const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  return scripts.start.split(" ").slice(1);
}

async function isReady(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => undefined);
  const text = (await answer?.text()) ?? "";
  return text.includes('"status": "ready"');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
