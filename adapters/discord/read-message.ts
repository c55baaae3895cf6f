import { MessageType } from "discord.js";
import * as z from "zod";
import { spokenPart } from "../platform/spoken-part.ts";
import { type Words, wordsOf, wordsOfMessage } from "./words-of.ts";

/** A message that is meant for the bot. Its words are without mentions and emoji, and empty for a bare mention. */
export type IncomingMessage = {
  readonly id: string;
  readonly person: string;
  /** Channel or thread. */
  readonly place: string;
  /** The server; empty in a direct message. */
  readonly server: string;
} & Words;

/**
 * Reads Discord's JSON of a new message; nothing unless a person speaks to the bot: by a direct message, by @mention, or by a reply
 * that pings it. @everyone, @here and roles are not meant for it; bots, webhooks and Discord's own notices are never answered.
 */
export function readMessage(data: unknown, bot: string): IncomingMessage | undefined {
  const { success, data: raw } = message.safeParse(data);
  if (!success || raw.author.bot === true || raw.author.system === true || raw.webhook_id !== undefined)
    return undefined;
  if (raw.author.id === bot || !SPOKEN.has(raw.type)) return undefined;
  const direct = raw.guild_id === undefined;
  if (!direct && !(raw.mentions.some((user) => user.id === bot) && isSpokenTo(raw, bot))) return undefined;
  return {
    id: raw.id,
    person: raw.author.id,
    place: raw.channel_id,
    server: raw.guild_id ?? "",
    ...wordsOf(raw),
  };
}

/** By a mention that is more than quoted, or by a reply that pings it: that names nobody in its words. */
function isSpokenTo({ content, type, referenced_message: before }: Raw, bot: string): boolean {
  const mention = new RegExp(`<@!?${bot}>`);
  if (mention.test(spokenPart(content))) return true;
  if (type !== MessageType.Reply) return false;
  return before === undefined || before === null ? !mention.test(content) : before.author.id === bot;
}

type Raw = z.infer<typeof message>;
const message = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  webhook_id: z.string().optional(),
  type: z.number(),
  ...wordsOfMessage,
  author: z.object({ id: z.string(), bot: z.boolean().optional(), system: z.boolean().optional() }),
  mentions: z.array(z.object({ id: z.string() })),
  referenced_message: z.object({ author: z.object({ id: z.string() }) }).nullish(),
});

const SPOKEN: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);
