import type { FakeGateway } from "./fake-gateway.ts";
import { array, number, object, string } from "./json.ts";
import type { Json } from "./json.ts";
import { BOT, WHEN, memberJson, userJson } from "./world.ts";
import type { Channel, FakeMessage } from "./world.ts";

/** What a person (or a bot, or a webhook) writes. */
export type Said = {
  readonly author: string;
  readonly channel: Channel;
  readonly content: string;
  /** The message that it replies to, and whether that pings its author. */
  readonly repliesTo?: FakeMessage;
  readonly ping?: boolean;
  readonly bot?: boolean;
  readonly webhook?: boolean;
  /** Discord's type of message; 0 is what people write, 7 a join. */
  readonly type?: number;
  /** What else it holds, as Discord writes it: a forward, a voice message. */
  readonly more?: Json;
  /** How often the gateway delivers it; default 1. */
  readonly deliveries?: number;
};

export type Messages = {
  /** All that the bot has posted and answered with, oldest first. */
  readonly fromBot: readonly FakeMessage[];
  say(said: Said): FakeMessage;
  /** Somebody changes a message: MESSAGE_UPDATE. */
  edit(message: FakeMessage, content: string): void;
  /** The bot's message that answers this one. Rejects after three seconds. */
  answerTo(message: FakeMessage): Promise<FakeMessage>;
  /** The bot's next message in a channel. Rejects after three seconds. */
  nextIn(channel: Channel): Promise<FakeMessage>;
  post(channel: Channel, body: Json): Json;
  /** Takes in a message of the bot. */
  keep(message: FakeMessage): void;
  json(message: FakeMessage): Json;
  makeId(): string;
};

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;

/** The messages of all channels, and their way through the gateway. */
export function createMessages(gateway: FakeGateway, makeId: () => string): Messages {
  const fromBot: FakeMessage[] = [];
  const all = new Map<string, FakeMessage>();
  let waiting: {
    readonly fits: (message: FakeMessage) => boolean;
    readonly resolve: (message: FakeMessage) => void;
  }[] = [];

  const keep = (message: FakeMessage): void => {
    all.set(message.id, message);
    fromBot.push(message);
    for (const { resolve } of waiting.filter(({ fits }) => fits(message))) resolve(message);
    waiting = waiting.filter(({ fits }) => !fits(message));
  };

  const json = (message: FakeMessage): Json => ({
    id: message.id,
    channel_id: message.channel.id,
    author: userJson(message.author),
    timestamp: WHEN,
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mention_roles: [],
    mentions: [],
    attachments: [],
    type: message.repliesTo === undefined ? 0 : 19,
    ...message.body,
    ...(message.askedBy === undefined
      ? {}
      : {
          interaction_metadata: {
            id: message.id,
            type: 2,
            user: userJson(message.askedBy),
            authorizing_integration_owners: {},
          },
        }),
    ...(message.repliesTo === undefined ? {} : referenceJson(message.repliesTo)),
  });
  const referenceJson = (id: string): Json => {
    const message = all.get(id);
    return {
      message_reference: { message_id: id },
      ...(message === undefined ? {} : { referenced_message: json(message) }),
    };
  };

  /** Words are hidden from bots without the privileged intent, except where they are spoken to. */
  const dispatch = (event: string, message: FakeMessage, extra: Json): void => {
    const inServer = message.channel.server !== "";
    const spokenTo = array(extra["mentions"]).some((user) => object(user)["id"] === BOT);
    gateway.dispatch(event, (intents) => {
      if ((intents & (inServer ? GUILD_MESSAGES : DIRECT_MESSAGES)) === 0) return undefined;
      const seen = !inServer || spokenTo || message.author === BOT || (intents & MESSAGE_CONTENT) !== 0;
      return {
        ...json(message),
        ...extra,
        ...(inServer ? { guild_id: message.channel.server, member: memberJson(message.author) } : { channel_type: 1 }),
        ...(seen ? {} : { content: "", embeds: [], components: [], attachments: [] }),
      };
    });
  };

  const wait = (fits: (message: FakeMessage) => boolean, what: string): Promise<FakeMessage> => {
    const already = fromBot.find(fits);
    if (already !== undefined) return Promise.resolve(already);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The bot did not answer ${what} within 3 s`)), 3_000);
      waiting.push({
        fits,
        resolve: (message) => {
          clearTimeout(timer);
          resolve(message);
        },
      });
    });
  };

  return {
    fromBot,
    keep,
    json,
    makeId,
    say: (said) => {
      const pings = said.ping !== false && said.repliesTo !== undefined ? [said.repliesTo.author] : [];
      const named = [...said.content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? "");
      const mentions = [...new Set([...pings, ...named])].map(userJson);
      const message: FakeMessage = {
        id: makeId(),
        channel: said.channel,
        author: said.author,
        body: { content: said.content, embeds: [], components: [], flags: 0, ...said.more },
        edits: 0,
        ...(said.repliesTo === undefined ? {} : { repliesTo: said.repliesTo.id }),
      };
      all.set(message.id, message);
      const extra = {
        mentions,
        mention_everyone: /@everyone|@here/.test(said.content),
        ...(said.type === undefined ? {} : { type: said.type }),
        ...(said.webhook === true ? { webhook_id: makeId() } : {}),
        author: { ...userJson(said.author), ...(said.bot === true ? { bot: true } : {}) },
      };
      for (let time = 0; time < (said.deliveries ?? 1); time += 1) dispatch("MESSAGE_CREATE", message, extra);
      return message;
    },
    edit: (message, content) => {
      message.body = { ...message.body, content };
      const mentions = content.includes(`<@${BOT}>`) ? [userJson(BOT)] : [];
      dispatch("MESSAGE_UPDATE", message, { mentions, edited_timestamp: WHEN });
    },
    answerTo: (message) =>
      wait((one) => one.nonce === message.id && one.channel.id === message.channel.id, `message ${message.id}`),
    nextIn: (channel) => {
      const before = fromBot.length;
      return wait((one) => fromBot.indexOf(one) >= before && one.channel.id === channel.id, `in ${channel.id}`);
    },
    post: (channel, body) => {
      const nonce = string(body["nonce"]);
      const same = fromBot.find((one) => one.nonce === nonce && one.channel.id === channel.id);
      if (same !== undefined) return json(same);
      const repliesTo = string(object(body["message_reference"])["message_id"]);
      const message: FakeMessage = {
        id: makeId(),
        channel,
        author: BOT,
        body: {
          content: body["content"],
          embeds: body["embeds"],
          components: body["components"],
          flags: number(body["flags"]),
        },
        nonce,
        edits: 0,
        ...(repliesTo === "" ? {} : { repliesTo }),
      };
      keep(message);
      dispatch("MESSAGE_CREATE", message, {});
      return json(message);
    },
  };
}
