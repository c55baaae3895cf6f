import type { Guide, Topic } from "../guide/guide.ts";
import type { Asserted, CompareQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { ageLines } from "./age-line.ts";
import { allOf, restLine, shownOf } from "./at-once.ts";
import { OVERVIEW, pickChoices, summaryChoices } from "./choices.ts";
import { findFigures } from "./comparable.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellFact, tellMissing } from "./tell-fact.ts";
import { tellPurpose } from "./tell-purpose.ts";
import { openText } from "./openers.ts";
import { cardTopics, tellDifferences, tellTable } from "./tell-table.ts";
import { tellTogether } from "./tell-together.ts";
import { tellWhole } from "./tell-whole.ts";
import { listWords } from "./wording.ts";

/** Two or more credentials side by side, on everything or on the topics asked for. */
export function answerCompare(guide: Guide, query: CompareQuery): Reply {
  const credentials = shownOf(guide, query.credentials);
  const topics = query.topics.length > 0 ? query.topics : cardTopics(guide);
  const known = credentials.flatMap((id) => topics.flatMap((topic) => findFact(guide, id, topic) ?? []));
  const hasFigures = known.some(({ fact }) => fact.amount !== undefined);
  const among = query.credentials;
  return {
    token: writeToken(query),
    kind: known.length > 0 ? "answer" : "not-covered",
    body: [
      ...openBody(query.asked, bodyOf(guide, query, credentials, topics)),
      ...restLine(guide, allOf(guide, query.credentials).length),
      ...(hasFigures ? ageLines(guide) : []),
    ],
    choices: pickChoices(query, [
      [{ kind: "recommend", answers: [], step: "ask", among }, "Which one fits me?"],
      ...summaryChoices(guide).filter(([entry]) => entry.kind === "summary" && credentials.includes(entry.credential)),
      OVERVIEW,
    ]),
    sources: [...new Set(known.map(({ fact }) => fact.section))],
    credentials,
    topics,
  };
}

/** The first word in front of the first line, where something was asserted. */
function openBody(asked: Asserted | undefined, body: readonly Block[]): readonly Block[] {
  const [first, ...others] = body;
  if (asked === undefined || first === undefined) return body;
  const opener = openText(asked);
  return first.kind === "text" ? [text(opener + first.text), ...others] : [text(opener.replace(/: $/, ".")), ...body];
}

function bodyOf(
  guide: Guide,
  query: CompareQuery,
  credentials: readonly string[],
  topics: readonly string[],
): readonly Block[] {
  const [topicId = "", ...more] = query.topics;
  const topic = guide.topics.get(topicId);
  if (topic !== undefined && more.length === 0) return onOne(guide, credentials, topic);
  const names = listWords(credentials.map((id) => guide.credentials.get(id)?.name ?? id));
  // What was asked for by name is shown whether or not it tells them apart
  if (query.topics.length > 0) return [text(`${names}, side by side:`), tellTable(guide, credentials, topics)];
  return tellAll(guide, credentials, topics);
}

/** What they are for in a sentence, then the rest of what tells them apart. */
export function tellAll(guide: Guide, credentials: readonly string[], topics: readonly string[]): readonly Block[] {
  const purpose = tellPurpose(guide, credentials);
  if (purpose === undefined) {
    const names = listWords(credentials.map((id) => guide.credentials.get(id)?.name ?? id));
    return [text(`${names}, side by side:`), ...tellDifferences(guide, credentials, topics)];
  }
  const rest = topics.filter((id) => id !== guide.about.suits);
  return [text(purpose), ...tellDifferences(guide, credentials, rest)];
}

function onOne(guide: Guide, credentials: readonly string[], topic: Topic): readonly Block[] {
  const known = credentials.flatMap((id) => findFact(guide, id, topic.id) ?? []);
  const missing = credentials.flatMap((id) => {
    const credential = guide.credentials.get(id);
    return credential === undefined || credential.facts[topic.id] !== undefined
      ? []
      : [text(tellMissing(credential, topic))];
  });
  const together = tellTogether(guide, topic, known, "", false);
  if (known.length > 0 && together !== undefined) return [...together.map(text), ...missing];
  if (topic.kind === "amount" && known.length > 0) {
    const facts = known.map((entry) => ({ label: entry.credential.name, value: tellWhole(guide, entry) }));
    const lead = tellUnalike(known) ?? tellOrder(guide, topic, credentials) ?? `${topic.label}:`;
    return [text(lead), { kind: "facts", facts }, ...missing];
  }
  return [...(known.length > 0 ? [list(known.map((entry: Known) => tellFact(guide, entry)))] : []), ...missing];
}

/** "Not for the same thing: A per program, B per course.", where that is so of two. */
function tellUnalike(known: readonly Known[]): string | undefined {
  const told = known.map(({ credential, fact }) => `${credential.name} per ${fact.per ?? ""}`);
  const isUnalike =
    new Set(known.map(({ fact }) => fact.per)).size > 1 && known.every(({ fact }) => fact.per !== undefined);
  return isUnalike && known.length === 2 ? `These are not for the same thing: ${told.join(", ")}.` : undefined;
}

/** "A is cheaper than B.", where there are two figures of one kind that do not overlap in order. */
function tellOrder(guide: Guide, topic: Topic, credentials: readonly string[]): string | undefined {
  const { figures, apart } = findFigures(guide, topic, credentials);
  const [less, more, ...others] = [...figures].sort((a, b) => a.from - b.from || a.to - b.to);
  if (less === undefined || more === undefined || others.length > 0 || apart.length > 0) return undefined;
  const than = topic.order?.least.than;
  if (than === undefined || (less.from === more.from && less.to === more.to)) return undefined;
  const name = (id: string): string => guide.credentials.get(id)?.name ?? id;
  return `${name(less.credential)} is ${than} than ${name(more.credential)}.`;
}
