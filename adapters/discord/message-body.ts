import type { ButtonStyle, ComponentType, MessageFlags } from "discord.js";

/** What the adapter sends as a message, in Discord's own JSON: the same for a reply in a channel, an answer to a command and an edit. */
export type MessageBody = TextBody | PanelBody;

/**
 * Text with buttons below it, for messages that stay: notifications, search and quotations show the text. All its parts are always
 * there, so that an edit leaves nothing of the message that it replaces, such as the cards of an earlier version.
 */
export type TextBody = {
  readonly content: string;
  readonly embeds: readonly never[];
  readonly components: readonly Row[];
  readonly allowed_mentions: Mentions;
};

/** Discord's Components V2. A message that was sent so stays so: Discord takes no text for it any more. */
export type PanelBody = {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly (Words | Line | Panel | Row)[];
  readonly allowed_mentions: Mentions;
};

/** Whatever stands in the text, nobody is notified but `users`. */
export type Mentions = { readonly parse: readonly never[]; readonly users?: readonly string[] };

export const NO_MENTIONS: Mentions = { parse: [] };

export type Panel = {
  readonly type: ComponentType.Container;
  /** Decoration only: nothing is said by it. */
  readonly accent_color: number;
  readonly components: readonly (Words | Line | Row)[];
};

/** Discord's Markdown. */
export type Words = { readonly type: ComponentType.TextDisplay; readonly content: string };

export type Line = { readonly type: ComponentType.Separator; readonly divider: true; readonly spacing: 1 };

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

/** A message of one line of Discord's Markdown. */
export const plainBody = (content: string): TextBody => ({
  content,
  embeds: [],
  components: [],
  allowed_mentions: NO_MENTIONS,
});
