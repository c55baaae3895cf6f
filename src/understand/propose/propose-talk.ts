import type { Query } from "../../query/query.ts";
import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";

/** Small talk, help, and what has nothing to do with the guide. */
export function proposeTalk(evidence: Evidence): readonly Candidate[] {
  const { knowledge, previous, beliefs, readings } = evidence;
  const { guide } = knowledge;
  const before = previous?.query;
  const said = [...new Set(readings.flatMap(({ smallTalk }) => smallTalk))];
  const likely = beliefs.best("talk", 2).map(({ name }) => name);
  const entries = [...said, ...likely].flatMap((id) => guide.smallTalk.get(id) ?? []);
  const talk = entries.map((entry): Query => {
    if (entry.kind === "help") return { kind: "help" };
    const variant = before?.kind === "small-talk" && before.id === entry.id ? before.variant + 1 : 0;
    return { kind: "small-talk", id: entry.id, variant: variant % entry.replies.length };
  });
  const variant = before?.kind === "off-topic" ? (before.variant + 1) % guide.offTopic.replies.length : 0;
  const queries: readonly Query[] = [...talk, { kind: "help" }, { kind: "off-topic", variant }];
  return queries.map((query) => ({ query, by: "talk" }));
}
