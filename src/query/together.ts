import type { Guide } from "../guide/guide.ts";
import { fits } from "../token.ts";
import type { Query } from "./query.ts";
import { unique } from "./reading.ts";

/** More questions than this in one message are not answered at once. */
const MOST_QUESTIONS = 3;

/**
 * One query for what the clauses of a message ask, each thing once. Facts of the same credentials become one question; beyond
 * what fits into one address, the questions asked first are answered. Undefined when there are none.
 */
function distinct(queries: readonly Query[]): readonly Query[] {
  return [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
}

export function together(guide: Guide, asked: readonly Query[]): Query | undefined {
  const merged: Query[] = [];
  for (const query of distinct(asked)) {
    const last = merged.at(-1);
    const joined = last === undefined ? undefined : joinFacts(last, query);
    if (joined === undefined) merged.push(query);
    else merged[merged.length - 1] = joined;
  }
  const answerable = merged.filter((query) => query.kind !== "unknown" && query.kind !== "off-topic");
  const hasGap = answerable.some(({ kind }) => kind === "gap");
  const telling = hasGap ? answerable.filter((query) => !isGeneral(guide, query)) : answerable;
  const kept = (telling.length > 0 ? telling : merged.slice(0, 1)).slice(0, MOST_QUESTIONS);
  while (kept.length > 1) {
    const several: Query = { kind: "several", queries: kept };
    if (fits(several)) return several;
    kept.pop();
  }
  return kept[0];
}

/** What somebody says of all of them around a question that the guide does not cover: what they are, whom they suit. */
function isGeneral({ about }: Guide, query: Query): boolean {
  if (query.kind !== "fact" || query.credentials.length > 0) return false;
  return query.topics.every((topic) => topic === about.describes || topic === about.suits);
}

function joinFacts(a: Query, b: Query): Query | undefined {
  if (a.kind !== "fact" || b.kind !== "fact" || a.credentials.join() !== b.credentials.join()) return undefined;
  const topics = unique([...a.topics, ...b.topics]);
  return topics.length > MOST_QUESTIONS ? undefined : { ...a, topics, asked: a.asked === b.asked ? a.asked : "open" };
}
