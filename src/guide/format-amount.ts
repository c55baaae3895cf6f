import type { Fact, Topic } from "./guide.ts";

/**
 * A fact's figure with its unit, as it stands in a sentence: "122 hours", "$100 to $450 per program", "30+ programs",
 * "2 to 6 months". Empty when the fact has no figure.
 */
export function formatAmount(topic: Topic, fact: Fact): string {
  const { amount } = fact;
  if (amount === undefined) return "";
  const per = fact.per === undefined ? "" : ` per ${fact.per}`;
  return `${figure(amount, topic.unit ?? "")}${per}`;
}

function figure(amount: NonNullable<Fact["amount"]>, unit: string): string {
  const isCurrency = /^[A-Z]{3}$/.test(unit);
  const write = (value: number): string => (isCurrency ? formatMoney(value, unit) : formatNumber(value));
  const noun = (value: number): string => (isCurrency || unit === "" ? "" : ` ${value === 1 ? singular(unit) : unit}`);
  if (typeof amount === "number") return `${write(amount)}${noun(amount)}`;
  if ("atLeast" in amount) return `${write(amount.atLeast)}+${noun(amount.atLeast + 1)}`;
  if (amount.from === amount.to) return `${write(amount.to)}${noun(amount.to)}`;
  return `${write(amount.from)} to ${write(amount.to)}${noun(amount.to)}`;
}

const NUMBERS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
/** One formatter per currency: making one costs more than a whole answer. */
const MONEY = new Map<string, Intl.NumberFormat>();

const formatNumber = (value: number): string => NUMBERS.format(value);

/** "$1,500", "$12.50": cents only where there are some. */
export function formatMoney(value: number, currency: string): string {
  const format =
    MONEY.get(currency) ??
    new Intl.NumberFormat("en-US", { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" });
  MONEY.set(currency, format);
  // An amount in a currency without a sign of its own ("CHF 5") is held together by a no-break space; plain here.
  return format.format(value).replaceAll("\u00a0", " ");
}

/** "hours" → "hour"; units are regular plurals. */
const singular = (unit: string): string => unit.replace(/s$/, "");
