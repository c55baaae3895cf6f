import { formatAmount } from "../guide/format-amount.ts";
import type { Guide, Topic } from "../guide/guide.ts";
import type { MultipleQuery, SumQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { allOf, MOST_AT_ONCE, restLine } from "./at-once.ts";
import { dateLine } from "./answer-fact.ts";
import { OVERVIEW, pickChoices, RECOMMEND } from "./choices.ts";
import type { Figure } from "./comparable.ts";
import { bounds, findFigures, tellFigure } from "./comparable.ts";
import { measure, measureRange } from "./measure.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellFact } from "./tell-fact.ts";
import { describeGap } from "./tell-gap.ts";
import { capitalised, rounded } from "./wording.ts";

/** Figures of several credentials added up, or held against each other; the sum is shown with its parts. */
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
  const first = query.operation === "total" ? tellTotal(topic, figures) : tellDifference(topic, figures, name);
  const body: readonly Block[] = [
    text(first),
    list(parts.slice(0, MOST_AT_ONCE)),
    ...restLine(guide, parts.length),
    ...notes.slice(0, MOST_AT_ONCE).map(text),
    dateLine(guide),
  ];
  return {
    token: writeToken(query),
    kind: isTold ? "answer" : "not-covered",
    body: isTold ? body : untold(guide, topic, [...figures.map(({ known }) => known), ...apart]),
    choices: pickChoices(query, [
      [{ kind: "compare", credentials: query.credentials, topics: [] }, "Compare them"],
      RECOMMEND,
      OVERVIEW,
    ]),
    sources: [...new Set([...figures.map(({ known }) => known), ...apart].map(({ fact }) => fact.section))],
    credentials,
    topics: [topic.id],
  };
}

/** Figures that are for different things ("per day", "per season") are told, and left as they are. */
function untold(guide: Guide, topic: Topic, known: readonly Known[]): readonly Block[] {
  if (known.length === 0) return describeGap(topic.about, topic.where);
  const told = [...new Set(known.map((entry) => tellFact(guide, entry)))];
  return [text("There are no two figures of one kind to reckon with:"), list(told), dateLine(guide)];
}

function tellTotal(topic: Topic, figures: readonly Figure[]): string {
  const low = figures.reduce((sum, { from }) => sum + from, 0);
  const high = figures.reduce((sum, { to }) => sum + to, 0);
  // "30+" and "25+" make "at least 55"
  const atLeast = figures.some(({ open }) => open) ? "at least " : "";
  return `Together that is ${atLeast}${measureRange(topic, low, high)}.`;
}

function tellDifference(topic: Topic, figures: readonly Figure[], name: (id: string) => string): string {
  const [less, more] = [...figures].sort((a, b) => a.from - b.from || a.to - b.to);
  if (less === undefined || more === undefined) return "";
  const than = topic.order?.most.than ?? "more";
  if (less.from === less.to && more.from === more.to) {
    return `${name(more.credential)} is ${measure(topic, more.from - less.from)} ${than} than ${name(less.credential)}.`;
  }
  const ends = `by ${measure(topic, more.from - less.from)} at the low end and ${measure(topic, more.to - less.to)} at the high end`;
  const apart = more.from > less.to ? ` The gap between the two ranges is ${measure(topic, more.from - less.to)}.` : "";
  return `${name(more.credential)} is ${than} than ${name(less.credential)}: ${ends}.${apart}`;
}

/** So many times a figure: four courses at the price per course, ten people at the price per program. */
export function answerMultiple(guide: Guide, query: MultipleQuery, topic: Topic): Reply {
  const credentials = allOf(guide, query.credentials);
  const known = credentials.flatMap((id) => findFact(guide, id, topic.id) ?? []);
  const lines = known.flatMap((entry) => {
    if (entry.fact.amount === undefined) return [];
    const { from, to } = bounds(entry.fact.amount);
    const total = measureRange(topic, from * query.count, to * query.count);
    return [
      `${entry.credential.name}: ${rounded(query.count)} times ${formatAmount(entry.topic, entry.fact)} is ${total}.`,
    ];
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
            text("The guide gives no other figure for several at once."),
            dateLine(guide),
          ]
        : describeGap(topic.about, topic.where),
    choices: pickChoices(query, [RECOMMEND, OVERVIEW]),
    sources: [...new Set(known.map(({ fact }) => fact.section))],
    credentials,
    topics: [topic.id],
  };
}
