import { findAmounts } from "../found-topics.ts";
import type { Context, Reader } from "../context.ts";
import { key } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import { scopeOf } from "../scope.ts";

/** "What do four courses of it come to?", "X for ten people": so many times the figure of one. */
export const readMultiple: Reader = (reading, context) => {
  const count = countOf(reading, context);
  if (count === undefined) return undefined;
  const scope = scopeOf(reading, context);
  const [topic] = [...findAmounts(reading, context), ...countedTopics(reading, context)];
  // Ten people pay ten times, but they don't take ten times as long
  const isMoney = /^[A-Z]{3}$/.test(context.knowledge.guide.topics.get(topic ?? "")?.unit ?? "");
  if (scope.source !== "named" || topic === undefined || !isMoney) return undefined;
  return { kind: "multiple", credentials: scope.credentials, topic, count };
};

/** A number in front of what is paid for (courses), of people, or of a credential's name. */
function countOf(reading: Reading, { knowledge }: Context): number | undefined {
  const { guide, lexicon } = knowledge;
  if (!reading.tokens.some((token) => token.kind === "number" || lexicon.numbers.has(token.text))) return undefined;
  const people = lexicon.people;
  const parts = new Set(
    reading.credentials.flatMap((id) =>
      Object.values(guide.credentials.get(id)?.facts ?? {}).flatMap(({ per }) => per ?? []),
    ),
  );
  for (const [index, token] of reading.tokens.entries()) {
    const value = token.value ?? lexicon.numbers.get(token.text);
    const next = reading.tokens[index + 1];
    if (value === undefined || value < 2 || !Number.isInteger(value) || value > MOST_TIMES || next === undefined)
      continue;
    const isMeasured = next.credential !== undefined || parts.has(key(next.text)) || people.has(key(next.text));
    if (isMeasured && reading.tokens[index - 1]?.kind !== "mark") return value;
  }
  return undefined;
}

/** What is paid for by the course, where courses are counted: "if it has 6 courses, what is the total?" */
function countedTopics(reading: Reading, { knowledge }: Context): readonly string[] {
  const words = new Set(reading.tokens.map(({ text }) => key(text)));
  return reading.credentials.flatMap((id) =>
    Object.entries(knowledge.guide.credentials.get(id)?.facts ?? {}).flatMap(([topic, { per }]) =>
      per !== undefined && words.has(key(per)) ? [topic] : [],
    ),
  );
}

const MOST_TIMES = 999;
