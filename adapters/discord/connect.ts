import { DiscordAPIError, Events, GatewayCloseCodes, GatewayDispatchEvents, RESTEvents, Routes } from "discord.js";
import type { Client } from "discord.js";
import * as z from "zod";
import type { Log } from "../platform/log.ts";
import { StartError } from "../platform/start-error.ts";
import { explain } from "./errors.ts";

/** Who the bot is, as Discord says when the connection stands. */
export type Identity = { readonly bot: string; readonly application: string };

const readyEvent = z.object({ user: z.object({ id: z.string() }), application: z.object({ id: z.string() }) });

/** Logs in and waits for the connection. Rejects with a `StartError` when the token is refused or Discord cannot be reached. */
export async function connect(client: Client, token: string, onReady: (identity: Identity) => void): Promise<Identity> {
  const ready = new Promise<Identity>((resolve, reject) => {
    client.ws.on(GatewayDispatchEvents.Ready, (data: unknown) => {
      const { data: event } = readyEvent.safeParse(data);
      if (event === undefined)
        return reject(new StartError("Discord's first event was not of the known form. Update discord.js."));
      const identity = { bot: event.user.id, application: event.application.id };
      onReady(identity);
      resolve(identity);
    });
  });
  ready.catch(() => undefined);
  try {
    await client.login(token);
  } catch (error) {
    throw new StartError(whyNot(error));
  }
  return ready;
}

/** For a process without the gateway: asks over REST whose token it is. Rejects with a `StartError` as `connect` does. */
export async function identify(client: Client, token: string): Promise<string> {
  client.rest.setToken(token);
  try {
    return z.object({ id: z.string() }).parse(await client.rest.get(Routes.currentApplication())).id;
  } catch (error) {
    throw new StartError(whyNot(error));
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

/** discord.js tells a refused token by this code, or by the gateway's words. */
function whyNot(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const words = error instanceof Error ? error.message : "";
  if (code === "TokenInvalid" || words === "Authentication failed")
    return `Discord does not accept DISCORD_TOKEN. ${NEW_TOKEN}`;
  if (words === "Sharding is required") return closed(GatewayCloseCodes.ShardingRequired);
  if (words.startsWith("Not enough sessions remaining"))
    return "The bot has connected too often today, and Discord wants it to wait. Stop whatever restarts it, and start it again tomorrow.";
  if (error instanceof DiscordAPIError && error.status === 401)
    return `Discord does not accept DISCORD_TOKEN. ${NEW_TOKEN}`;
  if (error instanceof DiscordAPIError)
    return `Discord refused the connection with status ${error.status}, code ${error.code}. Check DISCORD_TOKEN and DISCORD_API_URL.`;
  return explain(error).admin;
}

function closed(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return `The token was changed or withdrawn. ${NEW_TOKEN} Then start again.`;
    case GatewayCloseCodes.ShardingRequired:
      return "The bot is in more than 2,500 servers, which needs more than one shard: set DISCORD_SHARDS to auto.";
    default:
      return `Its code is ${code}; see “Gateway Close Event Codes” in Discord's documentation.`;
  }
}
