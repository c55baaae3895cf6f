import { InteractionResponseType, MessageFlags } from "discord.js";
import type { Reply } from "../../src/reply.ts";
import { isStale } from "../platform/is-stale.ts";
import { sayUnreadable } from "../platform/unreadable.ts";
import { answerCommand } from "./answer-command.ts";
import type { CommandAnswer } from "./answer-command.ts";
import { answerEverybody, answerSomebody } from "./answer-publicly.ts";
import type { Public } from "./answer-publicly.ts";
import { readCustomId } from "./custom-id.ts";
import { askAfresh, openIn } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { draw } from "./draw.ts";
import type { Asked, Interaction } from "./interaction.ts";
import { plainBody } from "./message-body.ts";
import type { MessageBody } from "./message-body.ts";
import { suggestionsFor } from "./suggestions.ts";
import type { Suggestions } from "./suggestions.ts";

/** Discord's answer to an interaction: sent as the callback when it came by the gateway, as the response when it came over HTTP. */
export type InteractionAnswer =
  | { readonly type: InteractionResponseType.ChannelMessageWithSource; readonly data: NewMessage }
  | { readonly type: InteractionResponseType.UpdateMessage; readonly data: MessageBody }
  | { readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult; readonly data: Suggestions };

/** `flags` holds Discord's bits: whether only one person sees it, and the form. */
type NewMessage = Omit<MessageBody, "flags"> & { readonly flags?: number };

/** Every interaction has an answer, whatever it is. */
export async function answerInteraction(desk: Desk, interaction: Interaction): Promise<InteractionAnswer> {
  const { asked } = interaction;
  switch (asked.kind) {
    case "command":
      return showTo(desk, interaction, await answerCommand(desk, interaction, asked.name, asked.options));
    case "message": {
      if (asked.unreadable !== undefined) return privately(sayUnreadable(asked.unreadable));
      const { words } = asked;
      const reply = words === "" ? openIn(desk, interaction, "help") : askAfresh(desk, interaction, words);
      return inPrivate(desk, await reply, interaction);
    }
    case "typing":
      return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: suggestionsFor(desk, asked) };
    case "press":
      return answerPress(desk, interaction, asked);
    case "other":
      return inPrivate(desk, await openIn(desk, interaction, "help"), interaction);
  }
}

/** One sentence that only the asker sees, where no reply can be shown. */
export const privately = (markdown: string): InteractionAnswer => newMessage(plainBody(markdown), true);

async function showTo(
  desk: Desk,
  interaction: Interaction,
  { reply, seenBy }: CommandAnswer,
): Promise<InteractionAnswer> {
  switch (seenBy.kind) {
    case "asker":
      return inPrivate(desk, reply, interaction);
    case "everybody":
      if (isStale(reply)) return inPrivate(desk, reply, interaction);
      return posted(desk, reply, interaction, await answerEverybody(desk, interaction, reply));
    case "somebody":
      return posted(desk, reply, interaction, await answerSomebody(desk, interaction, reply, seenBy.person));
  }
}

/** The message for everybody; where there is none, the reply for its asker, with the reason. */
function posted(desk: Desk, reply: Reply, interaction: Interaction, answer: Public): InteractionAnswer {
  if (answer.kind === "posted") return newMessage(answer.body, false);
  return inPrivate(desk, reply, interaction, `Only you see this. ${answer.why}`);
}

async function answerPress(
  desk: Desk,
  interaction: Interaction,
  { id, on, form }: Extract<Asked, { kind: "press" }>,
): Promise<InteractionAnswer> {
  const press = readCustomId(id);
  const reply = await openIn(desk, interaction, press.token);
  if (press.kind === "share" && isStale(reply)) return inPrivate(desk, reply, interaction);
  if (press.kind === "share") {
    const answer = await answerEverybody(desk, interaction, reply, `Shared by <@${interaction.person}>`);
    return answer.kind === "posted" ? newMessage(answer.body, false) : privately(answer.why);
  }
  if (on === "another's") return inPrivate(desk, reply, interaction);
  const offerShare = on === "private" && interaction.company === "shared";
  return { type: InteractionResponseType.UpdateMessage, data: draw(desk, reply, { form, offerShare }) };
}

/** Alone with the bot nothing needs hiding, and a message that stays is easier to find again. */
function inPrivate(desk: Desk, reply: Reply, interaction: Interaction, note?: string): InteractionAnswer {
  const hidden = interaction.company === "shared";
  const look = { form: hidden ? "panel" : "text", offerShare: hidden } as const;
  return newMessage(draw(desk, reply, { ...look, ...(note === undefined ? {} : { note }) }), hidden);
}

function newMessage(body: MessageBody, hidden: boolean): InteractionAnswer {
  const flags = ("flags" in body ? body.flags : 0) | (hidden ? MessageFlags.Ephemeral : 0);
  return { type: InteractionResponseType.ChannelMessageWithSource, data: { ...body, flags } };
}
