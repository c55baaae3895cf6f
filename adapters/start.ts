import { exit, stderr, stdin, stdout } from "node:process";
import { readDiscordSettings } from "./discord/settings.ts";
import { type HealthSettings, readHealthSettings } from "./health/settings.ts";
import { createLog } from "./platform/create-log.ts";
import { guideVersion } from "./platform/guide-version.ts";
import { readLogLevel } from "./platform/log-settings.ts";
import { type Observe, observeAll } from "./platform/observe.ts";
import { secretsIn } from "./platform/secrets.ts";
import type { SettingsResult } from "./platform/setting-problem.ts";
import { loadEnvironment } from "./settings/environment.ts";
import { loadKnowledge } from "./settings/load-knowledge.ts";
import { platform, problemsOf, refuseProblems, startPlatforms, stopAll, type Running } from "./settings/platforms.ts";
import { exitCodes, runCommand, type ExitCode } from "./settings/run-command.ts";
import { untilSignal } from "./settings/until-signal.ts";
import { readSlackSettings } from "./slack/settings.ts";

/** Starts every platform that has its variables; the console when there is none. */
async function start(): Promise<ExitCode> {
  const environment = loadEnvironment();
  const [level, health] = [readLogLevel(environment), readHealthSettings(environment)];
  const levelOrDefault = level.kind === "settings" ? level.settings : "info";
  const { log, observe: logAnswer } = createLog({
    level: levelOrDefault,
    secrets: secretsIn(environment),
    out: stderr,
  });
  const observers = [logAnswer];
  const observe: Observe = (seen) => observeAll(...observers)(seen);
  const platforms = [
    platform(readDiscordSettings(environment), async () => {
      const { startDiscord } = await import("./discord/start-discord.ts");
      return (known, settings) => startDiscord(known, settings, log, undefined, observe);
    }),
    platform(readSlackSettings(environment), async () => {
      const { startSlack } = await import("./slack/start-slack.ts");
      return (known, settings) => startSlack(known, settings, log, undefined, observe);
    }),
  ];
  refuseProblems([...platforms, { problems: [...problemsOf(level), ...problemsOf(health)] }]);
  const knowledge = loadKnowledge(environment);
  if (platforms.every((one) => one.start === undefined)) {
    const { startConsole } = await import("./console/start-console.ts");
    await startConsole(knowledge, stdin, stdout, environment);
    return exitCodes.done;
  }
  const seen = await showHealth(health, observers);
  observe({ kind: "guide", outcome: "loaded", version: guideVersion(knowledge.guide) });
  const running = await startPlatforms(platforms, knowledge).catch(async (error: unknown) => {
    await stopAll(seen);
    throw error;
  });
  await untilSignal();
  setTimeout(() => exit(exitCodes.done), mostStopping).unref();
  await stopAll(running);
  await stopAll(seen);
  exit(exitCodes.done);
}

/** Before the platforms, so that `/readyz` can say that they are not connected yet. */
async function showHealth(result: SettingsResult<HealthSettings>, observers: Observe[]): Promise<readonly Running[]> {
  if (result.kind !== "settings") return [];
  const { startHealth } = await import("./health/start-health.ts");
  const health = await startHealth(result.settings);
  observers.push(health.observe);
  return [health];
}

/** Milliseconds. Each platform takes at most four seconds to finish what it is answering. */
const mostStopping = 4_800;

await runCommand(start);
