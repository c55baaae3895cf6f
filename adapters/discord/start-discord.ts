import { setTimeout as pause } from "node:timers/promises";
import { DiscordAPIError, GatewayDispatchEvents } from "discord.js";
import type { Client } from "discord.js";
import { logToStandardError } from "../platform/log.ts";
import type { Log } from "../platform/log.ts";
import { observeNothing } from "../platform/observe.ts";
import type { Observe } from "../platform/observe.ts";
import { StartError, StartLater } from "../platform/start-error.ts";
import { stateInMemory } from "../platform/state-in-memory.ts";
import type { State } from "../platform/state.ts";
import { createClient } from "./client.ts";
import { commandTable } from "./commands.ts";
import { connect, identify, watch } from "./connect.ts";
import { watchConnections } from "./watch-connections.ts";
import { watchLoss } from "./watch-loss.ts";
import type { Desk, Knowledge } from "./desk.ts";
import { explain } from "./errors.ts";
import { listenForInteractions } from "./http-interactions.ts";
import type { HttpInteractions, TakeInteraction } from "./http-interactions.ts";
import { installLink } from "./permissions.ts";
import { receiveInteraction } from "./receive-interaction.ts";
import { receiveMessage } from "./receive-message.ts";
import type { DiscordSettings } from "./settings.ts";
import { syncCommands } from "./sync-commands.ts";

/** What processes may share. */
export type Stores = Pick<State, "conversations" | "deliveries" | "rateLimit">;

/** A connected bot. */
export type Running = {
  /** The port that interactions come in on over HTTP; none without a public key. */
  readonly port: number | undefined;
  /** Resolves when Discord has ended the connection for good: answering goes on only when it is started anew. */
  readonly lost: Promise<StartError>;
  /** Takes nothing new, finishes what it is answering (at most four seconds), and disconnects. */
  stop(): Promise<void>;
};

/**
 * Connects, registers the commands where they changed, and answers until stopped. Rejects with a `StartError` that says what to do,
 * which is a `StartLater` when it may pass by itself.
 */
export async function startDiscord(
  knowledge: Knowledge,
  settings: DiscordSettings,
  log: Log = logToStandardError,
  stores: Stores = stateInMemory(),
  observe: Observe = observeNothing,
): Promise<Running> {
  const { client, disconnect } = createClient(settings, log);
  const desk: Desk = {
    // Read anew for each answer: the guide may be exchanged while running.
    get advisor() {
      return knowledge.advisor;
    },
    get guide() {
      return knowledge.guide;
    },
    conversations: stores.conversations,
    log,
    observe,
  };
  const around = { client, desk, deliveries: stores.deliveries, rateLimit: stores.rateLimit };
  const work = new Set<Promise<void>>();
  let stopping = false;
  const take: Take = async (begin) => {
    if (stopping) return;
    const task = begin().catch((error: unknown) => log.error(explain(error).admin));
    work.add(task);
    await task.finally(() => work.delete(task));
  };

  // The port first: a connection to the gateway is one of the day's 1,000.
  const http = await openHttp(settings, around, take);
  const application = await openGateway({ client, settings, log, observe }, around, take).catch(
    async (error: unknown) => {
      await Promise.allSettled([http?.end(), disconnect()]);
      throw error;
    },
  );
  const loss = watchLoss(client, settings);
  log.info(`Discord: connected. Add the bot to a server or to your account: ${installLink(application)}`);
  const sync = (): void => void take(() => register(client, application, knowledge, log));
  sync();
  knowledge.onChange?.(sync);

  return {
    port: http?.port,
    lost: loss.lost,
    stop: async () => {
      stopping = true;
      loss.stop();
      http?.close();
      const patience = new AbortController();
      await Promise.race([
        Promise.all(work),
        pause(FINISH, undefined, { signal: patience.signal }).catch(() => undefined),
      ]);
      patience.abort();
      await http?.end();
      await disconnect();
    },
  };
}

/** Begins something that is to be finished before stopping; nothing any more when that has begun. Never rejects. */
type Take = (begin: () => Promise<void>) => Promise<void>;
type Around = Parameters<typeof receiveInteraction>[0];
type Connecting = {
  readonly client: Client;
  readonly settings: DiscordSettings;
  readonly log: Log;
  readonly observe: Observe;
};

/** Takes events from the gateway, unless this process is to go without it. Resolves to the application's id. */
async function openGateway(
  { client, settings, log, observe }: Connecting,
  around: Around,
  take: Take,
): Promise<string> {
  if (settings.shards?.kind === "none") {
    const application = await identify(client, settings.token);
    // Without the gateway, the port is the connection that counts.
    observe({ kind: "connections", platform: "discord", open: 1, wanted: 1 });
    return application;
  }
  // The events as Discord sends them, not discord.js's objects: the same JSON comes over HTTP, and nothing is looked up in a cache.
  let bot = "";
  client.ws.on(
    GatewayDispatchEvents.InteractionCreate,
    (data: unknown) => void take(() => receiveInteraction(around, data)),
  );
  client.ws.on(
    GatewayDispatchEvents.MessageCreate,
    (data: unknown) => void take(() => receiveMessage(around, data, bot)),
  );
  watch(client, log);
  watchConnections(client, log, observe);
  const { application } = await connect(client, settings, (identity) => {
    bot = identity.bot;
  });
  return application;
}

/** Takes interactions over HTTP too, where there is a public key. Rejects with a `StartError`. */
async function openHttp(settings: DiscordSettings, around: Around, take: Take): Promise<HttpInteractions | undefined> {
  if (settings.http === undefined) return undefined;
  const receive: TakeInteraction = (data, send) =>
    take(() => receiveInteraction(around, data, (_interaction, answer) => send(answer)));
  try {
    return await listenForInteractions(settings.http, receive, around.desk);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartLater(`Discord could not be started. ${error instanceof Error ? error.message : ""}`);
  }
}

/** Milliseconds to finish what is being answered. */
const FINISH = 4_000;

/** The bot answers without it too: mentions and direct messages need no command. */
async function register(client: Client, application: string, { guide }: Knowledge, log: Log): Promise<void> {
  try {
    const changed = await syncCommands(client.rest, application, commandTable(guide));
    log.info(`Discord: commands ${changed ? "registered" : "are up to date"}.`);
  } catch (error) {
    const why =
      error instanceof DiscordAPIError && typeof error.code === "number"
        ? `Discord refused them with code ${error.code}. In the developer portal, under Installation, tick both User Install and Guild Install.`
        : explain(error).admin;
    log.error(`Discord: commands could not be registered; mentions and direct messages work. ${why}`);
  }
}
