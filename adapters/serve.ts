import { exit, stderr } from "node:process";
import type { DiscordSettings } from "./discord/settings.ts";
import { createLog } from "./platform/create-log.ts";
import type { Log } from "./platform/log.ts";
import { type Observe, observeAll, observeNothing } from "./platform/observe.ts";
import { secretsIn } from "./platform/secrets.ts";
import type { Environment } from "./platform/setting-problem.ts";
import { stateInMemory } from "./platform/state-in-memory.ts";
import type { State } from "./platform/state.ts";
import type { Settings } from "./read-settings.ts";
import { watchKnowledge } from "./reload/watch-knowledge.ts";
import { type Running, startPlatforms, stopAll } from "./settings/platforms.ts";
import { exitCodes } from "./settings/run-command.ts";
import { untilSignal } from "./settings/until-signal.ts";
import type { SlackSettings } from "./slack/settings.ts";

/** Serves the platforms until the process is asked to end. Whatever has been started is stopped, also when something else can't be. */
export async function serve(settings: Settings, environment: Environment): Promise<void> {
  const { discord, slack } = settings;
  const log = createLog({ level: settings.logLevel, secrets: secretsIn(environment), out: stderr });
  const beside: Running[] = [];
  try {
    const health = settings.health && (await (await import("./health/start-health.ts")).startHealth(settings.health));
    if (health !== undefined) beside.push(health);
    const observe = observeAll(log.observe, health?.observe ?? observeNothing);
    const knowledge = await watchKnowledge(settings.knowledgeFolder, log.log, observe);
    beside.push(knowledge);
    const state = await openState(settings.redisUrl, log.log, observe);
    beside.push({ stop: () => state.close() });
    const startDiscord = async (its: DiscordSettings): Promise<Running> =>
      (await import("./discord/start-discord.ts")).startDiscord(knowledge, its, log.log, state, observe);
    const startSlack = async (its: SlackSettings): Promise<Running> =>
      (await import("./slack/start-slack.ts")).startSlack(knowledge, its, log.log, state, observe);
    const running = await startPlatforms([
      ...(discord === undefined ? [] : [() => startDiscord(discord)]),
      ...(slack === undefined ? [] : [() => startSlack(slack)]),
    ]);
    await untilSignal();
    setTimeout(() => exit(exitCodes.done), mostStopping).unref();
    await stopAll(running);
  } finally {
    await stopAll(beside);
  }
}

/** What is remembered between answers: in this process, or shared with others. */
async function openState(redisUrl: string | undefined, log: Log, observe: Observe): Promise<State> {
  if (redisUrl === undefined) return stateInMemory();
  return (await import("./platform/state-in-redis.ts")).stateInRedis(redisUrl, log, observe);
}

/** Milliseconds. Each platform takes at most four seconds to finish what it is answering. */
const mostStopping = 4_800;
