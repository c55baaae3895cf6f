import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { text } from "node:stream/consumers";

/** Variables for a child process: none of the developer's own, and no platform even where there is a file `.env`. */
export const quietEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"] ?? "",
  HOME: process.env["HOME"] ?? "",
  LANG: "C.UTF-8",
  DISCORD_TOKEN: "",
  SLACK_BOT_TOKEN: "",
  SLACK_APP_TOKEN: "",
  SLACK_SIGNING_SECRET: "",
  KNOWLEDGE_FOLDER: "",
};

/** The words after `node` that run an entry of this package from its sources. */
export const nodeArguments = (entry: string, ...words: readonly string[]): readonly string[] => [
  "--import",
  "tsx",
  entry,
  ...words,
];

export type Finished = { readonly code: number | null; readonly output: string; readonly errors: string };

/** Starts an entry on pipes; `finished` settles when it has ended and both its streams have been read. */
export function startProcess(entry: string, words: readonly string[] = [], environment: object = {}) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, nodeArguments(entry, ...words), {
    env: { ...quietEnvironment, ...environment },
  });
  // The child may end before it has read everything.
  child.stdin.on("error", () => {});
  const code = new Promise<number | null>((resolve) => child.on("close", resolve));
  const finished = async (): Promise<Finished> => {
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, output, errors };
  };
  return { child, code, finished };
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
  return finished();
}
