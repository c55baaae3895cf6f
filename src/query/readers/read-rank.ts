import type { Context, Reader } from "../context.ts";
import type { RankQuery } from "../query.ts";
import type { Reading } from "../reading.ts";
import { strongTopics } from "../found-topics.ts";
import { scopeOf } from "../scope.ts";

/** "Which is the cheapest?", "is X cheaper than Y?", "rank them by price", "why is X the longest?" */
export const readRank: Reader = (reading, context) => {
  const order = orderOf(reading, context);
  if (order === undefined) return undefined;
  const { topic, end, degree } = order;
  // "The cheapest that gives credit": what they want narrows the field first
  const { wanted } = reading;
  if (wanted.length > 0 && reading.credentials.length === 0)
    return { kind: "constraint", credentials: [], limits: [], wanted };
  const named = reading.credentials;
  const claims = named.length > 0 && !reading.cues.has("which") && (isYesNo(reading) || reading.cues.has("why"));
  const claimed = claimedFromContext(reading, context) ?? (claims ? named[0] : undefined);
  const among = rankedAmong(reading, context, degree);
  return { kind: "rank", topic, end, credentials: among, ...(claimed === undefined ? {} : { claimed }) };
};

type Order = { readonly topic: string; readonly end: RankQuery["end"]; readonly degree: "comparative" | "superlative" };

function orderOf(reading: Reading, context: Context): Order | undefined {
  const [order] = reading.orders;
  if (order !== undefined) return reading.cues.has("rank") ? { ...order, end: "order" } : order;
  const { topics } = context.knowledge.guide;
  const { cues } = reading;
  const named = strongTopics(reading, context.knowledge.guide);
  const spokenOf = named.length > 0 || !cues.has("which") ? named : context.topics;
  const topic = spokenOf.find((id) => topics.get(id)?.order !== undefined);
  if (topic === undefined) return undefined;
  if (cues.has("rank")) return { topic, end: "order", degree: "superlative" };
  if (cues.has("least")) return { topic, end: "least", degree: "superlative" };
  if (cues.has("most")) return { topic, end: "most", degree: "superlative" };
  return undefined;
}

const isYesNo = (reading: Reading): boolean => reading.cues.has("whether") || reading.cues.has("right");

/** "Is it the cheapest?" after a reply about one credential. */
function claimedFromContext(reading: Reading, context: Context): string | undefined {
  const [only, ...more] = context.previous?.credentials ?? [];
  const pointsBack =
    (reading.cues.has("it") || reading.cues.has("that")) && isYesNo(reading) && !reading.cues.has("which");
  return pointsBack && more.length === 0 && reading.credentials.length < 2 ? only : undefined;
}

function rankedAmong(reading: Reading, context: Context, degree: "comparative" | "superlative"): readonly string[] {
  const named = reading.credentials;
  if (named.length > 1) return named.length === context.knowledge.guide.credentials.size ? [] : named;
  if (degree === "superlative") {
    return named.length === 0 && context.credentials.length === 2 && reading.cues.has("both")
      ? context.credentials
      : [];
  }
  const [one] = named;
  const before = (context.previous?.credentials ?? []).filter((id) => id !== one);
  if (one !== undefined)
    return before.length === 1 && (reading.cues.has("it") || reading.cues.has("that")) ? [...before, one] : [];
  const scope = scopeOf(reading, context);
  return context.credentials.length === 2 ? context.credentials : scope.source === "named" ? scope.credentials : [];
}
