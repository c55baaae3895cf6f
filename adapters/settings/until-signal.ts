import { exit } from "node:process";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * From now on, and until `untilSignal` or `leaveSignals`, the process ends at once when it is asked to. As the first process of a
 * container it would otherwise not hear it.
 */
export function endOnSignal(): void {
  for (const signal of SIGNALS) process.on(signal, endAtOnce);
}

/** The process does with signals what it would do by itself. */
export function leaveSignals(): void {
  for (const signal of SIGNALS) process.off(signal, endAtOnce);
}

/** Resolves when the process is asked to end: by Ctrl-C, or by whatever runs it. From then on a second request ends it at once. */
export async function untilSignal(): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
  });
  leaveSignals();
  await asked;
  for (const signal of SIGNALS) process.on(signal, () => exit(1));
}

/** 128 and the signal's number, as a shell says it. */
const endAtOnce = (signal: NodeJS.Signals): never => exit(signal === "SIGINT" ? 130 : 143);
