const MOST_LISTED = 6;

/** "a", "a and b", "a, b and c"; of a long list the first six "and 12 more". */
export function listWords(words: readonly string[], joint = "and"): string {
  const rest = words.length - MOST_LISTED;
  if (rest > 1) return `${words.slice(0, MOST_LISTED).join(", ")} ${joint} ${rest} more`;
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/** For the middle of a sentence; names ("XSeries", "Computer Science") stay as they are. */
export const lowerFirst = (words: string): string =>
  /^\p{Lu}\p{Ll}*(?![\p{L}]|\s\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A number without invented precision: whole from 10 on, one decimal below. */
export function rounded(value: number): string {
  return (value >= 10 ? WHOLE : ONE_DECIMAL).format(value);
}

// Making one costs more than a whole answer.
const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
