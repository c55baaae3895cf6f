import type { Context } from "./context.ts";
import type { Guide } from "../guide/guide.ts";
import type { Reading } from "./reading.ts";
import { unique } from "./reading.ts";

/** The topics that a clause names outright, without the broader ones whose words a narrower topic has claimed. */
export function strongTopics(reading: Reading, guide: Guide): readonly string[] {
  const named = reading.topics.filter((topic) => topic.strong).map((topic) => topic.id);
  const byName = reading.names.map((name) => name.topic);
  const found = unique([...named, ...byName]);
  const broader = new Set(found.map((id) => guide.topics.get(id)?.narrows));
  return found.filter((id) => !broader.has(id));
}

/** Topics that a clause hints at, for want of a better word. */
export function hintedTopics(reading: Reading): readonly string[] {
  return unique(reading.topics.filter((topic) => !topic.strong).map((topic) => topic.id));
}

/** Topics with figures that a clause speaks of: by name, by an order ("cheapest"), by a verb of spending, or from the reply before. */
export function findAmounts(reading: Reading, context: Context): readonly string[] {
  const { topics } = context.knowledge.guide;
  const isAmount = (id: string): boolean => topics.get(id)?.kind === "amount";
  const named = [
    ...reading.orders.map(({ topic }) => topic),
    ...reading.topics.filter(({ strong }) => strong).map(({ id }) => id),
  ];
  const hinted = reading.topics.map(({ id }) => id);
  const broad = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => topics.get(id)?.narrows ?? id).filter(isAmount);
  const found = unique([...broad(named), ...broad(hinted)]);
  return found.length > 0 ? found : unique(context.topics.filter(isAmount));
}
