import { formatAmount } from "../guide/format-amount.ts";
import type { Guide } from "../guide/guide.ts";
import type { Limit } from "../query/query.ts";
import { bounds, findFigures, rangeOf } from "./comparable.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellValue } from "./tell-fact.ts";
import { rounded } from "./wording.ts";

/** How a credential stands to a limit. `partly`: some of its programs do; `unsaid`: the guide gives no figure for it. */
export type Judgement = {
  readonly fit: "fits" | "partly" | "no" | "unsaid";
  /** In the middle of a sentence, with the figure. */
  readonly reason: string;
  readonly known: readonly Known[];
};

const WEEKS: Readonly<Record<string, number>> = { days: 1 / 7, weeks: 1, months: 52 / 12, years: 52 };

/** Holds credentials against one limit; what they have in common is worked out once. */
export type Judge = (credential: string) => Judgement;

export function createJudge(guide: Guide, limit: Limit): Judge {
  const weeks = WEEKS[limit.unit];
  if (weeks === undefined) return createFigureJudge(guide, limit);
  return (credential) => judgeSpan(guide, credential, limit, limit.value * weeks);
}

/** Money, hours or another unit that a topic of the guide is measured in. */
function createFigureJudge(guide: Guide, limit: Limit): Judge {
  const topic = [...guide.topics.values()].find(({ unit, narrows }) => unit === limit.unit && narrows === undefined);
  const found = topic === undefined ? undefined : findFigures(guide, topic, [...guide.credentials.keys()]);
  const figures = new Map(found?.figures.map((figure) => [figure.credential, figure]));
  const apart = new Map(found?.apart.map((known) => [known.credential.id, known]));
  return (credential) => {
    const figure = figures.get(credential);
    const single = apart.get(credential);
    const known = [...(single === undefined ? [] : [single]), ...(figure === undefined ? [] : [figure.known])];
    const [shown] = known;
    if (shown === undefined) return { fit: "unsaid", reason: "the guide gives no figure", known: [] };
    const isMoney = /^[A-Z]{3}$/.test(limit.unit);
    // "average length 178 hours": a price is its own name
    const label = isMoney ? "" : `${shown.topic.label.toLowerCase()} `;
    const reason = label + known.map(tellValue).join(", or ");
    // Where nothing is comparable each is judged by its own figure, whose count is said
    const range = figure ?? (figures.size === 0 ? rangeOf(shown) : undefined);
    if (range === undefined) return { fit: "unsaid", reason, known };
    const fit = within(range.from, range.to, limit);
    // A price per part leaves the total open, so nothing is sure
    return { fit: figure !== undefined && single !== undefined && fit === "fits" ? "partly" : fit, reason, known };
  };
}

function within(from: number, to: number, { bound, value }: Limit): Judgement["fit"] {
  if (bound === "at-least") return from >= value ? "fits" : to >= value ? "partly" : "no";
  return to <= value ? "fits" : from <= value ? "partly" : "no";
}

/** A span of time against the months that the guide gives, else against its hours: how many a week would it take? */
function judgeSpan(guide: Guide, credential: string, limit: Limit, weeks: number): Judgement {
  const topics = [...guide.topics.values()].filter((topic) => topic.kind === "amount");
  // A minimum age is in years and yet no span: only the limit's own unit counts, or what narrows another measure of length
  const spans = topics.filter(
    ({ unit = "", narrows }) => WEEKS[unit] !== undefined && (unit === limit.unit || narrows !== undefined),
  );
  const [span] = spans.flatMap((topic) => findFact(guide, credential, topic.id) ?? []);
  const [hours] = topics
    .filter(({ unit }) => unit === "hours")
    .flatMap((topic) => findFact(guide, credential, topic.id) ?? []);
  const known = [...(span === undefined ? [] : [span]), ...(hours === undefined ? [] : [hours])];
  if (hours?.fact.amount !== undefined && limit.perWeek !== undefined) {
    const total = bounds(hours.fact.amount).to;
    const available = weeks * limit.perWeek;
    const fit = limit.bound === "at-least" ? "partly" : total <= available ? "fits" : "no";
    return {
      fit,
      reason: `${rounded(total)} hours on average, and you have ${rounded(available)}`,
      known: [hours],
    };
  }
  const pace =
    hours?.fact.amount === undefined
      ? ""
      : `${formatAmount(hours.topic, hours.fact)} on average, about ${rounded(bounds(hours.fact.amount).to / weeks)} hours a week`;
  if (span?.fact.amount !== undefined) {
    const rate = WEEKS[span.topic.unit ?? ""] ?? 1;
    const { from, to } = bounds(span.fact.amount);
    const fit = within(from * rate, to * rate, { ...limit, value: weeks });
    return {
      fit,
      reason: [`typically ${formatAmount(span.topic, span.fact)}`, pace].filter(Boolean).join(", "),
      known,
    };
  }
  return { fit: "unsaid", reason: pace === "" ? "the guide gives no length" : `no months given; ${pace}`, known };
}
