import { formatMoney } from "../guide/format-amount.ts";
import type { Limit } from "../query/query.ts";
import { rounded } from "./wording.ts";

/** A limit in the middle of a sentence: "$600", "at least 200 hours", "about 3 months at 5 hours a week". */
export function tellLimit({ unit, bound, value, perWeek }: Limit): string {
  const words = { "at-most": "", "at-least": "at least ", about: "about " }[bound];
  const isMoney = /^[A-Z]{3}$/.test(unit);
  const figure = isMoney
    ? formatMoney(value, unit)
    : `${rounded(value)} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
  return `${words}${figure}${perWeek === undefined ? "" : ` at ${rounded(perWeek)} hours a week`}`;
}
