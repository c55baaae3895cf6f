import { formatAmount } from "../guide/format-amount.ts";
import type { Guide, Topic } from "../guide/guide.ts";
import type { MultipleQuery, SumQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { allOf, MOST_AT_ONCE, restLine } from "./at-once.ts";
import { ageLines } from "./age-line.ts";
import { OVERVIEW, pickChoices, RECOMMEND } from "./choices.ts";
import type { Figure } from "./comparable.ts";
import { bounds, findFigures, tellFigure } from "./comparable.ts";
import { measure, measureRange } from "./measure.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellFact } from "./tell-fact.ts";
import { describeGap } from "./tell-gap.ts";
import { capitalised, rounded } from "./wording.ts";

/** Figures of several credentials added up, or compared; the sum is shown with its parts. */
export function answerSum(guide: Guide, query: SumQuery, topic: Topic): Reply {
  const credentials = allOf(guide, query.credentials);
  const { figures, apart, missing } = findFigures(guide, topic, credentials);
  const name = (id: string): string => guide.credentials.get(id)?.name ?? id;
  const parts = figures.map((figure) => `${name(figure.credential)}: ${tellFigure(figure)}`);
  const notes = [
    ...apart.map((known) => tellFact(guide, known)),
    ...missing.map((id) => `The guide gives no such figure for ${name(id)}.`),
  ];
  const isTold = figures.length > 1;
  const first = tellFirst(query, topic, figures, name);
  const body: readonly Block[] = [
    text(first),
    list(parts.slice(0, MOST_AT_ONCE)),
    ...restLine(guide, parts.length),
    ...notes.slice(0, MOST_AT_ONCE).map(text),
    ...ageLines(guide),
  ];
  return {
    token: writeToken(query),
    kind: isTold ? "answer" : "not-covered",
    body: isTold ? body : untold(guide, topic, [...figures.map(({ known }) => known), ...apart]),
    choices: pickChoices(query, [
      [{ kind: "compare", credentials: query.credentials, topics: [] }, "Compare them"],
      RECOMMEND,
    ]),
    sources: [...new Set([...figures.map(({ known }) => known), ...apart].map(({ fact }) => fact.section))],
    credentials,
    topics: [topic.id],
  };
}

function tellFirst(
  { operation, credentials }: SumQuery,
  topic: Topic,
  figures: readonly Figure[],
  name: (id: string) => string,
): string {
  switch (operation) {
    case "total":
      return tellTotal(topic, figures);
    case "difference":
      return tellDifference(topic, figures, name);
    case "below":
      return tellBelow(topic, figures, credentials, name);
  }
}

/** "Yes: even at its highest, $450, XSeries stays below MicroMasters at its lowest, $600." */
function tellBelow(
  topic: Topic,
  figures: readonly Figure[],
  [first, second]: readonly string[],
  name: (id: string) => string,
): string {
  const less = figures.find(({ credential }) => credential === first);
  const more = figures.find(({ credential }) => credential === second);
  if (less === undefined || more === undefined) return "";
  const isBelow = less.to < more.from;
  return (
    `${isBelow ? "Yes" : "No"}: ${isBelow ? "even " : ""}at its highest, ${measure(topic, less.to)}, ` +
    `${name(less.credential)} ${isBelow ? "stays" : "does not stay"} below ` +
    `${name(more.credential)} at its lowest, ${measure(topic, more.from)}.`
  );
}

/** Figures that are for different things ("per day", "per season") are told, and left as they are. */
function untold(guide: Guide, topic: Topic, known: readonly Known[]): readonly Block[] {
  if (known.length === 0) return describeGap(topic.about, topic.where);
  const told = [...new Set(known.map((entry) => tellFact(guide, entry)))];
  if (told.length === 1) return [text(`The guide gives only one such figure. ${told[0] ?? ""}`), ...ageLines(guide)];
  return [
    text("These figures are for different things, so they cannot be added or compared:"),
    list(told),
    ...ageLines(guide),
  ];
}

function tellTotal(topic: Topic, figures: readonly Figure[]): string {
  const low = figures.reduce((sum, { from }) => sum + from, 0);
  const high = figures.reduce((sum, { to }) => sum + to, 0);
  // "30+" and "25+" make "at least 55"
  const atLeast = figures.some(({ open }) => open) ? "at least " : "";
  return `Together that is ${atLeast}${measureRange(topic, low, high)}.`;
}

function tellDifference(topic: Topic, figures: readonly Figure[], name: (id: string) => string): string {
  const inOrder = [...figures].sort((a, b) => a.from - b.from || a.to - b.to);
  const [less, more] = [inOrder[0], inOrder.at(-1)];
  if (less === undefined || more === undefined) return "";
  const than = topic.order?.most.than ?? "more";
  if (less.from === less.to && more.from === more.to) {
    return `${name(more.credential)} is ${measure(topic, more.from - less.from)} ${than} than ${name(less.credential)}.`;
  }
  const low = measure(topic, more.from - less.from);
  const high = measure(topic, more.to - less.to);
  const apart = more.from > less.to ? ` There are ${measure(topic, more.from - less.to)} between the two ranges.` : "";
  const names = [name(more.credential), name(less.credential)] as const;
  if (more.to < less.to)
    return `${names[0]} starts ${low} higher than ${names[1]}, but ends ${measure(topic, less.to - more.to)} lower.`;
  return `${names[0]} is ${low} ${than} than ${names[1]} at the low end, and ${high} at the high end.${apart}`;
}

/** Courses are part of a program: a price per program is not taken several times for them. People and programs are. */
function isPartOf(guide: Guide, of: string | undefined, { fact }: Known): boolean {
  if (of === undefined || fact.per === undefined || of.replace(/s$/, "") === fact.per) return false;
  const parts = [...guide.credentials.values()].flatMap(({ facts }) =>
    Object.values(facts).flatMap(({ per }) => per ?? []),
  );
  return parts.includes(of.replace(/s$/, ""));
}

/** So many times a figure: four courses at the price per course, ten people at the price per program. */
export function answerMultiple(guide: Guide, query: MultipleQuery, topic: Topic): Reply {
  const credentials = allOf(guide, query.credentials);
  const known = credentials.flatMap((id) => findFact(guide, id, topic.id) ?? []);
  const lines = known.flatMap((entry) => {
    if (entry.fact.amount === undefined) return [];
    const { from, to } = bounds(entry.fact.amount);
    const figure = formatAmount(entry.topic, entry.fact);
    if (isPartOf(guide, query.of, entry)) {
      return [`${entry.credential.name}: ${figure}, however many ${query.of} it has.`];
    }
    const total = measureRange(topic, from * query.count, to * query.count);
    return [`${entry.credential.name}: ${rounded(query.count)} times ${figure} is ${total}.`];
  });
  const [first = ""] = lines;
  return {
    token: writeToken(query),
    kind: lines.length > 0 ? "answer" : "not-covered",
    body:
      lines.length > 0
        ? [
            ...(lines.length === 1
              ? [text(first)]
              : [
                  text(`${capitalised(topic.about)}, ${rounded(query.count)} times:`),
                  list(lines.slice(0, MOST_AT_ONCE)),
                  ...restLine(guide, lines.length),
                ]),
            ...ageLines(guide),
          ]
        : describeGap(topic.about, topic.where),
    choices: pickChoices(query, [RECOMMEND, OVERVIEW]),
    sources: [...new Set(known.map(({ fact }) => fact.section))],
    credentials,
    topics: [topic.id],
  };
}
