import { askedFor } from "../asked.ts";
import type { Context, Reader } from "../context.ts";
import { hintedTopics, strongTopics } from "../found-topics.ts";
import type { Reading } from "../reading.ts";
import { scopeOf } from "../scope.ts";

/** A question that names more topics than this is answered with those named first. */
const MOST_TOPICS = 3;

/** "What does X cost?", "does X or Y give credit?", "and how long is it?" */
export const readFact: Reader = (reading, context) => {
  const topics = topicsOf(reading, context);
  if (topics.length === 0) return undefined;
  const scope = scopeOf(reading, context);
  const { credentials } = scope;
  return { kind: "fact", credentials, topics: topics.slice(0, MOST_TOPICS), asked: askedFor(reading) };
};

function topicsOf(reading: Reading, context: Context): readonly string[] {
  const strong = strongTopics(reading, context.knowledge.guide);
  if (strong.length > 0) return strong;
  const hasSubject = reading.credentials.length > 0 || context.credentials.length > 0 || reading.whole;
  return hasSubject ? hintedTopics(reading).slice(0, 1) : [];
}
