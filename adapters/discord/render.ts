import type { APIEmbed, APIEmbedField } from "discord.js";
import type { Block, LabelledValue, Reply } from "../../src/reply.ts";
import { buttonsFor } from "./buttons.ts";
import { escapeCode, escapeMarkdown, oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { NO_MENTIONS } from "./message-body.ts";
import type { MessageBody } from "./message-body.ts";
import { alignedTable } from "./table.ts";

/** How a reply is shown in one place. */
export type Look = {
  /** Without the permission Embed Links, facts are lines of text. */
  readonly embeds: boolean;
  /** True for a reply that one person sees in a place with others. */
  readonly offerShare: boolean;
  /** A line of Discord's Markdown above the reply, in small print. */
  readonly note?: string;
};

/** The beginning of the reply as text, which notifications and search show; facts and tables as cards under it. */
export function renderReply(reply: Reply, look: Look): MessageBody {
  const { content, cards } = arrange(reply.body, look.embeds);
  const sources = oneLine(reply.sources.join(" · "));
  const source = sources === "" ? [] : [`From the guide: ${sources}`];
  const lines = [
    ...(look.note === undefined ? [] : [`-# ${look.note}`]),
    ...content,
    ...(cards.length === 0 ? source.map((words) => `-# ${escapeMarkdown(words)}`) : []),
  ];
  return {
    content: lines.join("\n"),
    embeds: cards.map((card, index) => ({
      color: ACCENT,
      ...(index === 0 && reply.title !== undefined ? { title: escapeMarkdown(reply.title) } : {}),
      ...(card.text.length === 0 ? {} : { description: card.text.join("\n") }),
      ...(card.fields.length === 0 ? {} : { fields: card.fields }),
      ...(index === cards.length - 1 ? source.map((text) => ({ footer: { text } }))[0] : {}),
    })),
    components: buttonsFor(reply, look.offerShare),
    allowed_mentions: NO_MENTIONS,
  };
}

/** Decoration only: nothing is said by it. */
const ACCENT = 0x0b5a8a;
/** Up to here a field leaves room for another beside it on a wide screen; phones stack them. */
const NARROW_FIELD = 28;

type Card = { readonly text: string[]; readonly fields: APIEmbedField[] };

/** Keeps the order of the blocks: after the first card, text goes into cards too, a new one when the last already has fields. */
function arrange(body: readonly Block[], embeds: boolean): { content: readonly string[]; cards: readonly Card[] } {
  const content: string[] = [];
  const cards: Card[] = [];
  const next = (fits: (card: Card) => boolean): Card => {
    const last = cards.at(-1);
    if (last !== undefined && fits(last)) return last;
    const card: Card = { text: [], fields: [] };
    cards.push(card);
    return card;
  };
  for (const block of body) {
    if (block.kind === "facts" && embeds && content.length > 0) {
      for (const fact of block.facts) next((card) => card.fields.length < LIMITS.embedFields).fields.push(field(fact));
    } else if ((block.kind === "table" && embeds && content.length > 0) || cards.length > 0) {
      next((card) => card.fields.length === 0).text.push(markdown(block));
    } else {
      content.push(markdown(block));
    }
  }
  return { content, cards };
}

function field({ label, value }: LabelledValue): NonNullable<APIEmbed["fields"]>[number] {
  return {
    name: escapeMarkdown(label),
    value: escapeMarkdown(value),
    inline: Math.max(label.length, value.length) <= NARROW_FIELD,
  };
}

function markdown(block: Block): string {
  switch (block.kind) {
    case "text":
      return escapeMarkdown(block.text);
    case "list":
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${escapeMarkdown(item)}`)
        .join("\n");
    case "facts":
      return block.facts.map(({ label, value }) => `**${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`).join("\n");
    case "table":
      return tableMarkdown(block.columns, block.rows);
  }
}

/** In columns where that fits a phone, else row by row. */
function tableMarkdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const aligned = alignedTable(columns, rows);
  if (aligned !== undefined) return `\`\`\`\n${escapeCode(aligned)}\n\`\`\``;
  return rows
    .map(([head = "", ...cells]) => {
      const items = cells.map((cell, index) => {
        const column = columns[index + 1] ?? "";
        return column === "" ? `- ${escapeMarkdown(cell)}` : `- ${escapeMarkdown(column)}: ${escapeMarkdown(cell)}`;
      });
      return [`**${escapeMarkdown(head)}**`, ...items].join("\n");
    })
    .join("\n");
}
