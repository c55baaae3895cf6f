import type { Evidence } from "../evidence.ts";

/** The sets of credentials that a message may be about: named, spoken of before, the others, all, and what the network believes. Empty stands for all. */
export function scopesOf(evidence: Evidence): readonly (readonly string[])[] {
  const { named, previous, beliefs, knowledge } = evidence;
  const all = [...knowledge.guide.credentials.keys()];
  const before = previous?.credentials ?? [];
  const believed = beliefs
    .best("scope", MOST_BELIEVED)
    .filter(({ share }) => share > LEAST_SHARE)
    .map(({ name }) => readScope(name));
  const scopes = [
    named,
    before,
    ...(before.length > 0 ? [all.filter((id) => !before.includes(id))] : []),
    ...(named.length > 0 && before.length > 0 ? [[...before, ...named]] : []),
    [],
    ...believed,
  ];
  // The same set once, in the order in which it was named where it was
  const distinct = [
    ...new Map(
      scopes
        .toReversed()
        .map((ids) => [nameScope(ids, all), new Set(ids).size === all.length ? [] : [...new Set(ids)]]),
    ).values(),
  ];
  const likelihood = (ids: readonly string[]): number => beliefInScope(evidence, ids);
  return distinct.length <= MOST_SCOPES
    ? distinct
    : distinct.toSorted((a, b) => likelihood(b) - likelihood(a)).slice(0, MOST_SCOPES);
}

const MOST_BELIEVED = 3;
const LEAST_SHARE = 0.03;
const MOST_SCOPES = 5;

/**
 * What is believed of these credentials being meant. Of one that was not there when the network learnt, it follows from what is named and what was spoken of.
 */
export function beliefInScope({ beliefs, knowledge, named, previous }: Evidence, about: readonly string[]): number {
  const all = [...knowledge.guide.credentials.keys()];
  const isLearnt = [...about, ...named].every((id) => beliefs.knows("scope", id));
  if (isLearnt && beliefs.has("scope")) return beliefs.of("scope", nameScope(about, all));
  const isSame = (ids: readonly string[]): boolean =>
    ids.length === about.length && ids.every((id) => about.includes(id));
  if (named.length > 0) return isSame(named) ? LIKELY : RARE;
  const before = previous?.credentials ?? [];
  if (before.length === 0) return about.length === 0 ? LIKELY : RARE;
  return isSame(before) ? LIKELY : about.length === 0 ? POSSIBLE : RARE;
}

const LIKELY = 0.8;
const POSSIBLE = 0.2;
const RARE = 0.02;

/** A class of the head `scope`: ids joined by `+`, `all` for all of them or none in particular. */
export const nameScope = (credentials: readonly string[], all: readonly string[]): string =>
  credentials.length === 0 || credentials.length === all.length
    ? "all"
    : all.filter((id) => credentials.includes(id)).join("+");

export const readScope = (name: string): readonly string[] => (name === "all" ? [] : name.split("+"));
