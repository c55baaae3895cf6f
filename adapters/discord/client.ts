import { Client, GatewayIntentBits, Options } from "discord.js";
import type { ClientOptions } from "discord.js";
import type { Log } from "../platform/log.ts";
import type { DiscordSettings } from "./settings.ts";

/** No privileged intent: Discord delivers the words of messages that mention the bot, reply to it, or are sent to it directly. */
export const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** discord.js's client, not yet connected. It keeps servers, channels and roles, to tell what the bot may do where, and nothing of people. */
export function createClient({ apiUrl, requestsPerSecond, shards }: DiscordSettings, log: Log): Client {
  let quietUntil = 0;
  return new Client({
    intents: INTENTS,
    ...shardOptions(shards),
    allowedMentions: { parse: [] },
    rest: {
      api: apiUrl,
      // Every send is idempotent (a nonce, or a callback that is taken once), so a repeated one cannot post twice.
      retries: 2,
      timeout: 5_000,
      invalidRequestWarningInterval: 500,
      // Never rejects: discord.js waits as long as it is told. It says so nowhere else, and for every request that waits.
      rejectOnRateLimit: ({ method, route, retryAfter }) => {
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

/** Milliseconds without another line about rate limits. */
const QUIET = 10_000;
