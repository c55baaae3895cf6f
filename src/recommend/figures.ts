import { formatAmount } from "../guide/format-amount.ts";
import type { Credential, Guide } from "../guide/guide.ts";
import type { Block } from "../reply.ts";

/** The topics whose figures the dialogue asks about, e.g. length and cost. */
export function askedTopics(guide: Guide): readonly string[] {
  const rules = guide.advice.questions.flatMap(({ options }) => options.flatMap(({ counts }) => counts ?? []));
  return [...new Set(rules.filter(({ is }) => is !== "has").map(({ topic }) => topic))];
}

/** A line for each of these topics: the figure of one credential, or those of several with their names. No block for no figures. */
export function listFigures(guide: Guide, credentials: readonly Credential[]): readonly Block[] {
  const facts = askedTopics(guide).flatMap((id) => {
    const topic = guide.topics.get(id);
    if (topic === undefined) return [];
    const values = credentials.flatMap((credential) => {
      const fact = credential.facts[id];
      const value = fact === undefined ? "" : formatAmount(topic, fact);
      if (value === "") return [];
      return credentials.length > 1 ? [`${credential.name} ${value}`] : [value];
    });
    return values.length > 0 ? [{ label: topic.label, value: values.join("; ") }] : [];
  });
  return facts.length > 0 ? [{ kind: "facts", facts }] : [];
}
