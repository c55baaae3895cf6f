import { exit, stdin, stdout } from "node:process";
import { readDiscordSettings } from "./discord/settings.ts";
import { loadEnvironment } from "./settings/environment.ts";
import { loadKnowledge } from "./settings/load-knowledge.ts";
import { platform, refuseProblems, startPlatforms, stopAll } from "./settings/platforms.ts";
import { exitCodes, runCommand, type ExitCode } from "./settings/run-command.ts";
import { untilSignal } from "./settings/until-signal.ts";
import { readSlackSettings } from "./slack/settings.ts";

/** Starts every platform that has its variables; the console when there is none. */
async function start(): Promise<ExitCode> {
  const environment = loadEnvironment();
  const platforms = [
    platform(readDiscordSettings(environment), async () => (await import("./discord/start-discord.ts")).startDiscord),
    platform(readSlackSettings(environment), async () => (await import("./slack/start-slack.ts")).startSlack),
  ];
  refuseProblems(platforms);
  const knowledge = loadKnowledge(environment);
  const running = await startPlatforms(platforms, knowledge);
  if (running.length === 0) {
    const { startConsole } = await import("./console/start-console.ts");
    await startConsole(knowledge, stdin, stdout, environment);
    return exitCodes.done;
  }
  await untilSignal();
  setTimeout(() => exit(exitCodes.done), mostStopping).unref();
  await stopAll(running);
  exit(exitCodes.done);
}

/** Milliseconds. Each platform takes at most four seconds to finish what it is answering. */
const mostStopping = 4_800;

await runCommand(start);
