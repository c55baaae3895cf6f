import type { APIEmbed, ButtonStyle, ComponentType } from "discord.js";

/**
 * What the adapter sends as a message, in Discord's own JSON: the same for a reply in a channel, an answer to a command and an edit.
 * All its parts are always there, so that an edit leaves nothing of the message that it replaces.
 */
export type MessageBody = {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
  /** Whatever stands in the text, nobody is notified. */
  readonly allowed_mentions: { readonly parse: readonly never[] };
};

export type Row = { readonly type: ComponentType.ActionRow; readonly components: readonly (Button | Select)[] };

export type Button = {
  readonly type: ComponentType.Button;
  readonly style: ButtonStyle.Primary | ButtonStyle.Secondary;
  readonly label: string;
  readonly custom_id: string;
};

export type Select = {
  readonly type: ComponentType.StringSelect;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
};

export const NO_MENTIONS = { parse: [] } as const;

/** A message of one line of Discord's Markdown. */
export const plainBody = (content: string): MessageBody => ({
  content,
  embeds: [],
  components: [],
  allowed_mentions: NO_MENTIONS,
});
