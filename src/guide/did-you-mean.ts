/** `, did you mean "aliases"?` when one of the known words is a slip away, else `, must be one of: …`. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `, did you mean "${near}"?`;
  return known.length === 0 ? "" : `, must be ${oneOf(known)}`;
}

/** `one of: a, b, c`, or `a` when there is only one; long lists are cut after 30. */
export function oneOf(known: readonly string[]): string {
  const each = [...new Set(known)];
  if (each.length === 1) return each.join();
  return `one of: ${each.slice(0, MOST_SHOWN).join(", ")}${each.length > MOST_SHOWN ? ", …" : ""}`;
}

/** The known word that is the fewest slips away, at most one for each three letters of the longer; case and hyphens are not slips. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = squeeze(word).slice(0, LONGEST);
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of known) {
    const letters = squeeze(candidate).slice(0, LONGEST);
    const slips = slipsBetween(wanted, letters);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, letters.length) / 3));
    if (slips <= allowed && slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}

const MOST_SHOWN = 30;
/** Characters; longer words are compared by their beginning. */
const LONGEST = 60;

function squeeze(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, "");
}

/** Letters to add, drop, change, or swap with a neighbour (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
