import type { Block } from "../src/reply.ts";

/** Every piece of a block that a person must be able to read, however a platform lays it out. */
export function partsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "list":
      return block.items;
    case "facts":
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case "table":
      // The corner above the row heads is the one empty cell
      return [...block.columns.slice(1), ...block.rows.flat()];
  }
}
