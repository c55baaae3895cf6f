import { key } from "../../query/lexicon.ts";
import type { PaceQuery, Query } from "../../query/query.ts";
import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";
import { scopesOf } from "./scopes.ts";

/** Sums, differences, several people or courses, and hours a week into weeks, of whatever numbers stand in the message, where the network believes in any of them. */
export function proposeArithmetic(evidence: Evidence): readonly Candidate[] {
  const { beliefs, knowledge, previous } = evidence;
  const { topics } = knowledge.guide;
  const isLikely = (form: string): boolean => beliefs.of("form", form) > LEAST_SHARE;
  const likely = [...beliefs.best("meaning", 3).map(({ name }) => name.replace("topic:", "")), ...(previous?.topics ?? []).slice(0, 1)];
  const amounts = [...new Set(likely.map((id) => topics.get(id)?.narrows ?? id).concat(likely))].filter((id) => topics.get(id)?.kind === "amount").slice(0, 3);
  const scopes = scopesOf(evidence);
  const queries: Query[] = [];
  const numbers = numbersOf(evidence);
  if (isLikely("sum"))
    for (const scope of scopes)
      if (scope.length !== 1)
        for (const topic of amounts) for (const operation of scope.length === 2 ? (["total", "difference", "below"] as const) : (["total", "difference"] as const)) queries.push({ kind: "sum", operation, credentials: scope, topic });
  if (isLikely("multiple"))
    for (const scope of scopes) for (const topic of amounts) for (const count of countsOf(numbers)) queries.push({ kind: "multiple", credentials: scope, topic, count });
  if (isLikely("pace") && [...topics.values()].some(({ unit }) => unit === "hours"))
    for (const credentials of scopes) for (const pace of pacesOf(evidence, numbers)) queries.push({ kind: "pace", credentials, ...pace });
  if (isLikely("pace") && previous?.query.kind === "pace") for (const credentials of scopes) queries.push({ ...previous.query, credentials });
  if (isLikely("constraint"))
    for (const credentials of scopes)
      for (const topic of amounts)
        for (const value of numbers) queries.push({ kind: "constraint", credentials, limits: [{ unit: topics.get(topic)?.unit ?? "", bound: boundIn(evidence), value }], wanted: [] });
  return queries.map((query) => ({ query, by: "arithmetic" }));
}

const boundIn = ({ readings }: Evidence): "at-least" | "at-most" =>
  readings.some(({ cues }) => cues.has("over")) && !readings.some(({ cues }) => cues.has("under")) ? "at-least" : "at-most";

const LEAST_SHARE = 0.03;
const MOST_NUMBERS = 3;

function numbersOf({ tokens, knowledge }: Evidence): readonly number[] {
  const found = tokens.flatMap(({ text, value }) => value ?? knowledge.lexicon.numbers.get(text) ?? []);
  return [...new Set(found)].filter((value) => value > 0).slice(0, MOST_NUMBERS);
}

/** Each number by itself, and the product of two: five people, two courses each. */
function countsOf(numbers: readonly number[]): readonly number[] {
  const [first = 1, second = 1] = numbers;
  return [...new Set([...numbers, first * second])].filter((value) => Number.isInteger(value) && value > 1 && value <= 999);
}

/** Hours a week, a day or on so many days; or the days, weeks or months within which it should be done. */
function pacesOf({ readings, knowledge }: Evidence, numbers: readonly number[]): readonly Pick<PaceQuery, "given" | "value">[] {
  const { units: known } = knowledge.lexicon;
  const units = new Set(readings.flatMap(({ tokens }) => tokens.flatMap(({ text }) => known.get(key(text)) ?? [])));
  const [first = 1, second = 1] = numbers;
  const weekly = [...numbers, ...(numbers.length > 1 ? [first * second] : [])].map((value) => ({ given: "hours-per-week", value }) as const);
  const others = (["days", "weeks", "months"] as const).flatMap((unit) => (units.has(unit) ? numbers.map((value) => ({ given: unit, value }) as const) : []));
  const daily = units.has("days") ? numbers.map((value) => ({ given: "hours-per-day", value }) as const) : [];
  return [...weekly.filter(({ value }) => value <= 100), ...daily.filter(({ value }) => value <= 24), ...others];
}

