import type { Guide } from "../guide/guide.ts";
import type { CompareQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { dateLine } from "./answer-fact.ts";
import { OVERVIEW, pickChoices, summaryChoices } from "./choices.ts";
import { findFact, tellFact, tellMissing, tellValue } from "./tell-fact.ts";
import { cardTopics, tellTable } from "./tell-table.ts";
import { listWords } from "./wording.ts";

function cellOf(guide: Guide, credential: string, topic: string): string | undefined {
  const known = findFact(guide, credential, topic);
  return known === undefined ? undefined : tellValue(known);
}

/** Two or more credentials side by side, on everything or on the topics asked for. */
export function answerCompare(guide: Guide, query: CompareQuery): Reply {
  const credentials = query.credentials.length > 0 ? query.credentials : [...guide.credentials.keys()];
  const topics = query.topics.length > 0 ? query.topics : cardTopics(guide);
  const known = credentials.flatMap((id) => topics.flatMap((topic) => findFact(guide, id, topic) ?? []));
  const hasFigures = known.some(({ fact }) => fact.amount !== undefined);
  const among = query.credentials;
  return {
    token: writeToken(query),
    kind: known.length > 0 ? "answer" : "not-covered",
    body: [
      ...(query.topics.length === 1 ? onOne(guide, credentials, topics) : onAll(guide, credentials, topics)),
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

function onAll(guide: Guide, credentials: readonly string[], topics: readonly string[]): readonly Block[] {
  const names = credentials.map((id) => guide.credentials.get(id)?.name ?? id);
  const told = topics.map((topic) => ({ topic, cells: credentials.map((id) => cellOf(guide, id, topic)) }));
  const alike = told.filter(({ cells }) => cells[0] !== undefined && cells.every((cell) => cell === cells[0]));
  const apart = told.filter(
    (entry) => !alike.includes(entry) && entry.cells.filter(Boolean).length * 2 > credentials.length,
  );
  const same = alike.map(({ topic, cells }) => `${guide.topics.get(topic)?.label ?? topic}: ${cells[0] ?? ""}`);
  return [
    text(`${listWords(names)}, side by side:`),
    tellTable(
      guide,
      credentials,
      apart.map(({ topic }) => topic),
    ),
    ...(same.length > 0
      ? [text(`The same for ${credentials.length === 2 ? "both" : "all"}. ${same.join("; ")}.`)]
      : []),
  ];
}
