import type { Json } from "./json.ts";

/** The permissions that matter here, with Discord's bits. */
export const BITS = {
  embedLinks: 1n << 14n,
  readMessageHistory: 1n << 16n,
  sendMessages: 1n << 11n,
  sendMessagesInThreads: 1n << 38n,
  viewChannel: 1n << 10n,
} as const;
export type Permission = keyof typeof BITS;

export type Channel = {
  readonly id: string;
  readonly kind: "text" | "thread" | "direct" | "group";
  /** Empty outside of the server. */
  readonly server: string;
  /** Of a thread. */
  readonly parent?: string;
  /** What the bot may not do here, as the server's admin set it; threads have their channel's. */
  readonly denied: readonly Permission[];
};

/** A message as Discord keeps it. */
export type FakeMessage = {
  readonly id: string;
  readonly channel: Channel;
  readonly author: string;
  /** Discord's JSON of what it shows: content, embeds, components, flags. */
  body: Json;
  /** Only this person sees it. */
  readonly onlyFor?: string;
  /** Whose command or press made it. */
  readonly askedBy?: string;
  readonly repliesTo?: string;
  readonly nonce?: string;
  edits: number;
};

export const BOT = "1000000000000000001";
export const APPLICATION = "1000000000000000001";
export const SERVER = "1000000000000000100";
export const TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAwMQ.GfakeX.fake-token-for-tests-only-0123456789";

export const text: Channel = { id: "1000000000000000201", kind: "text", server: SERVER, denied: [] };
export const thread: Channel = {
  id: "1000000000000000202",
  kind: "thread",
  server: SERVER,
  parent: text.id,
  denied: [],
};
export const silent: Channel = { id: "1000000000000000203", kind: "text", server: SERVER, denied: ["sendMessages"] };
export const plain: Channel = { id: "1000000000000000204", kind: "text", server: SERVER, denied: ["embedLinks"] };
export const forgetful: Channel = {
  id: "1000000000000000205",
  kind: "text",
  server: SERVER,
  denied: ["readMessageHistory"],
};
/** A channel whose threads are closed to the bot, and one of them. */
const lecture: Channel = { id: "1000000000000000206", kind: "text", server: SERVER, denied: ["sendMessagesInThreads"] };
export const closed: Channel = {
  id: "1000000000000000207",
  kind: "thread",
  server: SERVER,
  parent: lecture.id,
  denied: [],
};
export const group: Channel = { id: "1000000000000000301", kind: "group", server: "", denied: [] };
export const SERVER_CHANNELS: readonly Channel[] = [text, thread, silent, plain, forgetful, lecture, closed];

/** A person's conversation with the bot. */
export const direct = (person: string): Channel => ({
  id: `2${person.slice(1)}`,
  kind: "direct",
  server: "",
  denied: [],
});

export const ANNA = "1000000000000000401";
export const BORIS = "1000000000000000402";

const CHANNEL_TYPE = { text: 0, direct: 1, group: 3, thread: 11 } as const;

/** What the bot may do in a channel. */
export function granted(channel: Channel): bigint {
  const all = Object.values(BITS).reduce((sum, bit) => sum | bit, 0n);
  const parent = SERVER_CHANNELS.find((one) => one.id === channel.parent);
  return [...channel.denied, ...(parent?.denied ?? [])].reduce((left, name) => left & ~BITS[name], all);
}

export function channelJson(channel: Channel): Json {
  const denied = channel.denied.reduce((sum, name) => sum | BITS[name], 0n);
  return {
    id: channel.id,
    type: CHANNEL_TYPE[channel.kind],
    name: `c${channel.id.slice(-3)}`,
    ...(channel.server === "" ? {} : { guild_id: channel.server }),
    ...(channel.kind === "text"
      ? { position: 0, permission_overwrites: [{ id: SERVER, type: 0, allow: "0", deny: String(denied) }] }
      : {}),
    ...(channel.kind === "thread"
      ? {
          parent_id: channel.parent,
          owner_id: ANNA,
          message_count: 1,
          member_count: 2,
          thread_metadata: { archived: false, auto_archive_duration: 1440, archive_timestamp: WHEN, locked: false },
        }
      : {}),
    ...(channel.kind === "direct" ? { recipients: [userJson(`1${channel.id.slice(1)}`)] } : {}),
  };
}

export const WHEN = "2026-11-01T12:00:00.000000+00:00";

export const userJson = (id: string): Json => ({
  id,
  username: `u${id.slice(-3)}`,
  discriminator: "0",
  global_name: null,
  avatar: null,
  ...(id === BOT ? { bot: true } : {}),
});

export const memberJson = (id: string): Json => ({
  user: userJson(id),
  roles: [],
  joined_at: WHEN,
  deaf: false,
  mute: false,
  flags: 0,
  permissions: "0",
});

/** The server as the gateway announces it. */
export function serverJson(): Json {
  const permissions = String(Object.values(BITS).reduce((sum, bit) => sum | bit, 0n));
  return {
    id: SERVER,
    name: "Study group",
    owner_id: ANNA,
    unavailable: false,
    large: false,
    member_count: 3,
    joined_at: WHEN,
    roles: [
      {
        id: SERVER,
        name: "@everyone",
        permissions,
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    channels: SERVER_CHANNELS.filter((channel) => channel.kind === "text").map(channelJson),
    threads: SERVER_CHANNELS.filter((channel) => channel.kind === "thread").map(channelJson),
    members: [memberJson(BOT)],
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    features: [],
    system_channel_flags: 0,
    premium_tier: 0,
    nsfw_level: 0,
    verification_level: 0,
    preferred_locale: "en-US",
  };
}

/** Ids in the order of their making, like Discord's. */
export function idMaker(): () => string {
  let last = 1_100_000_000_000_000_000n;
  return () => String((last += 1n));
}
