import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Amount } from "../../src/guide/guide.ts";
import type { Limit, Query } from "../../src/query/query.ts";
import type { Reply } from "../../src/reply.ts";
import { readToken } from "../../src/token.ts";
import { advisor, guide } from "./advisor.ts";
import { wordSalad } from "./messages.ts";
import { partsOf } from "../parts-of.ts";

/** Weeks in each unit of time, as the replies convert them. */
const WEEKS = [1 / 7, 1, 52 / 12, 52] as const;

/** The texts of a reply without the marks of its lists, the guide's address and the day it was checked. */
function texts(reply: Reply): readonly string[] {
  const dated = new RegExp(`\\d+ \\p{L}+ ${guide.about.checked.slice(0, 4)}`, "gu");
  return reply.body.flatMap(partsOf).map((part) => part.replaceAll(/https:\S+/g, "").replaceAll(dated, ""));
}

const numbersIn = (parts: readonly string[]): readonly number[] =>
  parts.flatMap((part) =>
    [...part.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(",", ""))),
  );

const ends = (amount: Amount): readonly number[] =>
  typeof amount === "number" ? [amount] : "atLeast" in amount ? [amount.atLeast] : [amount.from, amount.to];

/** The figures of the facts, and no others. */
const FACTS: readonly number[] = [...guide.credentials.values()].flatMap(({ facts }) =>
  Object.values(facts).flatMap(({ amount }) => (amount === undefined ? [] : ends(amount))),
);
/** Figures that stand in sentences of the knowledge: "2 to 6 months" in a note, a limit in the advice. */
const WRITTEN: ReadonlySet<number> = new Set(numbersIn(strings(JSON.parse(JSON.stringify(knowledge())))));

function knowledge(): unknown {
  const { credentials, topics, gaps, passages, smallTalk, offTopic, advice } = guide;
  const maps = [credentials, topics, gaps, passages, smallTalk].map((map) => [...map.values()]);
  return [...maps, offTopic.replies, advice];
}

function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** What a kind of question may reckon: exactly the arithmetic that its reply states. */
function reckoned(query: Query): readonly number[] {
  switch (query.kind) {
    case "pace":
      // "so roughly 9 months" is whole
      return [
        query.value,
        ...FACTS.flatMap((fact) => [fact / query.value, Math.round(fact / query.value / (52 / 12))]),
      ];
    case "ratio":
      return FACTS.flatMap((fact) => FACTS.map((by) => fact / by));
    case "sum":
      return query.operation === "difference" ? FACTS.flatMap((a) => FACTS.map((b) => a - b)) : sums();
    case "multiple":
      return [query.count, ...FACTS.map((fact) => fact * query.count)];
    case "constraint":
      return query.limits.flatMap(reckonedOf);
    case "overview":
      return [guide.credentials.size];
    case "unknown":
      return numbersIn([query.about]);
    case "recommend":
      return [1, 2, 3, 4, ...(query.limits ?? []).flatMap(reckonedOf)];
    case "aside":
      return [...reckoned(query.query), ...reckoned(query.resume)];
    case "several":
      return query.queries.flatMap(reckoned);
    case "clarify":
      return query.options.flatMap(reckoned);
    case "help":
      // "up to 4 short questions"
      return [guide.advice.questions.length];
    case "fact":
    case "summary":
    case "compare":
    case "rank":
    case "passage":
    case "gap":
    case "off-topic":
    case "small-talk":
    case "stale":
      return [];
  }
}

function reckonedOf({ value, perWeek }: Limit): readonly number[] {
  const spans = WEEKS.map((weeks) => weeks * value);
  const hours = perWeek === undefined ? [] : [perWeek, ...spans.map((weeks) => weeks * perWeek)];
  return [value, ...hours, ...spans.flatMap((weeks) => FACTS.map((fact) => fact / weeks))];
}

/** Of two, and of all: of lower ends, of upper ends. */
function sums(): readonly number[] {
  const all = ["cost", "length", "count"].flatMap((topic) => totals(topic));
  return [...all, ...FACTS.flatMap((a) => FACTS.map((b) => a + b))];
}

function totals(topic: string): readonly number[] {
  const amounts = [...guide.credentials.values()].flatMap(({ facts }) => {
    const { amount } =
      facts["package-price"] !== undefined && topic === "cost" ? facts["package-price"] : (facts[topic] ?? {});
    return amount === undefined ? [] : [ends(amount)];
  });
  const low = amounts.reduce((sum, [from = 0]) => sum + from, 0);
  const high = amounts.reduce((sum, amount) => sum + (amount.at(-1) ?? 0), 0);
  return [low, high];
}

/** Rounded as replies round: cents, one decimal below ten, else whole. */
const isShownAs = (shown: number, exact: number): boolean =>
  Math.abs(shown - exact) <= 0.5000001 && (shown >= 10 ? true : Math.abs(shown - exact) <= 0.0500001);

function unfounded(reply: Reply): readonly number[] {
  const allowed = reckoned(readToken(guide, reply.token));
  return numbersIn(texts(reply)).filter(
    (shown) => !FACTS.includes(shown) && !WRITTEN.has(shown) && !allowed.some((exact) => isShownAs(shown, exact)),
  );
}

describe("every figure in a reply", () => {
  it("occurs in the facts, was asked, or follows by the arithmetic of its kind of question", () => {
    fc.assert(
      fc.property(wordSalad(guide), (text) => {
        const reply = advisor.ask(text);
        expect(unfounded(reply), reply.token).toEqual([]);
      }),
      { seed: 20261123, numRuns: 800 },
    );
  });

  const unit = fc.constantFrom("USD", "hours", "weeks", "months", "days", "years");
  const credentials = fc.constantFrom(
    "all",
    ...guide.credentials.keys(),
    "xseries+micromasters",
    "professional-certificate+xseries",
  );
  const figure = fc.oneof(
    fc.integer({ min: 1, max: 3000 }),
    fc.integer({ min: 1, max: 3000 }).map((cents) => cents / 100),
  );
  const token = fc.oneof(
    fc
      .tuple(credentials, unit, fc.constantFrom("<", ">", "~"), figure)
      .map(([who, what, sign, value]) => `within/${who}/${what}${sign}${value}`),
    fc
      .tuple(credentials, figure, fc.integer({ min: 1, max: 60 }))
      .map(([who, value, rate]) => `within/${who}/weeks<${value}@${rate}`),
    fc
      .tuple(credentials, fc.constantFrom("hours-per-week", "weeks"), figure)
      .map(([who, given, value]) => `pace/${who}/${given}/${value}`),
    fc
      .tuple(credentials, fc.constantFrom("cost", "length", "count"), fc.integer({ min: 2, max: 999 }))
      .map(([who, topic, times]) => `times/${who}/${topic}/${times}`),
    fc
      .tuple(fc.constantFrom("total", "difference"), credentials, fc.constantFrom("cost", "length", "count"))
      .map((parts) => parts.join("/")),
    fc
      .tuple(credentials, fc.constantFrom("cost/length", "package-price/months", "length/months"))
      .map(([who, pair]) => `ratio/${who}/${pair}`),
  );
  it("does so whatever the limit, the pace or the number of times", () => {
    fc.assert(
      fc.property(token, (address) => {
        const reply = advisor.open(address);
        expect(reply.token).toBe(address);
        expect(unfounded(reply), address).toEqual([]);
      }),
      { seed: 20261123, numRuns: 800 },
    );
  });

  it("would be missed if it were another", () => {
    const reply = advisor.open("fact/xseries/cost");
    expect(unfounded({ ...reply, body: [{ kind: "text", text: "XSeries costs $101." }] })).toEqual([101]);
  });
});
