import type { PaceQuery } from "../query/query.ts";
import { bounds } from "./comparable.ts";
import type { Known } from "./tell-fact.ts";
import { rounded } from "./wording.ts";

const WEEKS_IN_A_MONTH = 52 / 12;
const DAYS_IN_A_WEEK = 7;
/** From so many weeks on, months are said too. */
const LONG_WEEKS = 9;

/** "At 5 hours a week,", "To finish in 3 months,": what was given, as the beginning of a sentence. */
export function tellGiven({ given, value }: PaceQuery): string {
  const figure = rounded(value);
  switch (given) {
    case "hours-per-week":
      return `At ${count(value, "hours")} a week,`;
    case "hours-per-day":
      return `At ${count(value, "hours")} a day,`;
    case "days":
    case "weeks":
    case "months":
      return `To finish in ${figure} ${value === 1 ? given.slice(0, -1) : given},`;
  }
}

/** "about 72 weeks, so roughly 17 months (360 hours at 5 a week)", "about 30 hours a week (360 hours over 12 weeks)". */
export function tellDivision({ given, value }: PaceQuery, { fact }: Known): string {
  if (fact.amount === undefined) return "";
  const hours = bounds(fact.amount).to;
  const total = count(hours, "hours");
  switch (given) {
    case "hours-per-week":
      return `${span(hours / value)} (${total} at ${rounded(value)} a week)`;
    case "hours-per-day":
      return `${span(hours / (value * DAYS_IN_A_WEEK))} (${total} at ${rounded(value)} a day)`;
    case "days":
      return `about ${count(hours / value, "hours")} a day (${total} over ${count(value, "days")})`;
    case "weeks":
      return `about ${count(hours / value, "hours")} a week (${total} over ${count(value, "weeks")})`;
    case "months":
      return `about ${count(hours / (value * WEEKS_IN_A_MONTH), "hours")} a week (${total} over ${count(value, "months")})`;
  }
}

function span(weeks: number): string {
  const months = weeks >= LONG_WEEKS ? `, so roughly ${rounded(Math.round(weeks / WEEKS_IN_A_MONTH))} months` : "";
  return weeks < 1
    ? `about ${count(Math.ceil(weeks * DAYS_IN_A_WEEK), "days")}`
    : `about ${count(weeks, "weeks")}${months}`;
}

const count = (value: number, unit: string): string => {
  const figure = rounded(value);
  return `${figure} ${figure === "1" ? unit.slice(0, -1) : unit}`;
};
