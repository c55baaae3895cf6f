import type { Guide, Topic } from "../guide/guide.ts";
import type { RankQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { allOf, MOST_AT_ONCE, restLine } from "./at-once.ts";
import { ageLines } from "./age-line.ts";
import { OVERVIEW, pickChoices, RECOMMEND, summaryChoices } from "./choices.ts";
import type { Figure, Figures } from "./comparable.ts";
import { findFigures, tellFigure } from "./comparable.ts";
import { tellFact, tellMissing } from "./tell-fact.ts";
import { describeGap } from "./tell-gap.ts";
import { tellWhole } from "./tell-whole.ts";
import { capitalised, listWords } from "./wording.ts";

/** "Which is the cheapest?", "rank them", "is X the longest?" */
export function answerRank(guide: Guide, query: RankQuery, topic: Topic): Reply {
  const credentials = allOf(guide, query.credentials);
  const found = findFigures(guide, topic, credentials);
  const ordered = [...found.figures].sort((a, b) => a.from - b.from || a.to - b.to);
  // Not reversed: those that are level stay in the guide's order
  const fromMost = query.end === "most" ? [...found.figures].sort((a, b) => b.from - a.from || b.to - a.to) : ordered;
  const top = fromMost.filter((figure) => isLevel(figure, fromMost[0]));
  // with one figure only, the guide ranks nothing but that one, and only at the top
  const isAlone = fromMost.length === 1 && credentials.length > 1;
  const cannotTell = fromMost.length === 0 || (isAlone && (query.end !== "most" || found.apart.length > 0));
  const isTold = !cannotTell;
  return {
    token: writeToken(query),
    kind: isTold ? "answer" : "not-covered",
    body: isTold
      ? told(guide, query, topic, found, fromMost, top)
      : [
          ...describeGap(`which is ${endOf(topic, query)?.says}`, topic.where),
          ...(found.apart.length > 0
            ? [list(found.apart.map((known) => tellFact(guide, known))), ...ageLines(guide)]
            : []),
        ],
    choices: pickChoices(query, [...waysOn(guide, top).slice(0, 1), RECOMMEND, OVERVIEW]),
    sources: [
      ...new Set(
        [...fromMost.map(({ known }) => known), ...found.apart].slice(0, MOST_AT_ONCE).map(({ fact }) => fact.section),
      ),
    ],
    credentials: query.end === "order" || !isTold ? credentials : top.map(({ credential }) => credential),
    topics: [topic.id],
  };
}

const isLevel = (a: Figure, b: Figure | undefined): boolean => b !== undefined && a.from === b.from && a.to === b.to;

const endOf = (topic: Topic, { end }: RankQuery) => topic.order?.[end === "most" ? "most" : "least"];

function told(
  guide: Guide,
  query: RankQuery,
  topic: Topic,
  { apart, missing }: Figures,
  ordered: readonly Figure[],
  top: readonly Figure[],
): readonly Block[] {
  const name = (id: string): string => guide.credentials.get(id)?.name ?? id;
  // A price per course stands beside the package that is compared in its place
  const tell = (figure: Figure): string => {
    const whole = apart.find(({ credential }) => credential.id === figure.credential);
    return whole === undefined ? tellFigure(figure) : tellWhole(guide, whole);
  };
  const rows = ordered.map((figure) => `${name(figure.credential)}: ${tell(figure)}`);
  const isListed = rows.length > 1;
  // Of two the first line has named one: the other follows
  const isPair = rows.length === 2 && top.length === 1 && query.end !== "order";
  const untold = apart.filter(
    ({ credential }) => !isListed || !ordered.some((figure) => figure.credential === credential.id),
  );
  const notes = [
    ...untold.map((known) => tellFact(guide, known)),
    ...missing.flatMap((id) => tellGapOf(guide, id, topic)),
  ].map(text);
  const dated = ordered.some(({ known }) => known.fact.amount !== undefined) ? ageLines(guide) : [];
  return [
    text([firstLine(guide, query, topic, ordered, top, tell), ...(isPair ? [`${rows[1] ?? ""}.`] : [])].join(" ")),
    ...(rows.length > 1 && !isPair ? [list(rows.slice(0, MOST_AT_ONCE), true), ...restLine(guide, rows.length)] : []),
    ...notes.slice(0, MOST_AT_ONCE),
    ...dated,
  ];
}

function firstLine(
  guide: Guide,
  query: RankQuery,
  topic: Topic,
  ordered: readonly Figure[],
  top: readonly Figure[],
  tell: (figure: Figure) => string,
): string {
  const says =
    (ordered.length === 2 && query.credentials.length === 2 ? endOf(topic, query)?.than : endOf(topic, query)?.says) ??
    "";
  const article = says === endOf(topic, query)?.than ? "" : "the ";
  if (query.end === "order") return `${capitalised(topic.about)}, from the ${endOf(topic, query)?.says ?? ""}:`;
  const names = top.map(({ credential }) => guide.credentials.get(credential)?.name ?? credential);
  const [first] = top;
  const opener =
    query.claimed === undefined ? "" : top.some(({ credential }) => credential === query.claimed) ? "Yes: " : "No: ";
  if (names.length > 1 || first === undefined)
    return `${opener}${listWords(names)} are level: ${first === undefined ? "" : tell(first)}.`;
  const figure = first.known.fact.amount === undefined ? "" : `, at ${tell(first)}`;
  return `${opener}${names[0] ?? ""} is ${article}${says}${figure}.`;
}

function tellGapOf(guide: Guide, id: string, topic: Topic): readonly string[] {
  const credential = guide.credentials.get(id);
  return credential === undefined ? [] : [tellMissing(credential, topic)];
}

function waysOn(guide: Guide, top: readonly Figure[]) {
  return summaryChoices(guide).filter(([query]) =>
    top.some(({ credential }) => query.kind === "summary" && query.credential === credential),
  );
}
