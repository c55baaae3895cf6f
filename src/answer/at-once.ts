import type { Guide } from "../guide/guide.ts";
import type { Block } from "../reply.ts";
import { text } from "../reply.ts";

/** More credentials than this are not gone through one by one in one reply. */
export const MOST_AT_ONCE = 6;

/** The credentials of a query, all of the guide's where it names none. */
export const allOf = (guide: Guide, ids: readonly string[]): readonly string[] =>
  ids.length > 0 ? ids : [...guide.credentials.keys()];

/** Those of them that a reply goes through. */
export const shownOf = (guide: Guide, ids: readonly string[]): readonly string[] =>
  allOf(guide, ids).slice(0, MOST_AT_ONCE);

/** Says how many are left out, so that nothing is cut silently. */
export function restLine(guide: Guide, count: number): readonly Block[] {
  const rest = count - MOST_AT_ONCE;
  return rest > 0 ? [text(`And ${rest} more ${guide.about.noun.many}; ask for one by its name.`)] : [];
}
