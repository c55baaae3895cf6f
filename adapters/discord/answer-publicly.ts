import { isWorthSharing } from "../platform/worth-sharing.ts";
import { type Posted, notePosted, postedLately, saidWhen } from "../platform/posted-lately.ts";
import type { Reply } from "../../src/reply.ts";
import type { Desk } from "./desk.ts";
import { drawText } from "./draw.ts";
import type { Interaction } from "./interaction.ts";
import { plainBody } from "./message-body.ts";
import type { TextBody } from "./message-body.ts";
import { SEND_NEEDED } from "./permissions.ts";

/** A message for everybody there, or the reason, in Discord's Markdown, why only the asker can be answered. */
export type Public =
  | { readonly kind: "posted"; readonly body: TextBody }
  | { readonly kind: "refused"; readonly why: string };

/** The reply for everybody; not again in a channel that has just had it. `note` is shown above it. */
export async function answerEverybody(
  desk: Desk,
  interaction: Interaction,
  reply: Reply,
  note?: string,
): Promise<Public> {
  if (!interaction.may.send) return refused(MAY_NOT_WRITE);
  const posted = await before(desk, interaction, reply);
  if (posted !== undefined) return refused(`That was ${pointTo(interaction, posted)}`);
  await remember(desk, interaction, reply);
  const body = drawText(desk, reply, { offerShare: false, ...(note === undefined ? {} : { note }) });
  return { kind: "posted", body };
}

/** The reply for one person, who alone is notified, before everybody; where the channel has just had it, they are led to it. */
export async function answerSomebody(
  desk: Desk,
  interaction: Interaction,
  reply: Reply,
  person: string,
): Promise<Public> {
  if (interaction.company === "direct") return refused("Nobody else is here.");
  if (!interaction.may.send) return refused(MAY_NOT_WRITE);
  const isUseful = isWorthSharing(reply) || reply.kind === "not-covered";
  if (!isUseful || isBot(interaction, person)) return refused("That is no answer for somebody else.");
  const posted = await before(desk, interaction, reply);
  if (posted === undefined) {
    await remember(desk, interaction, reply);
    return { kind: "posted", body: drawText(desk, reply, { offerShare: false, for: person }) };
  }
  const pointer = plainBody(`<@${person}> Your answer was ${pointTo(interaction, posted)}`);
  return { kind: "posted", body: { ...pointer, allowed_mentions: { parse: [], users: [person] } } };
}

const refused = (why: string): Public => ({ kind: "refused", why });

const MAY_NOT_WRITE = `I may not write in this channel. ${SEND_NEEDED}`;

const isBot = ({ asked }: Interaction, person: string): boolean => asked.kind === "command" && asked.bots.has(person);

const channelOf = ({ server, place }: Interaction) => ({ platform: "discord", workspace: server, place });

/** What this same interaction posted, before it was repeated, does not count. */
async function before(
  { conversations }: Desk,
  interaction: Interaction,
  { token }: Reply,
): Promise<Posted | undefined> {
  // Alone with the bot, nobody minds.
  if (interaction.company === "direct") return undefined;
  const posted = await postedLately(conversations, channelOf(interaction), token, Date.now());
  return posted?.id === interaction.id ? undefined : posted;
}

const remember = ({ conversations }: Desk, interaction: Interaction, { token }: Reply): Promise<void> =>
  notePosted(conversations, channelOf(interaction), token, Date.now(), interaction.id);

/** Ids hold their time, and Discord leads to whatever stood there then: the interaction's id to its answer, which came at once. */
function pointTo({ server, place }: Interaction, posted: Posted): string {
  return `posted here ${saidWhen(posted)}: https://discord.com/channels/${server === "" ? "@me" : server}/${place}/${posted.id}`;
}
