import type { CueId } from "../../guide/schema.ts";
import type { Context, Reader } from "../context.ts";
import type { Quantity } from "../quantities.ts";
import type { Limit } from "../query.ts";
import type { Reading } from "../reading.ts";
import { unique } from "../reading.ts";
import { scopeOf } from "../scope.ts";

const LIMITING: readonly CueId[] = ["under", "over", "budget", "enough", "which", "what", "recommend"];
/** Bare numbers below this are counts ("2 or 3 of them"), not sums of money. */
const LEAST_BARE_SUM = 20;

/** "Which can I afford with $300 and 3 months?", "is it under 200 hours?" */
export const readConstraint: Reader = (reading, context) => {
  const own = limitsOf(reading, context);
  const isOpen = reading.topics.every(({ strong }) => !strong) && reading.orders.length === 0;
  const limits = own.length === 0 && isOpen ? context.limits : own;
  const isBare = reading.topics.every(({ strong }) => !strong) && reading.credentials.length > 0;
  const asksTime = reading.cues.has("whether") && (isBare || limits.some(({ unit }) => unit in SPANS));
  const isPair = new Set(own.map(({ unit }) => unit)).size > 1;
  const isStated = isPair || asksTime || reading.mood === "fragment" || LIMITING.some((cue) => reading.cues.has(cue));
  if (limits.length === 0 || !isStated) return undefined;
  const scope = scopeOf(reading, context);
  const wanted = unique([...reading.wanted, ...wantedTopics(reading, context)]);
  return { kind: "constraint", credentials: scope.credentials, limits, wanted };
};

/** The limits that the clause states, in units that some topic of the guide is measured in, or that are spans of time. */
export function limitsOf(reading: Reading, context: Pick<Context, "knowledge">): readonly Limit[] {
  const rate = reading.quantities.find((quantity) => quantity.perWeek);
  const limits = reading.quantities
    .filter((quantity) => !quantity.perWeek)
    .flatMap((quantity): readonly Limit[] => {
      const unit = unitOf(quantity, reading, context);
      if (unit === undefined || quantity.value <= 0) return [];
      const isSpan = unit !== "hours" && unit in SPANS;
      const perWeek = rate !== undefined && isSpan ? { perWeek: rate.value } : {};
      return [{ unit, bound: boundOf(reading), value: quantity.value, ...perWeek }];
    });
  return [...new Map(limits.map((limit) => [limit.unit, limit])).values()];
}

const SPANS = { days: true, weeks: true, months: true, years: true } as const;

function unitOf(quantity: Quantity, reading: Reading, { knowledge }: Pick<Context, "knowledge">): string | undefined {
  const { topics } = knowledge.guide;
  const measured = [...topics.values()].filter((topic) => topic.kind === "amount");
  if (quantity.unit !== undefined) {
    const known = quantity.unit in SPANS || measured.some((topic) => topic.unit === quantity.unit);
    return known ? quantity.unit : undefined;
  }
  if (quantity.value < LEAST_BARE_SUM) return undefined;
  const spokenOf = reading.topics.map((topic) => topics.get(topic.id)).find((topic) => topic?.kind === "amount");
  if (spokenOf?.unit !== undefined) return spokenOf.unit;
  const isSum = reading.cues.has("budget") || reading.cues.has("under") || reading.cues.has("enough");
  return isSum ? measured.find((topic) => /^[A-Z]{3}$/.test(topic.unit ?? ""))?.unit : undefined;
}

function boundOf(reading: Reading): Limit["bound"] {
  return reading.cues.has("over") && !reading.cues.has("under") ? "at-least" : "at-most";
}

/** Yes-no topics mentioned beside the limits: "$800 and credit". */
function wantedTopics(reading: Reading, { knowledge }: Context): readonly string[] {
  const wanted = reading.topics
    .filter((topic) => topic.strong && knowledge.guide.topics.get(topic.id)?.kind === "yes-no")
    .map((topic) => topic.id)
    .filter((id) => (knowledge.guide.topics.get(id)?.wants ?? []).length > 0);
  return unique(wanted);
}
