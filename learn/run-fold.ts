import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Done, Task } from "./worker.ts";

/** Learns one fold in a process of its own; `progress` gets the share of it that is done. */
export function runFold(task: Task, progress: (share: number) => void): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), {
      execArgv: ["--import", "tsx"],
      serialization: "advanced",
    });
    worker.on("message", (message: { progress?: number; done?: Done }) => {
      if (message.progress !== undefined) progress(message.progress);
      if (message.done !== undefined) resolve(message.done);
    });
    worker.on("error", reject);
    worker.on(
      "exit",
      (code) => code !== 0 && reject(new Error(`learning in a process of its own ended with code ${code}`)),
    );
    worker.send(task);
  });
}

/** Runs tasks, at most two at a time, and keeps their order. */
export async function inPairs<T>(tasks: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const results: T[] = [];
  let next = 0;
  const line = async (): Promise<void> => {
    for (let at = next++; at < tasks.length; at = next++) {
      const task = tasks[at];
      if (task !== undefined) results[at] = await task();
    }
  };
  await Promise.all([line(), line()]);
  return results;
}
