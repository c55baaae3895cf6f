import type { Block } from "../../src/reply.ts";
import { escapeCode, escapeMarkdown } from "./escape.ts";
import { alignedTable } from "./table.ts";

/** A block as lines of Discord's Markdown. */
export function blockMarkdown(block: Block): string {
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
