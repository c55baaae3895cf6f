import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { compiled } from "../compile.ts";

/** One process of what `npm start` runs. */
export type Worker = {
  /** Starts it and waits until it is ready. */
  start(): Promise<void>;
  /** SIGKILL, SIGTERM: resolves with the exit code when it has ended. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
  /** Stands still, and goes on. */
  freeze(): void;
  thaw(): void;
  /** The end of what it has written, for a failing test. */
  readonly said: string;
};

const NOTHING = [
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_API_URL",
  "DISCORD_TOKEN",
  "DISCORD_API_URL",
  "DISCORD_PUBLIC_KEY",
  "REDIS_URL",
  "HEALTH_PORT",
  "PORT",
];

/** `isReady` looks at what the process has written so far, or elsewhere. */
export function createWorker(
  environment: Readonly<Record<string, string>>,
  isReady: (said: string) => boolean | Promise<boolean>,
): Worker {
  let child: ChildProcess | undefined;
  let said = "";
  const env = { ...process.env, ...Object.fromEntries(NOTHING.map((name) => [name, ""])), ...environment };
  return {
    async start() {
      said = "";
      const started = spawn(process.execPath, ["--max-old-space-size=128", compiled("adapters/start.ts")], { env });
      child = started;
      const add = (chunk: Buffer): void => void (said = (said + chunk.toString("utf8")).slice(-4_000));
      started.stdout.on("data", add);
      started.stderr.on("data", add);
      while (!(await isReady(said))) {
        if (started.exitCode !== null) throw new Error(`A process ended at its start:\n${said}`);
        await wait(20);
      }
    },
    async end(signal) {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
    freeze: () => void child?.kill("SIGSTOP"),
    thaw: () => void child?.kill("SIGCONT"),
    get said() {
      return said;
    },
  };
}

/** True when something listens on the port. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const settle = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}
