import { key } from "../../query/lexicon.ts";
import type { PaceQuery, Query } from "../../query/query.ts";
import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";
import { scopesOf } from "./scopes.ts";

/** Sums, differences, several people or courses, and hours a week into weeks, of whatever numbers stand in the message, where the network believes in any of them. */
export function proposeArithmetic(evidence: Evidence): readonly Candidate[] {
  const { beliefs, knowledge, previous } = evidence;
  const { topics } = knowledge.guide;
  // Where no forms were learnt, the shapes that words make are all there is
  const isLikely = (form: string): boolean => beliefs.has("form") && beliefs.of("form", form) > LEAST_SHARE;
  const likely = [
    ...beliefs.best("meaning", 3).map(({ name }) => name.replace("topic:", "")),
    ...(previous?.topics ?? []).slice(0, 1),
  ];
  const amounts = [...new Set(likely.map((id) => topics.get(id)?.narrows ?? id).concat(likely))]
    .filter((id) => topics.get(id)?.kind === "amount")
    .slice(0, 3);
  const scopes = scopesOf(evidence);
  const queries: Query[] = [];
  const numbers = numbersOf(evidence);
  if (isLikely("sum"))
    for (const scope of scopes)
      if (scope.length !== 1)
        for (const topic of amounts)
          for (const operation of scope.length === 2
            ? (["total", "difference", "below"] as const)
            : (["total", "difference"] as const))
            queries.push({ kind: "sum", operation, credentials: scope, topic });
  if (isLikely("multiple"))
    for (const scope of scopes)
      for (const topic of amounts)
        for (const count of countsOf(numbers)) queries.push({ kind: "multiple", credentials: scope, topic, count });
  if (isLikely("pace") && [...topics.values()].some(({ unit }) => unit === "hours"))
    for (const credentials of scopes)
      for (const pace of pacesOf(evidence, numbers)) queries.push({ kind: "pace", credentials, ...pace });
  if (isLikely("pace") && previous?.query.kind === "pace")
    for (const credentials of scopes) queries.push({ ...previous.query, credentials });
  if (isLikely("constraint"))
    for (const credentials of scopes)
      for (const topic of amounts)
        for (const { value, unit } of numbers)
          queries.push({
            kind: "constraint",
            credentials,
            limits: [{ unit: unit ?? topics.get(topic)?.unit ?? "", bound: boundIn(evidence), value }],
            wanted: [],
          });
  return queries.map((query) => ({ query, by: "arithmetic" }));
}

const boundIn = ({ readings }: Evidence): "at-least" | "at-most" =>
  readings.some(({ cues }) => cues.has("over")) && !readings.some(({ cues }) => cues.has("under"))
    ? "at-least"
    : "at-most";

const LEAST_SHARE = 0.03;
const MOST_NUMBERS = 3;

/** A number of the message, and the unit that stands behind it. */
type Number_ = { readonly value: number; readonly unit: string | undefined };

function numbersOf({ tokens, knowledge }: Evidence): readonly Number_[] {
  const { numbers, units } = knowledge.lexicon;
  const found = tokens.flatMap(({ text, value }, index): readonly Number_[] => {
    const number = Math.round((value ?? numbers.get(text) ?? 0) * 100) / 100;
    const unit = [tokens[index + 1], tokens[index - 1]].flatMap((token) =>
      token === undefined ? [] : (units.get(key(token.text)) ?? []),
    )[0];
    return number > 0 && number <= MOST_VALUE ? [{ value: number, unit }] : [];
  });
  return [...new Map(found.map((each) => [each.value, each])).values()].slice(0, MOST_NUMBERS);
}

/** More than anybody asks about, and few enough digits for an address. */
const MOST_VALUE = 9_999_999;

/** Each number by itself, and the product of two: five people, two courses each. */
function countsOf(numbers: readonly Number_[]): readonly number[] {
  const counted = numbers.filter(({ unit }) => unit === undefined).map(({ value }) => value);
  const [first = 1, second = 1] = counted;
  return [...new Set([...counted, first * second])].filter(
    (value) => Number.isInteger(value) && value > 1 && value <= MOST_COUNT,
  );
}

/** More people or courses than these are a sum of money, or a joke. */
const MOST_COUNT = 300;

/** Hours a week, a day or on so many days; or the days, weeks or months within which it should be done. */
function pacesOf(
  { readings, knowledge }: Evidence,
  numbers: readonly Number_[],
): readonly Pick<PaceQuery, "given" | "value">[] {
  const { units: known } = knowledge.lexicon;
  const speaksOfDays = readings.some(({ tokens }) => tokens.some(({ text }) => known.get(key(text)) === "days"));
  const hours = numbers.filter(({ unit }) => unit === undefined || unit === "hours").map(({ value }) => value);
  const [first = 1, second = 1] = numbers.map(({ value }) => value);
  const weekly = [...hours, ...(numbers.length > 1 && speaksOfDays ? [first * second] : [])].map(
    (value) => ({ given: "hours-per-week", value }) as const,
  );
  const daily = speaksOfDays ? hours.map((value) => ({ given: "hours-per-day", value }) as const) : [];
  const spans = numbers.flatMap(({ value, unit }) =>
    unit === "days" || unit === "weeks" || unit === "months" ? [{ given: unit, value } as const] : [],
  );
  return [...weekly.filter(({ value }) => value <= 100), ...daily.filter(({ value }) => value <= 24), ...spans];
}
