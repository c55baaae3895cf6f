import type { Guide } from "../guide/guide.ts";
import type { Query } from "../query/query.ts";

/** What a query asks, as a label of a few words. */
export function nameQuery(guide: Guide, query: Query): string {
  const name = (id: string): string => guide.credentials.get(id)?.name ?? id;
  switch (query.kind) {
    case "fact": {
      const topic = guide.topics.get(query.topics[0] ?? "");
      const [credential] = query.credentials;
      if (topic === undefined) return "A fact";
      return credential === undefined
        ? `${topic.label}: all of them`
        : topic.choice.replaceAll("{name}", name(credential));
    }
    case "summary":
      return `About ${name(query.credential)}`;
    case "compare":
      return query.credentials.length > 0 ? `Compare ${query.credentials.map(name).join(" and ")}` : "Compare all";
    case "overview":
      return "All at a glance";
    case "rank": {
      const order = guide.topics.get(query.topic)?.order;
      return query.end === "order" ? "In order" : `Which is ${order?.[query.end].says ?? query.end}?`;
    }
    case "gap":
      return guide.gaps.get(query.gap)?.name ?? "Something else";
    case "passage":
      return guide.passages.get(query.passage)?.title ?? "From the guide";
    case "recommend":
      return "Which one fits me?";
    case "constraint":
    case "pace":
    case "ratio":
    case "sum":
    case "multiple":
      return "What fits my limits";
    case "help":
      return "What I can ask";
    case "unknown":
    case "off-topic":
    case "small-talk":
    case "stale":
    case "clarify":
    case "several":
    case "aside":
      return "Something else";
  }
}
