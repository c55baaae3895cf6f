import type { Guide } from "../guide/guide.ts";
import type { Query } from "../query/query.ts";

/** The credentials that a query is about; empty for all. */
export function credentialsOf(query: Query): readonly string[] {
  if (query.kind === "summary") return [query.credential];
  if (query.kind === "several") return [...new Set(query.queries.flatMap(credentialsOf))];
  return "credentials" in query ? query.credentials : [];
}

/** The topics that a query is about, as learning names them. */
export function topicsOf(query: Query): readonly string[] {
  switch (query.kind) {
    case "fact":
      return query.topics;
    case "compare":
      return query.topics.length === 0 ? ["comparison"] : query.topics;
    case "rank":
    case "sum":
    case "multiple":
      return [query.topic];
    case "ratio":
      return [query.topic, query.per];
    case "summary":
    case "overview":
      return ["overview"];
    case "several":
      return [...new Set(query.queries.flatMap(topicsOf))];
    default:
      return [];
  }
}

/** The kind of the reply, as learning names it. */
export function kindOf(guide: Guide, query: Query): string {
  switch (query.kind) {
    case "recommend":
    case "off-topic":
    case "small-talk":
    case "help":
      return query.kind;
    case "gap":
    case "unknown":
      return "not-covered";
    case "fact": {
      const ids = query.credentials.length === 0 ? [...guide.credentials.keys()] : query.credentials;
      const isSaid = ids.some((id) =>
        query.topics.some((topic) => guide.credentials.get(id)?.facts[topic] !== undefined),
      );
      return isSaid ? "answer" : "not-covered";
    }
    default:
      return "answer";
  }
}
