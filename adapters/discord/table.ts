/** Columns of characters that fit a phone's width in a code block. */
const MOST_COLUMNS = 40;

/**
 * The table as lines of equal width for a code block, at most 40 characters wide; nothing when it does not fit.
 *
 *             XSeries    MicroMasters
 *     Credit  No         Yes
 */
export function alignedTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  most = MOST_COLUMNS,
): string | undefined {
  const lines = [columns, ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => width(cells[index] ?? ""))));
  const total = widths.reduce((sum, one) => sum + one, 0) + 2 * (widths.length - 1);
  if (total > most || lines.some((cells) => cells.some((cell) => cell.includes("\n")))) return undefined;
  return lines
    .map((cells) =>
      cells
        .map((cell, index) => cell + " ".repeat(Math.max(0, (widths[index] ?? 0) - width(cell))))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Code points; the guide has no wide characters. */
const width = (cell: string): number => Array.from(cell).length;
