import type { Query } from "../../query/query.ts";
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
        for (const topic of amounts) for (const operation of ["total", "difference"] as const) queries.push({ kind: "sum", operation, credentials: scope, topic });
  if (isLikely("multiple"))
    for (const scope of scopes) for (const topic of amounts) for (const count of countsOf(numbers)) queries.push({ kind: "multiple", credentials: scope, topic, count });
  if (isLikely("pace") && [...topics.values()].some(({ unit }) => unit === "hours"))
    for (const credentials of scopes) for (const pace of pacesOf(evidence, numbers)) queries.push({ kind: "pace", credentials, ...pace });
  if (isLikely("pace") && previous?.query.kind === "pace") for (const credentials of scopes) queries.push({ ...previous.query, credentials });
  return queries.map((query) => ({ query, by: "arithmetic" }));
}

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

type Pace = { readonly given: "hours-per-week" | "weeks"; readonly value: number };

/** Hours a week, a day or on so many days; or weeks and months within which it should be done. */
function pacesOf({ readings, knowledge }: Evidence, numbers: readonly number[]): readonly Pace[] {
  const units = readings.flatMap(({ tokens }) => tokens.flatMap(({ text }) => knowledge.lexicon.units.get(text) ?? knowledge.lexicon.units.get(text.replace(/s$/, "")) ?? []));
  const [first = 1, second = 1] = numbers;
  const hours = [...numbers, ...(numbers.length > 1 ? [first * second] : []), ...(units.includes("days") ? numbers.map((value) => value * 7) : [])];
  const spans = numbers.flatMap((value) => [...(units.includes("weeks") ? [value] : []), ...(units.includes("months") ? [Math.round(((value * 52) / 12) * 10) / 10] : [])]);
  return [
    ...[...new Set(hours)].filter((value) => value <= 100).map((value) => ({ given: "hours-per-week", value }) as const),
    ...[...new Set(spans)].filter((value) => value <= 300).map((value) => ({ given: "weeks", value }) as const),
  ];
}
