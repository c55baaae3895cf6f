import type { Guide } from "../guide/guide.ts";
import type { Block } from "../reply.ts";
import { text } from "../reply.ts";
import { findFact, tellCell } from "./tell-fact.ts";

/** Credentials side by side: a row for each topic, a column for each credential; what the guide does not say is said. */
export function tellTable(guide: Guide, credentials: readonly string[], topics: readonly string[]): Block {
  const names = credentials.map((id) => guide.credentials.get(id)?.name ?? id);
  const rows = topics.map((topic) => [
    guide.topics.get(topic)?.label ?? topic,
    ...credentials.map((credential) => {
      const known = findFact(guide, credential, topic);
      return known === undefined ? "not said" : tellCell(guide, known);
    }),
  ]);
  return { kind: "table", columns: ["", ...names], rows };
}

/**
 * The topics that tell credentials apart as a table; what is the same for all of them is said once below it, and what the
 * guide says of fewer than half of them is left to a question of its own.
 */
export function tellDifferences(
  guide: Guide,
  credentials: readonly string[],
  topics: readonly string[],
): readonly Block[] {
  const told = topics.map((topic) => ({ topic, cells: credentials.map((id) => cellOf(guide, id, topic)) }));
  const alike = told.filter(({ cells }) => cells[0] !== undefined && cells.every((cell) => cell === cells[0]));
  const apart = told.filter(
    (entry) => !alike.includes(entry) && entry.cells.filter(Boolean).length * 2 > credentials.length,
  );
  const same = alike.map(({ topic, cells }) => `${guide.topics.get(topic)?.label ?? topic}: ${cells[0] ?? ""}`);
  return [
    ...(apart.length > 0
      ? [
          tellTable(
            guide,
            credentials,
            apart.map(({ topic }) => topic),
          ),
        ]
      : []),
    ...(same.length > 0
      ? [text(`The same for ${credentials.length === 2 ? "both" : "all"}. ${same.join("; ")}.`)]
      : []),
  ];
}

function cellOf(guide: Guide, credential: string, topic: string): string | undefined {
  const known = findFact(guide, credential, topic);
  return known === undefined ? undefined : tellCell(guide, known);
}

/** The topics that belong on a card, in their order. */
export function cardTopics(guide: Guide): readonly string[] {
  return [...guide.topics.values()]
    .filter((topic) => topic.card !== undefined)
    .sort((a, b) => (a.card ?? 0) - (b.card ?? 0))
    .map((topic) => topic.id);
}
