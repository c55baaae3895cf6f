import { formatMoney } from "../guide/format-amount.ts";
import type { Guide } from "../guide/guide.ts";
import type { ConstraintQuery, Limit } from "../query/query.ts";
import type { Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { allOf, MOST_AT_ONCE, restLine } from "./at-once.ts";
import { dateLine } from "./answer-fact.ts";
import { OVERVIEW, pickChoices, RECOMMEND, summaryChoices } from "./choices.ts";
import type { Known } from "./tell-fact.ts";
import { findFact } from "./tell-fact.ts";
import { createJudge } from "./judge-limit.ts";
import type { Judge, Judgement } from "./judge-limit.ts";
import { listWords, rounded } from "./wording.ts";

/** "Which can I afford with $300 and 3 months?": each credential is held against every limit and wish. */
export function answerConstraint(guide: Guide, query: ConstraintQuery): Reply {
  const credentials = allOf(guide, query.credentials);
  const judges = query.limits.map((limit) => createJudge(guide, limit));
  const cases = credentials.map((id) => caseOf(guide, query.wanted, judges, id));
  const ranked = [...cases].sort((a, b) => PLACES[a.fit] - PLACES[b.fit]);
  const fitting = ranked.filter(({ fit }) => fit === "fits" || fit === "partly");
  const first = fitting.slice(0, 2).map(({ id }) => id);
  const hasFigures = ranked.some(({ known }) => known.some(({ fact }) => fact.amount !== undefined));
  const dated = hasFigures ? [dateLine(guide)] : [];
  const lines = ranked.map(({ name, reasons }) => `${name}: ${reasons.join("; ")}.`);
  return {
    token: writeToken(query),
    kind: "answer",
    body: [
      text(firstLine(guide, query, ranked)),
      ...(lines.length > 0 ? [list(lines.slice(0, MOST_AT_ONCE))] : []),
      ...restLine(guide, lines.length),
      ...dated,
    ],
    choices: pickChoices(query, [
      ...summaryChoices(guide).filter(([entry]) => entry.kind === "summary" && first.includes(entry.credential)),
      RECOMMEND,
      OVERVIEW,
    ]),
    sources: [...new Set(ranked.slice(0, MOST_AT_ONCE).flatMap(({ known }) => known.map(({ fact }) => fact.section)))],
    credentials: fitting.length > 0 ? fitting.map(({ id }) => id) : credentials,
    topics: [...new Set(ranked.flatMap(({ known }) => known.map(({ topic }) => topic.id)))],
  };
}

type Case = {
  readonly id: string;
  readonly name: string;
  readonly fit: Judgement["fit"];
  readonly reasons: readonly string[];
  readonly known: readonly Known[];
};

const PLACES = { fits: 0, partly: 1, unsaid: 2, no: 3 } as const;

function caseOf(guide: Guide, wanted: readonly string[], judges: readonly Judge[], id: string): Case {
  const name = guide.credentials.get(id)?.name ?? id;
  const limits = judges.map((judge) => judge(id));
  const wishes = wanted.map((topic) => judgeWish(guide, id, topic));
  const all = [...limits, ...wishes];
  const worst = all.reduce<Judgement["fit"]>((fit, next) => (PLACES[next.fit] > PLACES[fit] ? next.fit : fit), "fits");
  return { id, name, fit: worst, reasons: all.map(({ reason }) => reason), known: all.flatMap(({ known }) => known) };
}

function judgeWish(guide: Guide, id: string, topic: string): Judgement {
  const known = findFact(guide, id, topic);
  const label = (guide.topics.get(topic)?.label ?? topic).toLowerCase();
  if (known === undefined) return { fit: "unsaid", reason: `the guide does not say anything on ${label}`, known: [] };
  const { answer } = known.fact;
  const fit = answer === "yes" ? "fits" : answer === "some" ? "partly" : "no";
  return {
    fit,
    reason: answer === "no" ? `no ${label}` : lowerFirst(`${label}: ${answer === "some" ? "in some cases" : "yes"}`),
    known: [known],
  };
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function firstLine(guide: Guide, query: ConstraintQuery, cases: readonly Case[]): string {
  const names = (fit: Judgement["fit"]): readonly string[] =>
    cases.filter((entry) => entry.fit === fit).map(({ name }) => name);
  const limits = listWords([
    ...query.limits.map((limit) => tellLimit(limit)),
    ...query.wanted.map((id) => (guide.topics.get(id)?.label ?? id).toLowerCase()),
  ]);
  const [only, ...more] = cases;
  if (only !== undefined && more.length === 0) {
    switch (only.fit) {
      case "fits":
        return `Yes: ${only.name} fits ${limits}.`;
      case "partly":
        return `In some cases: ${only.name} may fit ${limits}.`;
      case "no":
        return `No: ${only.name} does not fit ${limits}.`;
      case "unsaid":
        return `The guide does not say whether ${only.name} fits ${limits}.`;
    }
  }
  const fits = names("fits");
  const partly = names("partly");
  if (fits.length + partly.length === 0) return `None of them is sure to fit ${limits}.`;
  const parts = [
    ...(fits.length > 0 ? [`${listWords(fits)} ${fits.length > 1 ? "fit" : "fits"}`] : []),
    ...(partly.length > 0 ? [`${listWords(partly)} ${partly.length > 1 ? "fit" : "fits"} in some cases`] : []),
  ];
  return `With ${limits}: ${listWords(parts)}.`;
}

function tellLimit(limit: Limit): string {
  const bound = { "at-most": "up to ", "at-least": "at least ", about: "about " }[limit.bound];
  const isMoney = /^[A-Z]{3}$/.test(limit.unit);
  const value = isMoney
    ? formatMoney(limit.value, limit.unit)
    : `${rounded(limit.value)} ${limit.value === 1 ? limit.unit.replace(/s$/, "") : limit.unit}`;
  return `${bound}${value}${limit.perWeek === undefined ? "" : ` at ${rounded(limit.perWeek)} hours a week`}`;
}
