import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import type { Advice, Credential, Fact, Guide, Topic } from "../../src/guide/guide.ts";

type Facts = Readonly<Record<string, Omit<Fact, "section">>>;
type Suits = Credential["suits"];

/** A credential of a made-up guide; every fact says it stands in the section of its own name. */
export function makeCredential(id: string, facts: Facts, suits: Suits = []): Credential {
  const placed = Object.entries(facts).map(([topic, fact]) => [topic, { ...fact, section: `${id} › ${topic}` }]);
  return { id, name: id.toUpperCase(), aliases: [id], facts: Object.fromEntries(placed), suits };
}

type Options = Advice["questions"][number]["options"];

/** An option that nobody says in words, with or without a rule. */
export const makeOption = (id: string, counts?: Options[number]["counts"]): Options[number] => ({
  id,
  label: `The ${id}`,
  want: `the ${id}`,
  words: [],
  examples: [],
  counts,
});

/** A guide of which only these credentials, four topics and these questions are made up. */
export function makeGuide(credentials: readonly Credential[], questions: Readonly<Record<string, Options>>): Guide {
  return {
    ...REAL,
    credentials: new Map(credentials.map((credential) => [credential.id, credential])),
    topics: new Map(TOPICS.map((topic) => [topic.id, topic])),
    advice: {
      title: "Which one",
      depends: "It depends.",
      unsure: "Nothing is decided.",
      stopped: "Stopped.",
      lacks: ["seal"],
      questions: Object.entries(questions).map(([id, options]) => ({ id, ask: `Which ${id}?`, why: "So.", options })),
    },
  };
}

const makeTopic = (id: string, kind: Topic["kind"], unit?: string): Topic => ({
  id,
  kind,
  unit,
  label: id,
  about: id,
  choice: `${id} of {name}`,
  question: `${id} of {name}?`,
  missing: `No ${id} of {name}.`,
  words: [],
  examples: [],
});

const TOPICS = [
  makeTopic("price", "amount", "USD"),
  makeTopic("hours", "amount", "hours"),
  makeTopic("seal", "yes-no"),
  makeTopic("name", "text"),
];

const REAL = loadGuide(knowledgeFolder());
