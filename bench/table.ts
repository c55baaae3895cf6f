/** A table as plain text: the first column to the left, figures to the right. */
export function drawTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const draw = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  const line = widths.map((width) => "-".repeat(width)).join("  ");
  return [title, draw(header), line, ...rows.map(draw), ""].join("\n");
}

/** Milliseconds with three figures that count: 0.0412, 3.21, 148. */
export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

export const times = (ratio: number): string => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)}x`;

export const whole = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 0 });
