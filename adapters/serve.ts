import { exit, stderr } from "node:process";
import { createLog } from "./platform/create-log.ts";
import type { Log } from "./platform/log.ts";
import { type Observe, type PlatformName, observeAll, observeNothing } from "./platform/observe.ts";
import { secretsIn } from "./platform/secrets.ts";
import type { Environment } from "./platform/setting-problem.ts";
import { StartError } from "./platform/start-error.ts";
import { stateInMemory } from "./platform/state-in-memory.ts";
import type { State } from "./platform/state.ts";
import type { Settings } from "./read-settings.ts";
import { type LiveKnowledge, watchKnowledge } from "./reload/watch-knowledge.ts";
import { type Answering, keepRunning } from "./settings/keep-running.ts";
import { type Running, stopAll } from "./settings/platforms.ts";
import { exitCodes } from "./settings/run-command.ts";
import { untilSignal } from "./settings/until-signal.ts";

/**
 * Serves the platforms until the process is asked to end, each by itself: one that can't be started is tried again and leaves the
 * other alone. Throws a `StartError` when none can be served until a person mends something.
 */
export async function serve(settings: Settings, environment: Environment): Promise<void> {
  const asked = untilSignal();
  const { log, observe } = createLog({ level: settings.logLevel, secrets: secretsIn(environment), out: stderr });
  const beside: Running[] = [];
  try {
    const opening = open(settings, { log, observe }, beside);
    // Also heard of when the process has been asked to end in between.
    opening.catch(() => undefined);
    const parts = await Promise.race([opening, asked]);
    if (parts !== undefined) await servePlatforms(platformsOf(settings, parts), parts, asked);
  } finally {
    await stopAll(beside);
  }
}

type Parts = { readonly log: Log; readonly observe: Observe; readonly knowledge: LiveKnowledge; readonly state: State };
type Platform = { readonly name: PlatformName; start(): Promise<Answering> };

/** Opens what all platforms share; what is to be closed in the end goes into `beside`. */
async function open(
  { health, knowledgeFolder, redisUrl }: Settings,
  { log, observe: observeAnswers }: Pick<Parts, "log" | "observe">,
  beside: Running[],
): Promise<Parts> {
  const pages = health && (await (await import("./health/start-health.ts")).startHealth(health));
  if (pages !== undefined) beside.push(pages);
  const observe = observeAll(observeAnswers, pages?.observe ?? observeNothing);
  const knowledge = await watchKnowledge(knowledgeFolder, log, observe);
  beside.push(knowledge);
  const state = await openState(redisUrl, log, observe);
  beside.push({ stop: () => state.close() });
  return { log, observe, knowledge, state };
}

/** What is remembered between answers: in this process, or shared with others. */
async function openState(redisUrl: string | undefined, log: Log, observe: Observe): Promise<State> {
  if (redisUrl === undefined) return stateInMemory();
  return (await import("./platform/state-in-redis.ts")).stateInRedis(redisUrl, log, observe);
}

/** Those that have their settings. Their libraries are loaded only for them. */
function platformsOf({ discord, slack }: Settings, { log, observe, knowledge, state }: Parts): readonly Platform[] {
  const startDiscord = async (its: NonNullable<typeof discord>): Promise<Answering> =>
    (await import("./discord/start-discord.ts")).startDiscord(knowledge, its, log, state, observe);
  const startSlack = async (its: NonNullable<typeof slack>): Promise<Answering> =>
    (await import("./slack/start-slack.ts")).startSlack(knowledge, its, log, state, observe);
  return [
    ...(discord === undefined ? [] : [{ name: "discord", start: () => startDiscord(discord) } as const]),
    ...(slack === undefined ? [] : [{ name: "slack", start: () => startSlack(slack) } as const]),
  ];
}

async function servePlatforms(
  platforms: readonly Platform[],
  { log, observe }: Parts,
  asked: Promise<void>,
): Promise<void> {
  const refusals = new Map<PlatformName, StartError>();
  let endForRefusals = (): void => undefined;
  const isRefused = new Promise<void>((resolve) => (endForRefusals = resolve));
  const kept = platforms.map((platform) =>
    keepRunning(platform, {
      log,
      observe,
      onUp: () => void refusals.delete(platform.name),
      onRefused: (error) => {
        refusals.set(platform.name, error);
        if (refusals.size === platforms.length) endForRefusals();
      },
    }),
  );
  await Promise.race([asked, isRefused]);
  setTimeout(() => exit(exitCodes.done), MOST_STOPPING_MS).unref();
  await stopAll(kept);
  if (refusals.size < platforms.length) return;
  throw new StartError([...refusals.values()].map(({ message }) => message).join("\n"));
}

/** Each platform takes at most four seconds to finish what it is answering. */
const MOST_STOPPING_MS = 4_800;
