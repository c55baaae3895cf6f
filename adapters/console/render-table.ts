import { gatherCells } from "../platform/gather-cells.ts";
import { cells, indent, pad, paint, reflow, type Look } from "./look.ts";

/**
 * A table as lines at most as wide as the look: aligned columns, cells wrapped where that is readable;
 * otherwise a list with a heading for each row. Nothing is ever left out.
 */
export function renderTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  look: Look,
): readonly string[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const head = filled(columns, count);
  const body = rows.map((row) => filled(row, count));
  const widths = columnWidths([head, ...body], look.width);
  return widths === undefined ? asList(head, body, look) : aligned(head, body, widths, look);
}

const gap = "  ";

/** More lines in one cell than this are easier to read in list form. */
const mostLinesInCell = 3;

const filled = (row: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => row[index] ?? "");

/** Widths with which every cell fits, or nothing when the table needs list form. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] | undefined {
  const count = rows[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_, index) => rows.map((row) => row[index] ?? ""));
  const natural = columns.map((column) => Math.max(...column.map(cells)));
  const least = columns.map((column) => Math.max(...column.flatMap((cell) => cell.split(" ")).map(cells)));
  const room = width - gap.length * (count - 1);
  if (sum(least) > room) return undefined;
  const widths = [...least];
  for (let spare = room - sum(least); spare > 0; spare -= 1) {
    const lacks = widths.map((given, index) => (natural[index] ?? 0) - given);
    const neediest = lacks.indexOf(Math.max(...lacks));
    if ((lacks[neediest] ?? 0) <= 0) break;
    widths[neediest] = (widths[neediest] ?? 0) + 1;
  }
  const tall = columns.some((column, index) =>
    column.some((cell) => reflow(cell, widths[index] ?? 0).length > mostLinesInCell),
  );
  return tall ? undefined : widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function aligned(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  look: Look,
): readonly string[] {
  const rule = widths.map((width) => "─".repeat(width)).join(gap);
  return [
    ...alignedRow(head, widths).map((line) => paint("bold", line, look)),
    paint("dim", rule, look),
    ...rows.flatMap((row) => alignedRow(row, widths)),
  ];
}

function alignedRow(row: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = row.map((cell, index) => reflow(cell, widths[index] ?? 0));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => pad(lines[line] ?? "", widths[index] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

/** A label that leaves what follows most of the width stands beside it, any other above it. */
function asList(head: readonly string[], rows: readonly (readonly string[])[], look: Look): readonly string[] {
  const column = Math.max(...rows.map(([name = ""]) => cells(name)), 0) + gap.length;
  if (column <= look.width * mostOfWidthForLabels) return rows.flatMap((row) => beside(head, row, column, look));
  return rows.flatMap(([name = "", ...values]) => [
    ...reflow(name, look.width).map((line) => paint("bold", line, look)),
    ...gatherCells(head.slice(1), values).flatMap(({ names, cell }) =>
      indent(names === "" ? cell : `${names}: ${cell}`, look.width, "  "),
    ),
  ]);
}

const mostOfWidthForLabels = 0.25;

function beside(
  head: readonly string[],
  [name = "", ...values]: readonly string[],
  column: number,
  look: Look,
): readonly string[] {
  const gathered = gatherCells(head.slice(1), values);
  const lines = gathered.flatMap(({ names, cell }) =>
    indent(names === "" ? cell : `${names}: ${cell}`, look.width - column, ""),
  );
  return (lines.length === 0 ? [""] : lines).map((line, index) =>
    `${paint("bold", pad(index === 0 ? name : "", column), look)}${line}`.trimEnd(),
  );
}
