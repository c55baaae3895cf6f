import type { SettingProblem, SettingsResult } from "../platform/setting-problem.ts";
import { StartError } from "../platform/start-error.ts";
import type { Knowledge } from "./load-knowledge.ts";

/** A platform that has been started. */
export type Running = { stop(): Promise<void> };

/** A platform with what the environment says about it. `start` is there when it is wanted and nothing is wrong. */
export type Platform = {
  readonly problems: readonly SettingProblem[];
  readonly start: ((knowledge: Knowledge) => Promise<Running>) | undefined;
};

/** What is wrong with settings, if anything. */
export const problemsOf = (result: SettingsResult<unknown>): readonly SettingProblem[] =>
  result.kind === "problems" ? result.problems : [];

/** `load` imports the adapter, with the platform's libraries; it is called only when the platform is started. */
export function platform<Settings>(
  result: SettingsResult<Settings>,
  load: () => Promise<(knowledge: Knowledge, settings: Settings) => Promise<Running>>,
): Platform {
  switch (result.kind) {
    case "absent":
      return { problems: [], start: undefined };
    case "problems":
      return { problems: result.problems, start: undefined };
    case "settings":
      return { problems: [], start: async (knowledge) => (await load())(knowledge, result.settings) };
  }
}

/** Throws a `StartError` that lists everything that is wrong with the settings of any platform, and no value. */
export function refuseProblems(all: readonly Pick<Platform, "problems">[]): void {
  const problems = all.flatMap((one) => one.problems);
  if (problems.length === 0) return;
  const lines = problems.map(({ variable, wrong, cure }) => `${variable} ${wrong}. ${cure}`);
  throw new StartError(
    [`Nothing was started: correct these settings, in the file .env or where they are set.`, ...lines].join("\n"),
  );
}

/** Starts all that are wanted; none is left running when one of them can't be started. Throws what that one threw. */
export async function startPlatforms(
  platforms: readonly Platform[],
  knowledge: Knowledge,
): Promise<readonly Running[]> {
  const started = await Promise.allSettled(platforms.flatMap(({ start }) => (start ? [start(knowledge)] : [])));
  const running = started.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const failed = started.find((result) => result.status === "rejected");
  if (failed === undefined) return running;
  await stopAll(running);
  throw failed.reason;
}

/** Stops them side by side; one that fails to stop keeps no other from it. */
export async function stopAll(running: readonly Running[]): Promise<void> {
  await Promise.allSettled(running.map((one) => one.stop()));
}
