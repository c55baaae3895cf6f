import type { Guide } from "../guide/guide.ts";
import { findFact } from "./tell-fact.ts";
import { lowerFirst } from "./wording.ts";

/** More than these do not fit in one sentence. */
const MOST_IN_A_SENTENCE = 3;

/** "A is for this; B for that": what tells them apart most, in one sentence. Nothing where one of them has no such fact. */
export function tellPurpose(guide: Guide, credentials: readonly string[]): string | undefined {
  const known = credentials.flatMap((id) => findFact(guide, id, guide.about.suits ?? "") ?? []);
  const told = known.flatMap(({ credential, fact }) =>
    fact.cell === undefined ? [] : [[credential, fact.cell] as const],
  );
  if (told.length < credentials.length || told.length > MOST_IN_A_SENTENCE || told.length === 0) return undefined;
  const clauses = told.map(([{ name, plural }, cell], at) => {
    const verb = at > 0 ? "" : plural ? "are " : "is ";
    return `${name} ${verb}for ${lowerFirst(cell)}`;
  });
  return `${clauses.join("; ")}.`;
}
