import type { APIEmbedField } from "discord.js";
import type { Block } from "../../src/reply.ts";
import { blockMarkdown, cellMarkdown } from "./block-markdown.ts";
import { escapeMarkdown } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { alignedTable } from "./table.ts";

/** What stands in one embed: words, then fields. */
export type Card = { readonly words: readonly string[]; readonly fields: readonly APIEmbedField[] };

/** The blocks in their order, in as few cards as Discord's limits allow. */
export const cardsFor = (blocks: readonly Block[]): readonly Card[] => blocks.reduce<readonly Card[]>(addBlock, []);

function addBlock(cards: readonly Card[], block: Block): readonly Card[] {
  const fields = fieldsOf(block);
  return fields === undefined ? addWords(cards, blockMarkdown(block)) : fields.reduce(addField, cards);
}

/** After fields, words stand in a field without a name, which shows as a paragraph. */
function addWords(cards: readonly Card[], words: string): readonly Card[] {
  const last = cards.at(-1);
  if (last?.fields.length === 0) return cards.with(-1, { ...last, words: [...last.words, words] });
  if (last === undefined || words.length > LIMITS.fieldValue) return [...cards, { words: [words], fields: [] }];
  return addField(cards, { name: NO_NAME, value: words, inline: false });
}

function addField(cards: readonly Card[], field: APIEmbedField): readonly Card[] {
  const last = cards.at(-1);
  if (last === undefined || last.fields.length >= LIMITS.embedFields) return [...cards, { words: [], fields: [field] }];
  return cards.with(-1, { ...last, fields: [...last.fields, field] });
}

/** Discord wants a name for every field; a zero-width blank shows none. */
const NO_NAME = "\u200b";

/** Up to here a field leaves room for another beside it on a wide screen; phones stack them. */
const NARROW_FIELD = 28;

/** Facts, and the rows of tables that are too wide for a phone. */
function fieldsOf(block: Block): readonly APIEmbedField[] | undefined {
  if (block.kind === "facts") {
    return block.facts.map(({ label, value }) => ({
      name: escapeMarkdown(label),
      value: escapeMarkdown(value),
      inline: Math.max(label.length, value.length) <= NARROW_FIELD,
    }));
  }
  if (block.kind !== "table" || alignedTable(block.columns, block.rows) !== undefined) return undefined;
  return block.rows.map(([head = "", ...cells]) => ({
    name: escapeMarkdown(head),
    value: cells.map((cell, index) => cellMarkdown(block.columns[index + 1] ?? "", cell)).join("\n"),
    inline: true,
  }));
}
