import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { compiled } from "../compile.ts";

/** Variables for a child process: none of the developer's own, and no platform even where there is a file `.env`. */
export const quietEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"] ?? "",
  HOME: process.env["HOME"] ?? "",
  LANG: "C.UTF-8",
  DISCORD_TOKEN: "",
  DISCORD_API_URL: "",
  SLACK_BOT_TOKEN: "",
  SLACK_APP_TOKEN: "",
  SLACK_SIGNING_SECRET: "",
  KNOWLEDGE_FOLDER: "",
};

/** The words after `node` that run an entry of this package. */
export const nodeArguments = (entry: string, ...words: readonly string[]): readonly string[] => [
  compiled(entry),
  ...words,
];

export type Finished = { readonly code: number | null; readonly output: string; readonly errors: string };

export type Started = {
  readonly child: ChildProcessWithoutNullStreams;
  readonly finished: Promise<Finished>;
  /** Resolves when the words have appeared on standard error. Rejects when the process ends without them. */
  readonly warns: (words: string) => Promise<void>;
};

/** Starts an entry on pipes. */
export function startProcess(entry: string, words: readonly string[] = [], environment: object = {}): Started {
  const child = spawn(process.execPath, nodeArguments(entry, ...words), {
    env: { ...quietEnvironment, ...environment },
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
  // The child may end before it has read everything.
  child.stdin.on("error", () => {});
  const finished = new Promise<Finished>((resolve) => child.on("close", (code) => resolve({ code, output, errors })));
  const warns = (wanted: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => void (errors.includes(wanted) && resolve());
      child.stderr.on("data", look);
      child.on("close", () => reject(new Error(`${JSON.stringify(wanted)} is not in ${JSON.stringify(errors)}`)));
      look();
    });
  return { child, finished, warns };
}

/** Runs an entry with this input until it ends. */
export function runProcess(
  entry: string,
  words: readonly string[] = [],
  input: string | Buffer = "",
  environment: object = {},
): Promise<Finished> {
  const { child, finished } = startProcess(entry, words, environment);
  child.stdin.end(input);
  return finished;
}
