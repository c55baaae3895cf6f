import type { Guide } from "../guide/guide.ts";
import type { DialogueAnswer, Limit, Query } from "../query/query.ts";

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

export function readRecommend(guide: Guide, step: "ask" | "verdict", rest: readonly string[]): Query | undefined {
  if (step === "ask" && rest.length === 1 && rest[0] === "stop") {
    return { kind: "recommend", step: "stop", answers: [], among: [] };
  }
  const restriction = rest.find((segment) => segment.startsWith("among="));
  const among = restriction === undefined ? [] : knownIds(restriction.slice(6), guide.credentials);
  const said = rest.filter((segment) => segment !== restriction);
  if (!among || said.length > 1) return undefined;
  const answers = (said[0]?.split(",") ?? []).map((answer) => readAnswer(guide, answer));
  const known = answers.filter((answer) => answer !== undefined);
  const repeated = new Set(known.map((answer) => answer.question)).size < known.length;
  if (known.length < answers.length || repeated) return undefined;
  return { kind: "recommend", step, answers: known, among };
}

function readAnswer(guide: Guide, words: string): DialogueAnswer | undefined {
  const [question = "", option = "", ...more] = words.split("=");
  const known = guide.advice.questions.find((entry) => entry.id === question);
  if (!known || more.length) return undefined;
  return option === "any" || known.options.some((entry) => entry.id === option) ? { question, option } : undefined;
}
