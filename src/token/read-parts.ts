import type { Guide } from "../guide/guide.ts";
import type { Limit } from "../query/query.ts";

export function knownIds(list: string, known: ReadonlyMap<string, unknown>): readonly string[] | undefined {
  const found = list.split("+");
  return found.every((id) => known.has(id)) && new Set(found).size === found.length ? found : undefined;
}

export const someOf = (list: string, guide: Guide): readonly string[] | undefined =>
  list === "all" ? [] : knownIds(list, guide.credentials);

export function wholeNumber(digits: string, most: number): number | undefined {
  return /^\d{1,3}$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined;
}

export function positiveNumber(digits: string): number | undefined {
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(digits) && Number(digits) > 0 ? Number(digits) : undefined;
}

const BOUNDS = { "<": "at-most", ">": "at-least", "~": "about" } as const;

export function readLimit(guide: Guide, words: string): Limit | undefined {
  const match = /^([A-Za-z-]+)([<>~])([\d.]+)(?:@([\d.]+))?$/.exec(words);
  const [, unit = "", sign = "", digits = "", rate] = match ?? [];
  const bound = sign === "<" || sign === ">" || sign === "~" ? BOUNDS[sign] : undefined;
  const value = positiveNumber(digits);
  const perWeek = rate === undefined ? undefined : positiveNumber(rate);
  const isUnit =
    guide.vocabulary.units[unit] !== undefined || [...guide.topics.values()].some((topic) => topic.unit === unit);
  if (!bound || !value || !isUnit) return undefined;
  if (rate !== undefined && perWeek === undefined) return undefined;
  return { unit, bound, value, ...(perWeek === undefined ? {} : { perWeek }) };
}
