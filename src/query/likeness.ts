import type { Guide } from "../guide/guide.ts";
import type { Reader } from "./context.ts";
import { askedFor } from "./asked.ts";
import { createIntentMatcher } from "./intents/create-intent-matcher.ts";
import type { IntentMatcher } from "./intents/create-intent-matcher.ts";
import { scopeOf } from "./scope.ts";

/** Topics, gaps and off-topic as intents: what a clause is most like when none of its words says it outright. */
export function createTopicMatcher(guide: Guide): IntentMatcher {
  const topics = [...guide.topics.values()].map(({ id, examples }) => ({ id: `topic:${id}`, examples }));
  const gaps = [...guide.gaps.values()].map(({ id, examples }) => ({ id: `gap:${id}`, examples }));
  const passages = [...guide.passages.values()].map(({ id, examples }) => ({ id: `passage:${id}`, examples }));
  return createIntentMatcher([
    ...topics,
    ...gaps,
    ...passages,
    { id: "off-topic:", examples: guide.offTopic.examples },
  ]);
}

const LEAST_CONFIDENCE = 0.5;

export const readByLikeness: Reader = (reading, context) => {
  const words = reading.tokens.filter((token) => token.kind !== "mark").map((token) => token.text);
  const [best] = context.knowledge.intents.rank(words.join(" "), 1);
  if (best === undefined || best.confidence < LEAST_CONFIDENCE) return undefined;
  const [kind, id = ""] = best.id.split(":");
  const scope = scopeOf(reading, context);
  if (kind === "gap") return { kind: "gap", gap: id, credentials: scope.source === "named" ? scope.credentials : [] };
  const isAboutThem = scope.source !== "none" && reading.unknown.length === 0;
  if (kind === "topic" && isAboutThem) {
    return { kind: "fact", credentials: scope.credentials, topics: [id], asked: askedFor(reading) };
  }
  if (kind === "passage" && isAboutThem) return { kind: "passage", passage: id };
  return undefined;
};
