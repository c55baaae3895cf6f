import { once } from "node:events";
import { exit } from "node:process";

/** Resolves when the process is asked to end: by Ctrl-C, or by whatever runs it. From then on a second request ends it at once. */
export async function untilSignal(): Promise<void> {
  const signals = ["SIGINT", "SIGTERM"] as const;
  await Promise.race(signals.map((signal) => once(process, signal)));
  for (const signal of signals) process.on(signal, () => exit(1));
}
