import { InteractionResponseType, MessageFlags } from "discord.js";
import type { Reply } from "../../src/reply.ts";
import { answerCommand } from "./answer-command.ts";
import { chosenToken, readCustomId, writeCustomId } from "./custom-id.ts";
import { askAfresh, openIn } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { oneLine } from "./escape.ts";
import type { Interaction, PressedOn } from "./interaction.ts";
import { LIMITS } from "./limits.ts";
import { plainBody } from "./message-body.ts";
import type { MessageBody } from "./message-body.ts";
import { SEND_NEEDED } from "./permissions.ts";
import { renderReply } from "./render.ts";
import { withoutMentions } from "./read-message.ts";

/** Discord's answer to an interaction: sent as the callback when it came by the gateway, as the response when it came over HTTP. */
export type InteractionAnswer =
  | { readonly type: InteractionResponseType.ChannelMessageWithSource; readonly data: NewMessage }
  | { readonly type: InteractionResponseType.UpdateMessage; readonly data: MessageBody }
  | { readonly type: InteractionResponseType.ApplicationCommandAutocompleteResult; readonly data: Suggestions };

type NewMessage = MessageBody & { readonly flags?: MessageFlags.Ephemeral };
type Suggestions = { readonly choices: readonly { readonly name: string; readonly value: string }[] };

/** Every interaction has an answer, whatever it is. */
export async function answerInteraction(desk: Desk, interaction: Interaction): Promise<InteractionAnswer> {
  const { asked } = interaction;
  switch (asked.kind) {
    case "command": {
      const { reply, onlyForThem } = await answerCommand(desk, interaction, asked.name, asked.options);
      return onlyForThem ? inPrivate(reply, interaction) : inPublic(reply, interaction);
    }
    case "message": {
      const words = withoutMentions(asked.words);
      const reply = words === "" ? openIn(desk, interaction, "help") : askAfresh(desk, interaction, words);
      return inPrivate(await reply, interaction);
    }
    case "typing":
      return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: suggestions(desk, asked) };
    case "press":
      return answerPress(desk, interaction, asked.id, asked.on);
    case "other":
      return inPrivate(await openIn(desk, interaction, "help"), interaction);
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
  if (press.kind === "share") {
    if (!interaction.may.send) return privately(`I may not write in this channel. ${SEND_NEEDED}`);
    return newMessage(show(reply, interaction, false, `Shared by <@${interaction.person}>`), false);
  }
  if (on === "another's") return inPrivate(reply, interaction);
  const data = show(reply, interaction, on === "private" && interaction.company === "shared");
  return { type: InteractionResponseType.UpdateMessage, data };
}

/** Alone with the bot nothing needs hiding, and a message that stays is easier to find again. */
function inPrivate(reply: Reply, interaction: Interaction, note?: string): InteractionAnswer {
  const hidden = interaction.company === "shared";
  return newMessage(show(reply, interaction, hidden, note), hidden);
}

function inPublic(reply: Reply, interaction: Interaction): InteractionAnswer {
  if (interaction.may.send) return newMessage(show(reply, interaction, false), false);
  return inPrivate(reply, interaction, `Only you see this: I may not write in this channel. ${SEND_NEEDED}`);
}

const newMessage = (body: MessageBody, hidden: boolean): InteractionAnswer => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: hidden ? { ...body, flags: MessageFlags.Ephemeral } : body,
});

const show = (reply: Reply, { may }: Interaction, offerShare: boolean, note?: string): MessageBody =>
  renderReply(reply, { embeds: may.embedLinks, offerShare, ...(note === undefined ? {} : { note }) });

type Typing = Extract<Interaction["asked"], { kind: "typing" }>;

/** For a question, what the advisor suggests; for a credential, those of the guide whose name or alias has these letters. */
function suggestions(desk: Desk, { option, partial }: Typing): Suggestions {
  if (option !== "question") return { choices: credentialsLike(desk, partial) };
  const typed = chosenToken(partial) === undefined ? partial : "";
  return {
    choices: desk.advisor.suggest(typed, LIMITS.suggestions).map(({ label, token }) => ({
      name: oneLine(label),
      value: writeCustomId({ kind: "open", token }),
    })),
  };
}

function credentialsLike({ guide }: Desk, partial: string): Suggestions["choices"] {
  const letters = partial.toLowerCase().trim();
  return [...guide.credentials.values()]
    .filter(({ name, aliases }) => [name, ...aliases].some((words) => words.toLowerCase().includes(letters)))
    .slice(0, LIMITS.suggestions)
    .map(({ id, name }) => ({ name: oneLine(name), value: id }));
}
