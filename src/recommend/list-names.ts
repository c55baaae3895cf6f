import type { Credential } from "../guide/guide.ts";

/** "A", "A and B", "A, B and C"; of many the first few, and how many more there are. */
export function listNames(credentials: readonly Credential[]): string {
  const names = credentials.map(({ name }) => name);
  const shown =
    names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), `${names.length - MOST_NAMES + 1} more`] : names;
  return AND.format(shown);
}

/** More than these are counted, not named. */
export const MOST_NAMES = 4;
/** British, as it has no comma before "and". */
const AND = new Intl.ListFormat("en-GB", { type: "conjunction" });
