import {
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from "discord.js";
import * as z from "zod";
import type { Asked, Interaction, PressedOn } from "./interaction.ts";
import { wordsOf, wordsOfMessage } from "./words-of.ts";

/** Reads Discord's JSON of an interaction; nothing when it is none. Unknown kinds are kept as `other`, so that they get an answer. */
export function readInteraction(data: unknown): Interaction | undefined {
  const { success, data: raw } = interaction.safeParse(data);
  if (!success) return undefined;
  const person = raw.member?.user.id ?? raw.user?.id;
  if (person === undefined) return undefined;
  return {
    id: raw.id,
    token: raw.token,
    person,
    place: raw.channel_id ?? raw.channel?.id ?? "",
    server: raw.guild_id ?? "",
    company: isDirect(raw) ? "direct" : "shared",
    may: permissions(raw),
    asked: readAsked(raw, person),
  };
}

const user = z.object({ id: z.string() });
const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const interaction = z.object({
  id: z.string(),
  token: z.string(),
  type: z.number(),
  guild_id: z.string().optional(),
  channel_id: z.string().optional(),
  channel: z.object({ id: z.string(), type: z.number() }).optional(),
  member: z.object({ user }).optional(),
  user: user.optional(),
  context: z.number().nullish(),
  app_permissions: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
  authorizing_integration_owners: z.record(z.string(), z.string()).optional(),
  data: z
    .object({
      name: z.string(),
      type: z.number(),
      options: z.array(option),
      target_id: z.string(),
      resolved: z.object({
        messages: z.record(z.string(), z.object(wordsOfMessage)).optional(),
        users: z.record(z.string(), z.object({ bot: z.boolean().optional() })).optional(),
      }),
      custom_id: z.string(),
      values: z.array(z.string()),
    })
    .partial()
    .optional(),
  message: z
    .object({
      flags: z.number().optional(),
      interaction_metadata: z.object({ user }).nullish(),
      referenced_message: z.object({ author: user }).nullish(),
    })
    .optional(),
});
type Raw = z.infer<typeof interaction>;

function readAsked(raw: Raw, person: string): Asked {
  const { name = "", options = [] } = raw.data ?? {};
  if (raw.type === InteractionType.ApplicationCommandAutocomplete) {
    const focused = options.find((one) => one.focused === true);
    return { kind: "typing", command: name, option: focused?.name ?? "", partial: String(focused?.value ?? "") };
  }
  if (raw.type === InteractionType.MessageComponent) {
    const id = raw.data?.values?.[0] ?? raw.data?.custom_id ?? "";
    const isPanel = ((raw.message?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
    return { kind: "press", id, on: pressedOn(raw, person), form: isPanel ? "panel" : "text" };
  }
  if (raw.type !== InteractionType.ApplicationCommand) return { kind: "other" };
  if (raw.data?.type === ApplicationCommandType.Message) {
    const target = raw.data.resolved?.messages?.[raw.data.target_id ?? ""];
    return { kind: "message", ...(target === undefined ? { words: "" } : wordsOf(target)) };
  }
  const values = options.flatMap(({ name: key, value }): [string, string | boolean][] =>
    value === undefined ? [] : [[key, typeof value === "number" ? String(value) : value]],
  );
  const picked = Object.entries(raw.data?.resolved?.users ?? {});
  const bots = new Set(picked.flatMap(([id, { bot }]) => (bot === true ? [id] : [])));
  return { kind: "command", name, options: new Map(values), bots };
}

/** Alone with the bot. The channel's type tells where Discord leaves the context out. */
function isDirect({ context, guild_id, channel }: Raw): boolean {
  if (context !== undefined && context !== null) return context === InteractionContextType.BotDM;
  return guild_id === undefined && channel?.type === ChannelType.DM;
}

/** A message is its asker's: who used the command or pressed the button that made it, else who wrote the message it replies to. */
function pressedOn(raw: Raw, person: string): PressedOn {
  const { message } = raw;
  if (((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0) return "private";
  if (isDirect(raw)) return "own";
  const owner = message?.interaction_metadata?.user.id ?? message?.referenced_message?.author.id;
  return owner === person ? "own" : "another's";
}

/**
 * What the app may do where the interaction came from. Send Messages counts only where the app is a member of the server:
 * elsewhere, answers to interactions are all that it can send, and Discord does not list the permission.
 */
function permissions(raw: Raw): Interaction["may"] {
  if (raw.app_permissions === undefined) return { send: true };
  const granted = BigInt(raw.app_permissions);
  const has = (bit: bigint): boolean => (granted & (bit | PermissionFlagsBits.Administrator)) !== 0n;
  const member = raw.guild_id !== undefined && raw.authorizing_integration_owners?.["0"] === raw.guild_id;
  const inThread = raw.channel !== undefined && THREADS.has(raw.channel.type);
  return {
    send: !member || has(inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages),
  };
}

/** Announcement, public and private threads. */
const THREADS: ReadonlySet<number> = new Set([10, 11, 12]);
