import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";
import { scopesOf } from "./scopes.ts";

/** Facts of the likeliest topics, and of those that words name outright, for every set of credentials that may be meant. */
export function proposeFacts(evidence: Evidence): readonly Candidate[] {
  const { knowledge, beliefs, previous } = evidence;
  const { guide } = knowledge;
  const scopes = scopesOf(evidence);
  const likely = [
    ...beliefs.best("meaning", 12).map(({ name }) => name),
    ...beliefs.best("topic", 2).map(({ name }) => `topic:${name}`),
  ]
    .filter((name) => name.startsWith("topic:"))
    .map((name) => name.slice("topic:".length))
    .filter((id) => guide.topics.has(id));
  const before = previous?.topics.filter((id) => guide.topics.has(id)).slice(0, 1) ?? [];
  const topics = [
    ...new Set([
      ...likely.slice(0, 3),
      ...[...evidence.strongTopics].slice(0, 3),
      ...[...evidence.hintedTopics].slice(0, 1),
      ...before,
    ]),
  ];
  const pairs = pairsOf(evidence, topics);
  return scopes.flatMap((credentials) =>
    [...topics.map((topic) => [topic]), ...pairs].map(
      (about) => ({ query: { kind: "fact", credentials, topics: about, asked: "open" }, by: "facts" }) as const,
    ),
  );
}

/** Two topics at once, where both are likely or both are named. */
function pairsOf({ beliefs, strongTopics }: Evidence, topics: readonly string[]): readonly (readonly string[])[] {
  const share = (id: string): number => beliefs.of("meaning", `topic:${id}`);
  const likely = topics
    .filter((id) => share(id) > LEAST_SHARE || strongTopics.has(id))
    .sort((a, b) => share(b) - share(a));
  const [first, second, third] = likely;
  if (first === undefined || second === undefined || share(second) < LEAST_SECOND) return [];
  return [[first, second], ...(third !== undefined && share(third) > LEAST_SHARE ? [[first, second, third]] : [])];
}

const LEAST_SHARE = 0.1;
const LEAST_SECOND = 0.05;
