/** A row of a table told one cell at a time: what it says, and the columns that say it, joined by commas; empty cells are left out. */
export function gatherCells(
  columns: readonly string[],
  cells: readonly string[],
): readonly { readonly names: string; readonly cell: string }[] {
  const gathered = new Map<string, string[]>();
  cells.forEach((cell, index) => {
    const name = columns[index] ?? "";
    if (cell !== "") gathered.set(cell, [...(gathered.get(cell) ?? []), ...(name === "" ? [] : [name])]);
  });
  return [...gathered].map(([cell, names]) => ({ names: names.join(", "), cell }));
}
