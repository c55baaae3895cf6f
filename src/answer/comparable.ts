import type { Amount, Guide, Topic } from "../guide/guide.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellValue } from "./tell-fact.ts";

/** A credential's figure in the unit that most credentials use, so that figures can be compared. */
export type Figure = {
  readonly credential: string;
  readonly from: number;
  readonly to: number;
  /** True for "30+": there may be more. */
  readonly open: boolean;
  /** The fact that it comes from; another topic's where the asked one is in another unit. */
  readonly known: Known;
};

export type Figures = {
  readonly figures: readonly Figure[];
  /** Facts in a unit that cannot be compared with the others: a price per course beside prices per program. */
  readonly apart: readonly Known[];
  /** Credentials of which the guide gives no figure. */
  readonly missing: readonly string[];
};

/**
 * Figures of one topic. Where a credential's figure is for another thing than most ("per course"), a narrower topic of the same
 * unit that belongs to it (the price of the whole package) stands in for it, and the figure itself is reported as set apart.
 * Where every figure is for something else, nothing can be compared: all are set apart.
 */
export function findFigures(guide: Guide, topic: Topic, credentials: readonly string[]): Figures {
  const known = credentials.flatMap((id) => findFact(guide, id, topic.id) ?? []);
  const usual = usualCount(guide, topic);
  const figures: Figure[] = [];
  const apart: Known[] = [];
  for (const entry of known) {
    const isUsual = (entry.fact.per ?? "") === usual;
    if (!isUsual) apart.push(entry);
    const stand = isUsual ? entry : standIn(guide, topic, entry.credential.id);
    const range = stand === undefined ? undefined : rangeOf(stand);
    if (stand !== undefined && range !== undefined) {
      figures.push({ credential: entry.credential.id, ...range, known: stand });
    }
  }
  const missing = credentials.filter((id) => !known.some(({ credential }) => credential.id === id));
  return { figures, apart, missing };
}

function standIn(guide: Guide, topic: Topic, credential: string): Known | undefined {
  return (topic.also ?? [])
    .filter((id) => guide.topics.get(id)?.narrows === topic.id && guide.topics.get(id)?.unit === topic.unit)
    .flatMap((id) => findFact(guide, credential, id) ?? [])[0];
}

export function rangeOf({ fact }: Known): { from: number; to: number; open: boolean } | undefined {
  if (fact.amount !== undefined) return { ...bounds(fact.amount), open: isOpenEnded(fact.amount) };
  return fact.place === undefined ? undefined : { from: fact.place, to: fact.place, open: false };
}

export function bounds(amount: Amount): { from: number; to: number } {
  if (typeof amount === "number") return { from: amount, to: amount };
  return "atLeast" in amount ? { from: amount.atLeast, to: amount.atLeast } : { from: amount.from, to: amount.to };
}

const isOpenEnded = (amount: Amount): boolean => typeof amount === "object" && "atLeast" in amount;

/** What most figures of a topic are for, over all credentials so that it does not hang on who is compared; nothing without two alike. */
function usualCount(guide: Guide, topic: Topic): string | undefined {
  const counts = new Map<string, number>();
  for (const id of guide.credentials.keys()) {
    const fact = findFact(guide, id, topic.id)?.fact;
    if (fact !== undefined) counts.set(fact.per ?? "", (counts.get(fact.per ?? "") ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || (first[1] < 2 && counts.size > 1) ? undefined : first[0];
}

/** The figure in words: "122 hours", "$175 to $555 per package, in certain cases". */
export const tellFigure = ({ known }: Figure): string => tellValue(known);
