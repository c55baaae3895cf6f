import type { Block } from "../../src/reply.ts";
import { escapeCode, escapeMarkdown } from "./escape.ts";
import { alignedTable } from "./table.ts";

/** A block as lines of Discord's Markdown. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "text":
      return words(block.text);
    case "list":
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${words(item)}`).join("\n");
    case "facts":
      return block.facts.map(({ label, value }) => `**${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`).join("\n");
    case "table":
      return tableMarkdown(block.columns, block.rows);
  }
}

/** Text with its web addresses as links that show no preview. Only the guide has any: the advisor repeats nobody's. */
const words = (plain: string): string =>
  plain
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeMarkdown(part)))
    .join("");

/** Without what ends a sentence after it. */
const ADDRESS = /(https:\/\/[\w\-./?#=&%+:~]*[\w\-/#=&%+~])/;

/** A cell with the name of its column, for tables that are told row by row. */
export const cellMarkdown = (column: string, cell: string): string =>
  escapeMarkdown(column === "" ? cell : `${column}: ${cell}`);

/** In columns where that fits a phone, else row by row. */
function tableMarkdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const aligned = alignedTable(columns, rows);
  if (aligned !== undefined) return `\`\`\`\n${escapeCode(aligned)}\n\`\`\``;
  return rows
    .map(([head = "", ...cells]) => {
      const items = cells.map((cell, index) => `- ${cellMarkdown(columns[index + 1] ?? "", cell)}`);
      return [`**${escapeMarkdown(head)}**`, ...items].join("\n");
    })
    .join("\n");
}
