import type { Guide } from "../guide/guide.ts";
import type { Block } from "../reply.ts";
import { findFact, tellValue } from "./tell-fact.ts";

/** Credentials side by side: a row for each topic, a column for each credential; what the guide does not say is said. */
export function tellTable(guide: Guide, credentials: readonly string[], topics: readonly string[]): Block {
  const names = credentials.map((id) => guide.credentials.get(id)?.name ?? id);
  const rows = topics.map((topic) => [
    guide.topics.get(topic)?.label ?? topic,
    ...credentials.map((credential) => {
      const known = findFact(guide, credential, topic);
      return known === undefined ? "not said" : tellValue(known);
    }),
  ]);
  return { kind: "table", columns: ["", ...names], rows };
}

/** The topics that belong on a card, in their order. */
export function cardTopics(guide: Guide): readonly string[] {
  return [...guide.topics.values()]
    .filter((topic) => topic.card !== undefined)
    .sort((a, b) => (a.card ?? 0) - (b.card ?? 0))
    .map((topic) => topic.id);
}
