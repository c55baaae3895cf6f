import type { Query } from "../../query/query.ts";
import { readFollowUp } from "../../query/read-follow-up.ts";
import { readCompare } from "../../query/readers/read-compare.ts";
import { readConstraint } from "../../query/readers/read-constraint.ts";
import { readFact } from "../../query/readers/read-fact.ts";
import { readMultiple } from "../../query/readers/read-multiple.ts";
import { readPace } from "../../query/readers/read-pace.ts";
import { readPick } from "../../query/readers/read-pick.ts";
import { readRank } from "../../query/readers/read-rank.ts";
import { readRatio } from "../../query/readers/read-ratio.ts";
import { readSum } from "../../query/readers/read-sum.ts";
import { together } from "../../query/together.ts";
import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";
import { scopesOf } from "./scopes.ts";

const READERS = [
  readRatio,
  readPace,
  readMultiple,
  readSum,
  readConstraint,
  readPick,
  readRank,
  readCompare,
  readFact,
  readFollowUp,
];

/** Questions of a shape of their own: orders, limits, arithmetic, comparison, cards; and what the clauses ask one after the other. */
export function proposeShapes(evidence: Evidence): readonly Candidate[] {
  return [...readClauses(evidence), ...orders(evidence), ...wholes(evidence)].map((query) => ({ query, by: "shapes" }));
}

function readClauses({ asking, context, knowledge }: Evidence): readonly Query[] {
  const found: Query[] = [];
  const perClause: Query[] = [];
  let within = context;
  for (const reading of asking) {
    const queries = READERS.flatMap((read) => openly(read(reading, within)));
    found.push(...queries);
    if (queries[0] !== undefined) perClause.push(queries[0]);
    if (reading.credentials.length > 0) within = { ...within, credentials: reading.credentials };
  }
  const joined = perClause.length > 1 ? together(knowledge.guide, perClause) : undefined;
  return joined === undefined ? found : [...found, joined];
}

/** How a fact was asked for is decided later, for whichever is chosen. */
function openly(query: Query | undefined): readonly Query[] {
  if (query === undefined) return [];
  return [
    query.kind === "fact" && !["named", "lacking", "why", "why-not"].includes(query.asked)
      ? { ...query, asked: "open" }
      : query,
  ];
}

/** "Which is the dearest?": an end of a topic that can be put in order, where the network believes in one. */
function orders(evidence: Evidence): readonly Query[] {
  const { beliefs, knowledge, named, previous } = evidence;
  const ends = (["least", "most", "order"] as const).filter(
    (end) => beliefs.has("form") && beliefs.of("form", `rank-${end}`) > LEAST_SHARE,
  );
  if (ends.length === 0) return [];
  const topics = [
    ...beliefs.best("meaning", 3).map(({ name }) => name.replace("topic:", "")),
    ...(previous?.topics ?? []).slice(0, 1),
  ].filter((id) => knowledge.guide.topics.get(id)?.order !== undefined);
  const before = previous?.credentials ?? [];
  const pairs = [
    named.length > 1 ? named : [],
    named.length === 1 && before.length === 1 && before[0] !== named[0] ? [...before, ...named] : [],
  ];
  const among = [...new Map(pairs.map((ids) => [ids.join(), ids])).values()];
  const asserts = beliefs.of("first", "none") < 0.6;
  const claimed = named[0] ?? (before.length === 1 ? before[0] : undefined);
  return [...new Set(topics)].flatMap((topic) =>
    ends.flatMap((end) =>
      among.flatMap((credentials): readonly Query[] => [
        ...(asserts && claimed !== undefined && end !== "order"
          ? [{ kind: "rank", topic, end, credentials, claimed } as const]
          : []),
        { kind: "rank", topic, end, credentials },
      ]),
    ),
  );
}

/** The card of one, all at a glance, or two or all side by side. */
function wholes(evidence: Evidence): readonly Query[] {
  const { beliefs } = evidence;
  const isLikely = (name: string): boolean =>
    beliefs.of("meaning", `topic:${name}`) > LEAST_SHARE || !beliefs.has("meaning");
  const scopes = scopesOf(evidence);
  return [
    ...(isLikely("overview") || evidence.named.length > 0 ? scopes.map(overview) : []),
    ...(isLikely("comparison") || evidence.named.length > 1
      ? scopes
          .filter(({ length }) => length !== 1)
          .map((credentials): Query => ({ kind: "compare", credentials, topics: [] }))
      : []),
  ];
}

function overview(scope: readonly string[]): Query {
  const [credential, ...more] = scope;
  if (credential === undefined) return { kind: "overview" };
  return more.length === 0 ? { kind: "summary", credential } : { kind: "compare", credentials: scope, topics: [] };
}

const LEAST_SHARE = 0.04;
