import { formatMoney } from "../guide/format-amount.ts";
import type { Topic } from "../guide/guide.ts";
import { rounded } from "./wording.ts";

/** A computed figure in a topic's unit: "$0.82", "480 hours". */
export function measure(topic: Topic, value: number): string {
  const unit = topic.unit ?? "";
  const isMoney = /^[A-Z]{3}$/.test(unit);
  return isMoney ? formatMoney(Math.round(value * 100) / 100, unit) : `${rounded(value)} ${unit}`.trim();
}

/** "$0.82 to $3.69", or one figure where both ends are the same. */
export const measureRange = (topic: Topic, low: number, high: number): string =>
  measure(topic, low) === measure(topic, high)
    ? measure(topic, low)
    : `${measure(topic, low)} to ${measure(topic, high)}`;
