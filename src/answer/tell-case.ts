import type { Guide } from "../guide/guide.ts";
import type { ConstraintQuery } from "../query/query.ts";
import type { Block } from "../reply.ts";
import { text } from "../reply.ts";
import { rangeOf } from "./comparable.ts";
import type { Judgement } from "./judge-limit.ts";
import { measure } from "./measure.ts";
import type { Known } from "./tell-fact.ts";
import { tellFact, tellFactAsIt } from "./tell-fact.ts";
import { tellLimit } from "./tell-limit.ts";

/** A credential with how it stands to all limits and wishes; its fit is the worst of them. */
export type Case = {
  readonly id: string;
  readonly name: string;
  readonly fit: Judgement["fit"];
  readonly judgements: readonly Judgement[];
  readonly known: readonly Known[];
};

const OPENERS = { fits: "Yes", partly: "Not always", no: "No", unsaid: "The guide does not say" } as const;

/** Whether one credential fits: "No: it starts at $600 per program." */
export function tellCase(
  guide: Guide,
  { limits }: ConstraintQuery,
  { name, fit, judgements, known }: Case,
): readonly Block[] {
  const [only, ...more] = judgements;
  const [limit] = limits;
  const isPlain = only !== undefined && more.length === 0 && limit !== undefined && isMeasuredIn(only, limit.unit);
  if (isPlain && known.length > 0) {
    const start = fit === "no" && limit.bound !== "at-least" ? tellStart(name, known) : undefined;
    if (start !== undefined) return [text(`${OPENERS.no}: ${start}`)];
    const [first, ...others] = known.map((entry, at) =>
      at === 0 ? tellFact(guide, entry) : tellFactAsIt(guide, entry),
    );
    return [text([`${OPENERS[fit]}: ${first ?? ""}`, ...others].join(" "))];
  }
  const reasons = judgements.map(({ reason }) => reason).join("; ");
  const words = limits.map((entry) => tellLimit(entry));
  if (fit === "unsaid")
    return [text(`The guide does not say whether ${name} fits into ${words.join(" and ")}: ${reasons}.`)];
  return [
    text(
      more.length === 0 ? `${OPENERS[fit]}: for ${name} it is ${reasons}.` : `${OPENERS[fit]}. ${name}: ${reasons}.`,
    ),
  ];
}

const isMeasuredIn = ({ known, fit }: Judgement, unit: string): boolean =>
  fit !== "unsaid" && known.every(({ topic }) => topic.unit === unit);

/** "MicroMasters starts at $600 per program.", for a range; nothing for a single figure. */
function tellStart(name: string, [known, ...more]: readonly Known[]): string | undefined {
  const range = known === undefined ? undefined : rangeOf(known);
  if (known === undefined || range === undefined || range.from === range.to || more.length > 0) return undefined;
  const per = known.fact.per === undefined ? "" : ` per ${known.fact.per}`;
  return `${name} starts at ${measure(known.topic, range.from)}${per}.`;
}
