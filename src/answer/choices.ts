import type { Guide } from "../guide/guide.ts";
import type { Query } from "../query/query.ts";
import type { Choice } from "../reply.ts";
import { fits, writeToken } from "../token.ts";

export const MOST_LABEL_CHARACTERS = 34;
const MOST_CHOICES = 5;

/** A way on; a label that is too long for a button gives way to a shorter one. */
export function toChoice(query: Query, ...labels: readonly [string, ...string[]]): Choice {
  const label =
    labels.find((words) => words.length <= MOST_LABEL_CHARACTERS) ?? labels[0].slice(0, MOST_LABEL_CHARACTERS);
  return { label, token: writeToken(query) };
}

/** At most five, none twice, none that leads back to where one is, none whose address does not fit. */
export function pickChoices(
  here: Query,
  wanted: readonly (readonly [Query, string, ...string[]])[],
): readonly Choice[] {
  const self = writeToken(here);
  const picked = new Map<string, Choice>();
  for (const [query, label, ...shorter] of wanted) {
    const choice = toChoice(query, label, ...shorter);
    if (choice.token !== self && fits(query) && !picked.has(choice.token)) picked.set(choice.token, choice);
  }
  return [...picked.values()].slice(0, MOST_CHOICES);
}

type Wanted = readonly [Query, string, ...string[]];

/** The topics of a credential's card that come after those just answered. */
export function topicChoices(guide: Guide, credential: string, answered: readonly string[]): readonly Wanted[] {
  const known = guide.credentials.get(credential);
  if (known === undefined) return [];
  return [...guide.topics.values()]
    .filter((topic) => topic.card !== undefined && !answered.includes(topic.id) && known.facts[topic.id] !== undefined)
    .sort((a, b) => (a.card ?? 0) - (b.card ?? 0))
    .map((topic) => [
      { kind: "fact", credentials: [credential], topics: [topic.id], asked: "open" },
      topic.choice.replaceAll("{name}", known.name),
      topic.label,
    ]);
}

export const RECOMMEND: Wanted = [{ kind: "recommend", answers: [], step: "ask", among: [] }, "Which one fits me?"];
export const OVERVIEW: Wanted = [{ kind: "overview" }, "All at a glance"];
export const HELP: Wanted = [{ kind: "help" }, "What I can ask"];

export const summaryChoices = (guide: Guide): readonly Wanted[] =>
  [...guide.credentials.values()].map(({ id, name }) => [{ kind: "summary", credential: id }, `About ${name}`, name]);
