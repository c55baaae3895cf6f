import type { Credential, Guide } from "../guide/guide.ts";
import type { Query } from "../query/query.ts";
import type { Reply } from "../reply.ts";
import { text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { restLine, shownOf } from "./at-once.ts";
import { pickChoices, RECOMMEND, summaryChoices, topicChoices } from "./choices.ts";
import { ageLines } from "./age-line.ts";
import { tellAll } from "./answer-compare.ts";
import { cardTopics } from "./tell-table.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellCell, tellFact } from "./tell-fact.ts";
import { belonging, tellWhole } from "./tell-whole.ts";

/** The card of one credential: what it is, who it is for, length, cost and the rest of its facts. */
export function answerSummary(guide: Guide, query: Query & { kind: "summary" }, credential: Credential): Reply {
  const known = cardTopics(guide).flatMap((topic) => findFact(guide, credential.id, topic) ?? []);
  const first = firstText(guide, credential);
  return {
    token: writeToken(query),
    kind: "answer",
    title: credential.full ?? credential.name,
    body: [
      ...(first === undefined ? [] : [text(tellFact(guide, first))]),
      { kind: "facts", facts: factsOf(guide, known) },
      ...ageLines(guide),
    ],
    choices: pickChoices(query, [
      [compareWithRest(guide, credential.id), "Compare with the others"],
      RECOMMEND,
      ...topicChoices(guide, credential.id, []).slice(2, 5),
    ]),
    sources: [...new Set([...(first === undefined ? [] : [first]), ...known].map(({ fact }) => fact.section))],
    credentials: [credential.id],
    topics: known.map(({ topic }) => topic.id),
  };
}

/** A line for each, but one for figures that belong together. */
function factsOf(guide: Guide, known: readonly Known[]) {
  const within = known.flatMap((entry) => belonging(guide, entry));
  return known
    .filter(({ topic }) => !within.includes(topic.id))
    .map((entry) => ({
      label: entry.topic.label,
      value: entry.fact.amount === undefined ? tellCell(guide, entry) : tellWhole(guide, entry),
    }));
}

/** All credentials at a glance. */
export function answerOverview(guide: Guide): Reply {
  const credentials = shownOf(guide, []);
  const topics = cardTopics(guide);
  const known = credentials.flatMap((id) => topics.flatMap((topic) => findFact(guide, id, topic) ?? []));
  return {
    token: writeToken({ kind: "overview" }),
    kind: "answer",
    title: guide.about.title,
    body: [...tellAll(guide, credentials, topics), ...restLine(guide, guide.credentials.size), ...ageLines(guide)],
    choices: pickChoices({ kind: "overview" }, [RECOMMEND, ...summaryChoices(guide)]),
    sources: [...new Set(known.map(({ fact }) => fact.section))],
    credentials,
    topics,
  };
}

/** What it is, in a sentence. */
const firstText = (guide: Guide, credential: Credential) => findFact(guide, credential.id, guide.about.describes ?? "");

function compareWithRest(guide: Guide, credential: string): Query {
  const others = [...guide.credentials.keys()].filter((id) => id !== credential);
  return others.length === 0 ? { kind: "overview" } : { kind: "compare", credentials: [], topics: [] };
}
