import { spawn, spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { quietEnvironment } from "./run-process.ts";

/** util-linux's `script`, which every Debian has, makes pseudo-terminals; other systems' commands of that name differ. */
export const hasTerminals =
  spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") === true;

export type Terminal = {
  type(keys: string): void;
  /** What has appeared since the last wait, up to and with the words; fails after 10 seconds without them. */
  waitFor(words: string): Promise<string>;
  /** Everything that has appeared, with its control sequences. */
  raw(): string;
  readonly ended: Promise<number | null>;
};

/** Runs a shell command in a new pseudo-terminal of this many columns. */
export function openTerminal(command: string, columns: number, environment: object = {}): Terminal {
  const child = spawn("script", ["-qefc", `stty cols ${columns} rows 40; ${command}`, "/dev/null"], {
    env: { ...quietEnvironment, TERM: "xterm-256color", SHELL: "/bin/sh", ...environment },
  });
  child.stdin.on("error", () => {});
  child.stdout.setEncoding("utf8");
  let all = "";
  let seen = 0;
  let look = (): void => {};
  child.stdout.on("data", (chunk: string) => {
    all += chunk;
    look();
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const shown = (): string => stripVTControlCharacters(all).replaceAll("\r\n", "\n");

  return {
    type: (keys) => void child.stdin.write(keys),
    raw: () => all,
    ended,
    waitFor: (words) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () =>
            reject(new Error(`${JSON.stringify(words)} has not appeared in: ${JSON.stringify(shown().slice(seen))}`)),
          10_000,
        );
        look = () => {
          const at = shown().indexOf(words, seen);
          if (at < 0) return;
          clearTimeout(late);
          look = () => {};
          const since = shown().slice(seen, at + words.length);
          seen = at + words.length;
          resolve(since);
        };
        look();
      }),
  };
}
