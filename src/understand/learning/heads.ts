import type { Guide } from "../../guide/guide.ts";
import { CLAIMS, FIRST_WORDS, holdOfAll } from "../../facts/claims.ts";
import { nameScope } from "../propose/scopes.ts";
import type { Question } from "./question.ts";
import type { Head, Target } from "./train-network.ts";

const KINDS = ["answer", "recommend", "not-covered", "off-topic", "small-talk", "help"];
const FIRST = ["none", "yes", "no", "depends"];
const FORMS = [
  "fact",
  "rank-least",
  "rank-most",
  "rank-order",
  "compare",
  "overview",
  "pace",
  "constraint",
  "multiple",
  "sum",
  "other",
];

/** The network's heads for a guide, with their weight in learning. */
export function headsOf(guide: Guide): readonly Head[] {
  const topics = [...guide.topics.keys(), "comparison", "overview"];
  const all = [...guide.credentials.keys()];
  const scopes = Array.from({ length: 2 ** all.length - 1 }, (_, mask) =>
    nameScope(
      all.filter((__, index) => (mask >> index) & 1),
      all,
    ),
  );
  const goals = guide.advice.questions[0]?.options.map(({ id }) => id) ?? [];
  return [
    {
      id: "meaning",
      classes: [
        ...topics.map((id) => `topic:${id}`),
        "recommend",
        ...[...guide.gaps.keys(), "new"].map((id) => `gap:${id}`),
        "off-topic",
        "small-talk",
        "help",
      ],
      weight: 1,
    },
    { id: "kind", classes: KINDS, weight: 0.6 },
    { id: "topic", classes: topics, weight: 0.5 },
    { id: "scope", classes: [...new Set(scopes)], weight: 0.5 },
    { id: "first", classes: FIRST, weight: 1 },
    { id: "claim", classes: CLAIMS, weight: 0.8 },
    { id: "form", classes: FORMS, weight: 0.4 },
    { id: "goal", classes: ["none", ...goals], weight: 0.7 },
    { id: "talk", classes: [...guide.smallTalk.keys()], weight: 0.2 },
    ...[...goals, ...(guide.advice.avoid ?? []).map(({ topic }) => topic)].map((id) => ({
      id: `avoid:${id}`,
      classes: ["no", "yes"],
      weight: 0.1,
    })),
  ];
}

/** The heads of the network that reads what a message asserts of one fact. */
export const assertionHeads = (): readonly Head[] => [
  { id: "first", classes: FIRST, weight: 1 },
  { id: "claim", classes: CLAIMS, weight: 1 },
];

export function targetsOf(guide: Guide, heads: readonly Head[], question: Question): readonly (Target | undefined)[] {
  return heads.map(({ id, classes }) => {
    const names = namesFor(guide, id, question);
    if (names === undefined) return undefined;
    const known = names.filter((name) => classes.includes(name));
    if (known.length === 0) return undefined;
    const shares = new Float32Array(classes.length);
    for (const name of known) shares[classes.indexOf(name)] = 1 / known.length;
    return { shares, latent: id === "claim" && known.length > 1 };
  });
}

function namesFor(guide: Guide, head: string, q: Question): readonly string[] | undefined {
  switch (head) {
    case "meaning":
      if (q.kind === "answer") return q.topics.map((id) => `topic:${id}`);
      return q.kind === "not-covered" ? [guide.gaps.has(q.gap ?? "") ? `gap:${q.gap}` : "gap:new"] : [q.kind];
    case "kind":
      return [q.kind];
    case "topic":
      return q.topics.length > 0 ? q.topics : undefined;
    case "scope":
      return [nameScope(q.credentials, [...guide.credentials.keys()])];
    case "first":
      return q.kind === "answer" || q.kind === "not-covered" || q.kind === "recommend" ? [q.lead ?? "none"] : undefined;
    case "claim":
      return q.kind === "answer" ? claimsOf(guide, q) : undefined;
    case "form":
      return [formOf(q)];
    case "goal":
      return [q.goal ?? "none"];
    case "talk":
      return q.talk === undefined ? undefined : [q.talk];
    default:
      return head.startsWith("avoid:")
        ? [(q.avoid ?? []).includes(head.slice("avoid:".length)) ? "yes" : "no"]
        : undefined;
  }
}

/** What a question can have asserted, so that the first word which is true of the fact comes out; all claims that fit it. */
function claimsOf(guide: Guide, q: Question): readonly string[] | undefined {
  if (q.lead === undefined) return q.order === undefined ? ["open"] : undefined;
  const { lead } = q;
  const hold = holdOfAll(guide, q.credentials, q.topics[0] ?? "");
  if (hold === undefined) return undefined;
  return CLAIMS.filter((claim) => claim !== "open" && FIRST_WORDS[claim][hold] === lead);
}

function formOf({ kind, order, topics, limits = {}, figures = [], credentials }: Question): string {
  if (kind !== "answer") return "other";
  if (order !== undefined) return `rank-${order.end}`;
  if (topics.includes("comparison")) return "compare";
  if (topics.includes("overview")) return "overview";
  if (limits["hoursPerWeek"] !== undefined) return "pace";
  if (limits["people"] !== undefined || limits["courses"] !== undefined) return "multiple";
  if (["usd", "hours", "months", "weeks"].some((unit) => limits[unit] !== undefined)) return "constraint";
  return figures.length > 0 && credentials.length !== 1 ? "sum" : "fact";
}
