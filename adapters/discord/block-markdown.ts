import type { Block } from "../../src/reply.ts";
import { gatherCells } from "../platform/gather-cells.ts";
import { escapeCode, escapeMarkdown, oneLine } from "./escape.ts";
import { alignedTable } from "./table.ts";

/** A block as lines of Discord's Markdown. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "text":
      return words(block.text);
    case "list":
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${words(item)}`).join("\n");
    case "facts":
      return block.facts.map(({ label, value }) => `**${line(label)}:** ${line(value)}`).join("\n");
    case "table":
      return tableMarkdown(block.columns, block.rows);
  }
}

const line = (plain: string): string => escapeMarkdown(oneLine(plain));

/** Text with its web addresses as links that show no preview. Only the guide has any: the advisor repeats nobody's. */
const words = (plain: string): string =>
  plain
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeMarkdown(part)))
    .join("");

/** Without what ends a sentence after it. */
const ADDRESS = /(https:\/\/[\w\-./?#=&%+:~]*[\w\-/#=&%+~])/;

/** In columns where that fits a phone, else row by row; columns that say the same stand together. */
function tableMarkdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const aligned = alignedTable(columns, rows);
  if (aligned !== undefined) return `\`\`\`\n${escapeCode(aligned)}\n\`\`\``;
  return rows
    .map(([head = "", ...cells]) => {
      const items = gatherCells(columns.slice(1), cells).map(({ names, cell }) =>
        escapeMarkdown(names === "" ? cell : `${names}: ${cell}`),
      );
      return [`**${escapeMarkdown(head)}**`, ...items.map((item) => `- ${item}`)].join("\n");
    })
    .join("\n");
}
