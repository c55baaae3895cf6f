import { setTimeout as pause } from "node:timers/promises";
import { DiscordAPIError, GatewayDispatchEvents } from "discord.js";
import type { Client } from "discord.js";
import { logToStandardError } from "../platform/log.ts";
import type { Log } from "../platform/log.ts";
import { observeNothing } from "../platform/observe.ts";
import type { Observe } from "../platform/observe.ts";
import { stateInMemory } from "../platform/state-in-memory.ts";
import type { State } from "../platform/state.ts";
import { createClient } from "./client.ts";
import { commandTable } from "./commands.ts";
import { connect, watch } from "./connect.ts";
import { watchConnections } from "./watch-connections.ts";
import type { Knowledge } from "./desk.ts";
import { explain } from "./errors.ts";
import { installLink } from "./permissions.ts";
import { receiveInteraction } from "./receive-interaction.ts";
import { receiveMessage } from "./receive-message.ts";
import type { DiscordSettings } from "./settings.ts";
import { syncCommands } from "./sync-commands.ts";

/** What processes may share. */
export type Stores = Pick<State, "conversations" | "deliveries" | "rateLimit">;

/** A connected bot. */
export type Running = {
  /** Takes nothing new, finishes what it is answering (at most four seconds), and disconnects. */
  stop(): Promise<void>;
};

/** Connects, registers the commands where they changed, and answers until stopped. Rejects with a `StartError` that says what to do. */
export async function startDiscord(
  knowledge: Knowledge,
  settings: DiscordSettings,
  log: Log = logToStandardError,
  stores: Stores = stateInMemory(),
  observe: Observe = observeNothing,
): Promise<Running> {
  const client = createClient(settings, log);
  const desk = { ...knowledge, conversations: stores.conversations, log, observe };
  const around = { client, desk, deliveries: stores.deliveries, rateLimit: stores.rateLimit };
  const work = new Set<Promise<void>>();
  let stopping = false;
  const take = (begin: () => Promise<void>): void => {
    if (stopping) return;
    const task = begin().catch((error: unknown) => log.error(explain(error).admin));
    work.add(task);
    void task.finally(() => work.delete(task));
  };

  // The events as Discord sends them, not discord.js's objects: the same JSON comes over HTTP, and nothing is looked up in a cache.
  let bot = "";
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: unknown) =>
    take(() => receiveInteraction(around, data)),
  );
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: unknown) => take(() => receiveMessage(around, data, bot)));
  watch(client, log);
  watchConnections(client, log, observe);

  const { application } = await connect(client, settings.token, (identity) => {
    bot = identity.bot;
  });
  log.info(`Discord: connected. Add the bot to a server or to your account: ${installLink(application)}`);
  take(() => register(client, application, knowledge, log));

  return {
    stop: async () => {
      stopping = true;
      const patience = new AbortController();
      await Promise.race([
        Promise.all(work),
        pause(FINISH, undefined, { signal: patience.signal }).catch(() => undefined),
      ]);
      patience.abort();
      await client.destroy();
    },
  };
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
      error instanceof DiscordAPIError
        ? `Discord refused them with code ${error.code}. In the developer portal, under Installation, tick both User Install and Guild Install.`
        : explain(error).admin;
    log.error(`Discord: commands could not be registered; mentions and direct messages work. ${why}`);
  }
}
