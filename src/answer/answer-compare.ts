import type { Guide } from "../guide/guide.ts";
import type { CompareQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { allOf, restLine, shownOf } from "./at-once.ts";
import { dateLine } from "./answer-fact.ts";
import { OVERVIEW, pickChoices, summaryChoices } from "./choices.ts";
import { findFact, tellFact, tellMissing } from "./tell-fact.ts";
import { cardTopics, tellDifferences, tellTable } from "./tell-table.ts";
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
      ...(query.topics.length === 1 ? onOne(guide, credentials, topics) : onAll(guide, query, credentials, topics)),
      ...restLine(guide, allOf(guide, query.credentials).length),
      ...(hasFigures ? [dateLine(guide)] : []),
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

function onOne(guide: Guide, credentials: readonly string[], [topicId = ""]: readonly string[]): readonly Block[] {
  const topic = guide.topics.get(topicId);
  const lines = credentials.flatMap((id) => {
    const credential = guide.credentials.get(id);
    const known = findFact(guide, id, topicId);
    if (known !== undefined) return [[tellFact(guide, known), known.fact.note].filter(Boolean).join(" ")];
    return credential && topic ? [tellMissing(credential, topic)] : [];
  });
  return [text(`${topic?.label ?? topicId}, side by side:`), list(lines)];
}

function onAll(guide: Guide, query: CompareQuery, credentials: readonly string[], topics: readonly string[]) {
  const names = credentials.map((id) => guide.credentials.get(id)?.name ?? id);
  const lead = text(`${listWords(names)}, side by side:`);
  // What was asked for by name is shown whether or not it tells them apart
  return query.topics.length > 0
    ? [lead, tellTable(guide, credentials, topics)]
    : [lead, ...tellDifferences(guide, credentials, topics)];
}
