import {
  DiscordAPIError,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  HTTPError,
  RateLimitError,
  RESTEvents,
  Routes,
} from "discord.js";
import type { Client } from "discord.js";
import * as z from "zod";
import type { Log } from "../platform/log.ts";
import { StartError, StartLater } from "../platform/start-error.ts";
import { explain } from "./errors.ts";
import { NOT_DISCORD, TOO_OFTEN, readBudget, refuseToSpend } from "./identify-budget.ts";
import type { DiscordSettings } from "./settings.ts";

/** Who the bot is, as Discord says when the connection stands. */
export type Identity = { readonly bot: string; readonly application: string };

const readyEvent = z.object({ user: z.object({ id: z.string() }), application: z.object({ id: z.string() }) });

/**
 * Logs in and waits for the connection. Rejects with a `StartError` when only a person can mend what keeps it from connecting, and
 * with a `StartLater` for everything else. Nothing of the day's budget of connections is spent on what could be known before.
 */
export async function connect(
  client: Client,
  { token, shards }: Pick<DiscordSettings, "token" | "shards">,
  onReady: (identity: Identity) => void,
): Promise<Identity> {
  client.rest.setToken(token);
  try {
    const budget = await readBudget(client.rest);
    const wanted = shards?.kind === "range" ? shards.last - shards.first + 1 : shards === undefined ? 1 : budget.shards;
    refuseToSpend(budget, wanted);
    return await firstReady(client, token, wanted, onReady);
  } catch (error) {
    throw whyNot(error);
  }
}

/** Rejects also when the first connection ends before it is ready, or nothing comes of it. */
async function firstReady(
  client: Client,
  token: string,
  shards: number,
  onReady: (identity: Identity) => void,
): Promise<Identity> {
  let timer: NodeJS.Timeout | undefined;
  let identity: Identity | undefined;
  const outcome = new Promise<Identity>((resolve, reject) => {
    client.ws.on(GatewayDispatchEvents.Ready, (data: unknown) => {
      const { data: event } = readyEvent.safeParse(data);
      if (event === undefined)
        return reject(new StartLater("Discord's first event was not of the known form. Update discord.js."));
      identity = { bot: event.user.id, application: event.application.id };
      onReady(identity);
      resolve(identity);
    });
    client.once(Events.ShardReconnecting, () => {
      if (identity === undefined) reject(new StartLater(NO_GATEWAY));
    });
    timer = setTimeout(() => reject(new StartLater(NO_GATEWAY)), CONNECTING_MS + shards * IDENTIFYING_MS);
  });
  outcome.catch(() => undefined);
  try {
    await Promise.race([client.login(token), outcome.then(() => new Promise<never>(() => undefined))]);
    return await outcome;
  } finally {
    clearTimeout(timer);
  }
}

/** The longest that a first connection may take, and how much later each further shard may be, in milliseconds. */
const CONNECTING_MS = 45_000;
const IDENTIFYING_MS = 6_000;
const NO_GATEWAY =
  "Discord's gateway did not take the connection; check the network and that a firewall lets gateway.discord.gg through. Its state is shown on https://discordstatus.com.";

/** For a process without the gateway: asks over REST whose token it is. Rejects as `connect` does. */
export async function identify(client: Client, token: string): Promise<string> {
  client.rest.setToken(token);
  try {
    const answer = await client.rest.get(Routes.currentApplication());
    const found = z.object({ id: z.string() }).safeParse(answer).data;
    if (found === undefined) throw new StartLater(NOT_DISCORD);
    return found.id;
  } catch (error) {
    throw whyNot(error);
  }
}

/** Turns what happens to the connection into lines for the admin. Nothing that discord.js writes at its debug level is kept: it holds people's words. */
export function watch(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error(explain(error).admin));
  client.on(Events.ShardError, (error) =>
    log.warn(`Discord: connection trouble, connecting again. ${explain(error).admin}`),
  );
  client.on(Events.ShardDisconnect, ({ code }) => log.error(`Discord: disconnected for good. ${closed(code)}`));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) =>
    log.error(
      `Discord: ${count} requests refused within ten minutes; at 10,000 the bot is shut out. Look at the warnings above.`,
    ),
  );
}

const NEW_TOKEN =
  "Open https://discord.com/developers/applications, choose the application, then Bot, Reset Token, and put what is shown into DISCORD_TOKEN.";

/** discord.js tells a refused token by this code, and the gateway's refusals by these words. */
export function whyNot(error: unknown): StartError {
  if (error instanceof StartError) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const words = error instanceof Error ? error.message : "";
  const isUnauthorised = (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status === 401;
  if (code === "TokenInvalid" || words === "Authentication failed" || isUnauthorised)
    return new StartError(`Discord does not accept DISCORD_TOKEN. ${NEW_TOKEN}`);
  const closedWith = REFUSALS.get(words);
  if (closedWith !== undefined) return new StartError(`Discord refused the connection. ${closed(closedWith)}`);
  if (words.startsWith("Not enough sessions remaining")) return new StartLater(TOO_OFTEN);
  if (error instanceof RateLimitError) {
    const wait = `Discord asks to wait ${Math.round(error.retryAfter / 1_000)} s`;
    return new StartLater(`${wait} (429 for ${error.method} ${error.route}).`, { afterMs: error.retryAfter });
  }
  if (error instanceof DiscordAPIError)
    return new StartLater(
      typeof error.code === "number"
        ? `Discord refused the connection with status ${error.status}, code ${error.code}. Check DISCORD_API_URL, and https://discordstatus.com.`
        : `${NOT_DISCORD} Its status is ${error.status}.`,
    );
  return new StartLater(explain(error).admin);
}

/** The words of discord.js for close codes after which connecting again is of no use. */
const REFUSALS: ReadonlyMap<string, GatewayCloseCodes> = new Map([
  ["Invalid shard", GatewayCloseCodes.InvalidShard],
  ["Sharding is required", GatewayCloseCodes.ShardingRequired],
  ["Used an invalid API version", GatewayCloseCodes.InvalidAPIVersion],
  ["Used invalid intents", GatewayCloseCodes.InvalidIntents],
  ["Used disallowed intents", GatewayCloseCodes.DisallowedIntents],
]);

/** What a close code of the gateway means, and what to do. */
export function closed(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return `The token was changed or withdrawn (4004). ${NEW_TOKEN} Then start again.`;
    case GatewayCloseCodes.InvalidShard:
      return "DISCORD_SHARDS names shards that do not fit how many there are in all (4010). Set it to auto, or give every process its part of one count, such as 0-1/4 and 2-3/4.";
    case GatewayCloseCodes.ShardingRequired:
      return "The bot is in more than 2,500 servers, which needs more than one shard (4011): set DISCORD_SHARDS to auto.";
    case GatewayCloseCodes.InvalidAPIVersion:
      return "Discord no longer speaks this version of its gateway (4012). Update the advisor and its packages; if DISCORD_API_URL leads through a proxy, update that too.";
    case GatewayCloseCodes.InvalidIntents:
      return "Discord does not know what the bot asks to hear of (4013: intents). Update the advisor and its packages.";
    case GatewayCloseCodes.DisallowedIntents:
      return "The bot may not hear what it asks for (4014: intents). The advisor needs no privileged intent; if this is a changed copy, turn the intent on at https://discord.com/developers/applications, Bot, Privileged Gateway Intents, or take it out.";
    default:
      return `Its code is ${code}; see “Gateway Close Event Codes” in Discord's documentation.`;
  }
}
