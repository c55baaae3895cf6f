import type { Finding } from "../finding.ts";
import type { Credential, Fact, Topic } from "../guide.ts";
import type { Parts } from "../parts.ts";

/** Each fact holds one value, of the kind that its topic asks for. */
export function checkFacts(parts: Parts): readonly Finding[] {
  const topics = new Map(parts.topic.map(({ data }) => [data.id, data]));
  return parts.credential.flatMap(({ file, data }) => checkCredential(file, data, topics));
}

function checkCredential(file: string, credential: Credential, topics: ReadonlyMap<string, Topic>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [id, fact] of Object.entries(credential.facts)) {
    const path = ["facts", id];
    const has = VALUES.filter((field) => fact[field] !== undefined);
    const topic = topics.get(id);
    const wanted = topic === undefined ? undefined : FIELD_OF[topic.kind];
    if (has.length === 0)
      findings.push({
        file,
        path,
        on: "key",
        message: `has no value, must have ${wanted ?? "one of: amount, answer, text"}`,
      });
    for (const field of has)
      if (wanted !== undefined && topic !== undefined && !has.includes(wanted))
        findings.push({
          file,
          path: [...path, field],
          on: "key",
          message: `does not suit the topic "${id}", whose kind is ${topic.kind}, must be given as ${wanted}`,
        });
    if (has.length > 1 && (wanted === undefined || has.includes(wanted)))
      findings.push({ file, path, on: "key", message: `has ${has.join(" and ")}, must have only one of them` });
    if (fact.per !== undefined && has.length > 0 && fact.amount === undefined)
      findings.push({
        file,
        path: [...path, "per"],
        on: "key",
        message: "is there, must be left out: only an amount is per something",
      });
    if (fact.place !== undefined && topic !== undefined && (topic.kind !== "text" || topic.order === undefined))
      findings.push({
        file,
        path: [...path, "place"],
        on: "key",
        message: `is there, must be left out: the topic "${id}" is not a text with an order`,
      });
    if (credential.unsaid?.[id] !== undefined)
      findings.push({
        file,
        path: ["unsaid", id],
        on: "key",
        message: "is unsaid and a fact at once, must be only one of them",
      });
  }
  return findings;
}

const VALUES = ["amount", "answer", "text"] as const satisfies readonly (keyof Fact)[];

const FIELD_OF = { amount: "amount", "yes-no": "answer", text: "text" } as const satisfies Record<
  Topic["kind"],
  keyof Fact
>;
