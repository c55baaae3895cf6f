import type { SettingProblem } from "../platform/setting-problem.ts";
import { StartError } from "../platform/start-error.ts";

/** Something that has been started. */
export type Running = { stop(): Promise<void> };

/** Throws a `StartError` that lists everything that is wrong with the settings, and no value. */
export function refuseProblems(problems: readonly SettingProblem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ variable, wrong, cure }) => `${variable} ${wrong}. ${cure}`);
  throw new StartError(
    [`Nothing was started: correct these settings, in the file .env or where they are set.`, ...lines].join("\n"),
  );
}

/** Stops them side by side; one that fails to stop keeps no other from it. */
export async function stopAll(running: readonly Running[]): Promise<void> {
  await Promise.allSettled(running.map((one) => one.stop()));
}
