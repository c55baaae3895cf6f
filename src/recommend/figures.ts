import { findFact } from "../answer/tell-fact.ts";
import { tellWhole } from "../answer/tell-whole.ts";
import type { Credential, Guide } from "../guide/guide.ts";

/** The topics whose figures the dialogue asks about, e.g. length and cost. */
export function askedTopics(guide: Guide): readonly string[] {
  const rules = guide.advice.questions.flatMap(({ options }) => options.flatMap(({ counts }) => counts ?? []));
  return [...new Set(rules.filter(({ is }) => is !== "has" && is !== "lacks").map(({ topic }) => topic))];
}

/** A credential's figures on these topics, with their labels: "Average length: 122 hours". */
export function listFigures(guide: Guide, credential: Credential, topics: readonly string[]): readonly string[] {
  return topics.flatMap((id) => {
    const known = findFact(guide, credential.id, id);
    const value = known?.fact.amount === undefined ? "" : tellWhole(guide, known);
    return value === "" ? [] : [`${known?.topic.label ?? id}: ${value}`];
  });
}

/** What it does not have of what is worth saying: "No credit, no capstone". */
export function listLacks(guide: Guide, credential: Credential, said: readonly string[]): readonly string[] {
  const lacks = guide.advice.lacks
    .filter((id) => credential.facts[id]?.answer === "no" && !said.includes(id))
    .map((id) => `no ${guide.topics.get(id)?.label.toLowerCase() ?? id}`);
  return lacks.length > 0 ? [lacks.join(", ")] : [];
}
