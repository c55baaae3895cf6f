import { Client, GatewayIntentBits, Options, SimpleShardingStrategy } from "discord.js";
import type { ClientOptions } from "discord.js";
import type { Log } from "../platform/log.ts";
import { createIdentifyThrottler } from "./identify-budget.ts";
import type { DiscordSettings } from "./settings.ts";

/** No privileged intent: Discord delivers the words of messages that mention the bot, reply to it, or are sent to it directly. */
export const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** `disconnect` ends all of it, also between two attempts to connect, where discord.js's own `destroy` would go on trying. */
export type Connectable = { readonly client: Client; readonly disconnect: () => Promise<void> };

/** discord.js's client, not yet connected. It keeps servers, channels and roles, to tell what the bot may do where, and nothing of people. */
export function createClient({ apiUrl, requestsPerSecond, shards }: DiscordSettings, log: Log): Connectable {
  let quietUntil = 0;
  let isOver = false;
  const client = new Client({
    intents: INTENTS,
    ...shardOptions(shards),
    allowedMentions: { parse: [] },
    ws: {
      buildIdentifyThrottler: (manager) => createIdentifyThrottler(manager, log),
      buildStrategy: (manager) => {
        // Asked for before each attempt to connect.
        const retrieve = manager.options.retrieveSessionInfo.bind(manager.options);
        manager.options.retrieveSessionInfo = (shard) => (isOver ? new Promise(() => undefined) : retrieve(shard));
        return new SimpleShardingStrategy(manager);
      },
    },
    rest: {
      api: apiUrl,
      // Every send is idempotent (a nonce, or a callback that is taken once), so a repeated one cannot post twice.
      retries: 2,
      timeout: 5_000,
      invalidRequestWarningInterval: 500,
      // discord.js waits as long as it is told; only what starting begins with is tried again by whoever starts. It says so
      // nowhere else, and for every request that waits.
      rejectOnRateLimit: ({ method, route, retryAfter }) => {
        if (AT_THE_START.has(route)) return true;
        if (Date.now() < quietUntil) return false;
        quietUntil = Date.now() + QUIET;
        log.warn(`Discord: rate limit for ${method} ${route}; waiting ${retryAfter} ms.`);
        return false;
      },
      ...(requestsPerSecond === undefined ? {} : { globalRequestsPerSecond: requestsPerSecond }),
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildForumThreadManager: 200,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      GuildTextThreadManager: 200,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      VoiceStateManager: 0,
    }),
  });
  return {
    client,
    disconnect: () => {
      isOver = true;
      return client.destroy();
    },
  };
}

/** Which connections to the gateway are this process's; one of one when nothing is said. */
function shardOptions(shards: DiscordSettings["shards"]): Pick<ClientOptions, "shards" | "shardCount"> {
  switch (shards?.kind) {
    case "auto":
      return { shards: "auto" };
    case "range": {
      const { first, last, count } = shards;
      return { shards: Array.from({ length: last - first + 1 }, (_, index) => first + index), shardCount: count };
    }
    case "none":
    case undefined:
      return {};
  }
}

/** Requests without which nothing can be started. */
const AT_THE_START: ReadonlySet<string> = new Set(["/gateway/bot", "/applications/@me"]);

/** Milliseconds without another line about rate limits. */
const QUIET = 10_000;
