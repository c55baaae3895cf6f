/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], joint = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A number without invented precision: whole from 10 on, one decimal below. */
export function rounded(value: number): string {
  const digits = value >= 10 ? 0 : 1;
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** "2026-11-23" → 23 November 2026. */
export function writtenDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
