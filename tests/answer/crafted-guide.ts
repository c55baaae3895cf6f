import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import type { Credential, Fact, Guide } from "../../src/guide/guide.ts";

const shipped = loadGuide(knowledgeFolder());

/** A guide with the shipped topics and words, and with nothing but the given facts: credential by credential, topic by topic. */
export function craft(facts: Readonly<Record<string, Readonly<Record<string, Omit<Fact, "section">>>>>): Guide {
  const credentials = Object.entries(facts).map(([id, known]): readonly [string, Credential] => [
    id,
    {
      id,
      name: id.toUpperCase(),
      aliases: [id],
      facts: Object.fromEntries(Object.entries(known).map(([topic, fact]) => [topic, { ...fact, section: "Made up" }])),
    },
  ]);
  return { ...shipped, credentials: new Map(credentials) };
}
