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
