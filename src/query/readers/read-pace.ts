import type { Context, Reader } from "../context.ts";
import type { Quantity } from "../quantities.ts";
import type { Reading } from "../reading.ts";
import { scopeOf } from "../scope.ts";

/** "In weeks, with 10 hours each". */
function hoursInEach(reading: Reading): Quantity | undefined {
  const speaksOfWeeks = reading.tokens.some(({ text }) => text === "week" || text === "weeks");
  const speaksOfEach = reading.cues.has("each") || reading.cues.has("week");
  return speaksOfWeeks && speaksOfEach ? reading.quantities.find(({ unit }) => unit === "hours") : undefined;
}

/** "20 hours a week. How long is each of them?" */
function rateBefore(reading: Reading, context: Context): Quantity | undefined {
  const measured = context.knowledge.guide.topics;
  const asksTime = reading.topics.some(({ id, strong }) => strong && TIMES.has(measured.get(id)?.unit ?? ""));
  return asksTime && reading.quantities.length === 0 ? context.rate : undefined;
}

const TIMES: ReadonlySet<string> = new Set(["hours", "days", "weeks", "months", "years"]);

const WEEKS: Readonly<Record<string, number>> = { days: 1 / 7, weeks: 1, months: 52 / 12, years: 52 };

/** "At 5 hours a week, how many weeks?" and "how many hours a week to finish in 3 months?" */
export const readPace: Reader = (reading, context) => {
  const isMeasured = [...context.knowledge.guide.topics.values()].some(({ unit }) => unit === "hours");
  if (!isMeasured) return undefined;
  const { credentials } = scopeOf(reading, context);
  const rate =
    reading.quantities.find((quantity) => quantity.perWeek) ?? hoursInEach(reading) ?? rateBefore(reading, context);
  const span = reading.quantities.find((quantity) => WEEKS[quantity.unit ?? ""] !== undefined);
  if (rate !== undefined && span === undefined) {
    return { kind: "pace", credentials, given: "hours-per-week", value: rate.value };
  }
  const asksRate = reading.cues.has("week") && reading.topics.some((topic) => topic.strong);
  if (rate === undefined && span !== undefined && asksRate) {
    const weeks = Math.round(span.value * (WEEKS[span.unit ?? ""] ?? 1) * 10) / 10;
    if (weeks <= 0) return undefined;
    return { kind: "pace", credentials, given: "weeks", value: weeks };
  }
  return undefined;
};
