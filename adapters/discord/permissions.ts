import { PermissionFlagsBits, PermissionsBitField } from "discord.js";
import type { Client } from "discord.js";

/** What the bot asks for when it is added to a server, and why: no more than it needs. */
export const NEEDED = [
  { name: "Send Messages", bit: PermissionFlagsBits.SendMessages },
  { name: "Send Messages in Threads", bit: PermissionFlagsBits.SendMessagesInThreads },
] as const;

/** What the admin is told in the channel, in Discord's own words for the places to click. */
export const SEND_NEEDED =
  "An admin can change that: Edit Channel, Permissions, this app, and allow Send Messages (in threads: Send Messages in Threads).";

/** The page on which an admin adds the bot to a server, or a person to their own account. */
export function installLink(application: string): string {
  const permissions = NEEDED.reduce((all, { bit }) => all | bit, 0n);
  const query = new URLSearchParams({
    client_id: application,
    scope: "bot applications.commands",
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** What the bot may do in a channel or thread. */
export type Allowed = {
  /** A reply that refers to a message needs Read Message History. */
  readonly refer: boolean;
  /** Names of missing permissions without which nothing can be written there. */
  readonly lacking: readonly string[];
};

const EVERYTHING: Allowed = { refer: true, lacking: [] };

/** Worked out from what the gateway told of the server; everything for a direct message and for a channel that is not known yet. */
export function allowedIn(client: Client, place: string): Allowed {
  const channel = client.channels.cache.get(place);
  if (channel === undefined || channel.isDMBased() || client.user === null) return EVERYTHING;
  const granted = channel.permissionsFor(client.user);
  if (granted === null) return EVERYTHING;
  const send = channel.isThread() ? "SendMessagesInThreads" : "SendMessages";
  const lacking = granted.missing(new PermissionsBitField(["ViewChannel", send]));
  return {
    refer: granted.has("ReadMessageHistory"),
    lacking: lacking.map((name) => NAMES[name] ?? name),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  ViewChannel: "View Channel",
  SendMessages: "Send Messages",
  SendMessagesInThreads: "Send Messages in Threads",
};
