import type { Guide } from "../guide/guide.ts";
import type { Block } from "../reply.ts";
import { text } from "../reply.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellCell } from "./tell-fact.ts";
import { belonging, tellWhole } from "./tell-whole.ts";
import { lowerFirst } from "./wording.ts";

/** Credentials side by side: a row for each topic, a column for each credential; what the guide does not say is said. */
export function tellTable(guide: Guide, credentials: readonly string[], topics: readonly string[]): Block {
  const names = credentials.map((id) => guide.credentials.get(id)?.name ?? id);
  const rows = withoutBelonging(guide, topics).map((topic) => [
    guide.topics.get(topic)?.label ?? topic,
    ...credentials.map((id) => cellOf(guide, id, topic) ?? NOT_SAID),
  ]);
  return { kind: "table", columns: ["", ...names], rows };
}

/** Two credentials side by side, a line for each topic. */
function tellPair(guide: Guide, credentials: readonly string[], topics: readonly string[]): Block {
  const facts = topics.map((topic) => ({
    label: guide.topics.get(topic)?.label ?? topic,
    value: credentials
      .map((id) => `${guide.credentials.get(id)?.name ?? id} ${lowerFirst(cellOf(guide, id, topic) ?? NOT_SAID)}`)
      .join("; "),
  }));
  return { kind: "facts", facts };
}

const NOT_SAID = "not said";

/**
 * The topics that tell credentials apart, as lines for two and as a table for more; what is the same for all of them is said
 * once below, and what the guide says of fewer than half of them is left to a question of its own.
 */
export function tellDifferences(
  guide: Guide,
  credentials: readonly string[],
  topics: readonly string[],
): readonly Block[] {
  const told = withoutBelonging(guide, topics).map((topic) => ({
    topic,
    cells: credentials.map((id) => cellOf(guide, id, topic)),
  }));
  const alike = told.filter(({ cells }) => cells[0] !== undefined && cells.every((cell) => cell === cells[0]));
  const apart = told
    .filter((entry) => !alike.includes(entry) && entry.cells.filter(Boolean).length * 2 > credentials.length)
    .map(({ topic }) => topic);
  const same = alike.map(({ topic, cells }) => {
    const label = lowerFirst(guide.topics.get(topic)?.label ?? topic);
    return `${label}: ${lowerFirst(cells[0] ?? "")}`;
  });
  const isPair = credentials.length === 2;
  return [
    ...(apart.length > 0 ? [(isPair ? tellPair : tellTable)(guide, credentials, apart)] : []),
    ...(same.length > 0 ? [text(`The same for ${isPair ? "both" : "all"}: ${same.join("; ")}.`)] : []),
  ];
}

/** Figures that belong to another one stand in its row: the package beside the price. */
function withoutBelonging(guide: Guide, topics: readonly string[]): readonly string[] {
  const within = topics.flatMap((id) => {
    const topic = guide.topics.get(id);
    return topic === undefined ? [] : belonging(guide, { topic });
  });
  return topics.filter((id) => !within.includes(id));
}

const cellOf = (guide: Guide, credential: string, topic: string): string | undefined => {
  const known = findFact(guide, credential, topic);
  return known === undefined ? undefined : tellRow(guide, known);
};

const tellRow = (guide: Guide, known: Known): string =>
  known.fact.amount === undefined ? tellCell(guide, known) : tellWhole(guide, known);

/** The topics that belong on a card, in their order. */
export function cardTopics(guide: Guide): readonly string[] {
  return [...guide.topics.values()]
    .filter((topic) => topic.card !== undefined)
    .sort((a, b) => (a.card ?? 0) - (b.card ?? 0))
    .map((topic) => topic.id);
}
