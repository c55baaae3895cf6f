import type { Lexicon } from "./lexicon.ts";
import { key } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** A figure in a message: "$300", "10 hours a week", "three months", "1.5k". */
export type Quantity = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** One of the vocabulary's units; undefined for a bare number. */
  readonly unit: string | undefined;
  /** True for a rate: so many hours in every week. */
  readonly perWeek: boolean;
};

/** Reads the figures of a message, in order. Of a range ("10-15 hours") the larger end counts. */
export function findQuantities(lexicon: Lexicon, tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const number = readNumber(lexicon, tokens, index);
    if (number === undefined) continue;
    const quantity = withUnit(lexicon, tokens, index, number);
    if (quantity === undefined) continue;
    const last = found.at(-1);
    const continues = last !== undefined && quantity.start - last.end <= 1 && last.unit === undefined && quantity.unit;
    if (continues && last.value <= quantity.value) found.pop();
    found.push(quantity);
    index = quantity.end - 1;
  }
  return found;
}

type Number_ = { readonly value: number; readonly end: number; readonly spelled: boolean };

function readNumber(lexicon: Lexicon, tokens: readonly Token[], start: number): Number_ | undefined {
  const token = tokens[start];
  if (token?.kind === "number" && token.value !== undefined)
    return { value: token.value, end: start + 1, spelled: false };
  const pair = lexicon.numbers.get(`${token?.text ?? ""} ${tokens[start + 1]?.text ?? ""}`);
  if (pair !== undefined) return { value: pair, end: start + 2, spelled: true };
  const single = lexicon.numbers.get(token?.text ?? "");
  return single === undefined ? undefined : { value: single, end: start + 1, spelled: true };
}

function withUnit(lexicon: Lexicon, tokens: readonly Token[], start: number, number: Number_): Quantity | undefined {
  const unitAt = (index: number): string | undefined => {
    const word = tokens[index]?.text;
    return word === undefined ? undefined : lexicon.units.get(key(word));
  };
  const isMoneySign = (index: number): boolean => tokens[index]?.kind === "mark" && unitAt(index) !== undefined;
  const signBefore = isMoneySign(start - 1) ? unitAt(start - 1) : undefined;
  const after = unitAt(number.end);
  const unit = signBefore ?? after;
  // "one" and "three" are figures only in front of a unit
  if (unit === undefined && number.spelled && number.value < 100) return undefined;
  const end = number.end + (after === undefined ? 0 : 1);
  const rate = readRate(lexicon, tokens, end);
  const value = measured(number.value * (rate === "days" ? 7 : 1));
  if (value === undefined) return undefined;
  return {
    start: signBefore === undefined ? start : start - 1,
    end: rate === undefined ? end : end + (isRateWord(tokens[end]?.text) ? 1 : 2),
    value,
    unit,
    perWeek: rate !== undefined && unit === "hours",
  };
}

/** More than anybody asks about, and few enough digits for an address. */
const MOST_VALUE = 9_999_999;

/** A figure to hundredths, as it is written in an address; nothing where that leaves nothing, or far too much. */
function measured(value: number): number | undefined {
  const rounded = Math.round(value * 100) / 100;
  return rounded > 0 && rounded <= MOST_VALUE ? rounded : undefined;
}

const isRateWord = (word: string | undefined): boolean => word === "weekly" || word === "daily";

/** The span after "10 hours": `a week`, `per day`, `/wk`, `weekly`. */
function readRate(lexicon: Lexicon, tokens: readonly Token[], index: number): "weeks" | "days" | undefined {
  const word = tokens[index]?.text ?? "";
  if (word === "weekly") return "weeks";
  if (word === "daily") return "days";
  const isPer = lexicon.cues.next.get(key(word))?.senses.some((sense) => sense.kind === "cue" && sense.id === "per");
  const unit = lexicon.units.get(key(tokens[index + 1]?.text ?? ""));
  return isPer && (unit === "weeks" || unit === "days") ? unit : undefined;
}
