import { InteractionResponseType, MessageFlags } from "discord.js";
import type { Reply } from "../../src/reply.ts";
import { isStale } from "../platform/is-stale.ts";
import { sayUnreadable } from "../platform/unreadable.ts";
import { answerCommand } from "./answer-command.ts";
import { readCustomId } from "./custom-id.ts";
import { askAfresh, openIn } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { draw } from "./draw.ts";
import type { Interaction, PressedOn } from "./interaction.ts";
import { plainBody } from "./message-body.ts";
import type { MessageBody } from "./message-body.ts";
import { SEND_NEEDED } from "./permissions.ts";
import { suggestionsFor } from "./suggestions.ts";
import type { Suggestions } from "./suggestions.ts";

/** Discord's answer to an interaction: sent as the callback when it came by the gateway, as the response when it came over HTTP. */
export type InteractionAnswer =
  | { readonly type: InteractionResponseType.ChannelMessageWithSource; readonly data: NewMessage }
  | { readonly type: InteractionResponseType.UpdateMessage; readonly data: MessageBody }
  | { readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult; readonly data: Suggestions };

type NewMessage = MessageBody & { readonly flags?: MessageFlags.Ephemeral };

/** Every interaction has an answer, whatever it is. */
export async function answerInteraction(desk: Desk, interaction: Interaction): Promise<InteractionAnswer> {
  const { asked } = interaction;
  switch (asked.kind) {
    case "command": {
      const { reply, onlyForThem } = await answerCommand(desk, interaction, asked.name, asked.options);
      return onlyForThem || isStale(reply) ? inPrivate(desk, reply, interaction) : inPublic(desk, reply, interaction);
    }
    case "message": {
      if (asked.unreadable !== undefined) return privately(sayUnreadable(asked.unreadable));
      const { words } = asked;
      const reply = words === "" ? openIn(desk, interaction, "help") : askAfresh(desk, interaction, words);
      return inPrivate(desk, await reply, interaction);
    }
    case "typing":
      return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: suggestionsFor(desk, asked) };
    case "press":
      return answerPress(desk, interaction, asked.id, asked.on);
    case "other":
      return inPrivate(desk, await openIn(desk, interaction, "help"), interaction);
  }
}

/** One sentence that only the asker sees, where no reply can be shown. */
export const privately = (markdown: string): InteractionAnswer => newMessage(plainBody(markdown), true);

async function answerPress(
  desk: Desk,
  interaction: Interaction,
  id: string,
  on: PressedOn,
): Promise<InteractionAnswer> {
  const press = readCustomId(id);
  const reply = await openIn(desk, interaction, press.token);
  if (press.kind === "share" && isStale(reply)) return inPrivate(desk, reply, interaction);
  if (press.kind === "share") {
    if (!interaction.may.send) return privately(`I may not write in this channel. ${SEND_NEEDED}`);
    return newMessage(show(desk, reply, interaction, false, `Shared by <@${interaction.person}>`), false);
  }
  if (on === "another's") return inPrivate(desk, reply, interaction);
  const data = show(desk, reply, interaction, on === "private" && interaction.company === "shared");
  return { type: InteractionResponseType.UpdateMessage, data };
}

/** Alone with the bot nothing needs hiding, and a message that stays is easier to find again. */
function inPrivate(desk: Desk, reply: Reply, interaction: Interaction, note?: string): InteractionAnswer {
  const hidden = interaction.company === "shared";
  return newMessage(show(desk, reply, interaction, hidden, note), hidden);
}

function inPublic(desk: Desk, reply: Reply, interaction: Interaction): InteractionAnswer {
  if (interaction.may.send) return newMessage(show(desk, reply, interaction, false), false);
  return inPrivate(desk, reply, interaction, `Only you see this: I may not write in this channel. ${SEND_NEEDED}`);
}

const newMessage = (body: MessageBody, hidden: boolean): InteractionAnswer => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: hidden ? { ...body, flags: MessageFlags.Ephemeral } : body,
});

function show({ log }: Desk, reply: Reply, { may }: Interaction, offerShare: boolean, note?: string): MessageBody {
  return draw(reply, { embeds: may.embedLinks, offerShare, ...(note === undefined ? {} : { note }) }, log);
}
