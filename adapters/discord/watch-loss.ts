import { Events } from "discord.js";
import type { Client } from "discord.js";
import type { StartError } from "../platform/start-error.ts";
import { StartLater } from "../platform/start-error.ts";
import { watchCredentials } from "../platform/watch-credentials.ts";
import { closed, identify } from "./connect.ts";
import type { DiscordSettings } from "./settings.ts";

/**
 * Notices that the bot has been shut out for good: the gateway says so by its close codes. Without the gateway, Discord is asked
 * whether the token is still good. Whoever starts the bot anew learns whether a person has to mend something.
 */
export function watchLoss(
  client: Client,
  { token, shards, checkEveryMs }: DiscordSettings,
): { readonly lost: Promise<StartError>; stop(): void } {
  if (shards?.kind === "none") return watchCredentials(() => identify(client, token), checkEveryMs);
  const lost = new Promise<StartError>((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) =>
      resolve(new StartLater(`Discord has ended the connection for good. ${closed(code)}`)),
    );
  });
  return { lost, stop: () => undefined };
}
