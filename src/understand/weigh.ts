import type { Query } from "../query/query.ts";
import type { Reading } from "../query/reading.ts";
import type { Candidate } from "./candidate.ts";
import type { Evidence } from "./evidence.ts";
import { beliefInScope } from "./propose/scopes.ts";
import { credentialsOf, kindOf, topicsOf } from "./query-parts.ts";
import type { Weighed } from "./score.ts";
import { logOf } from "./score.ts";
import { weighFigures } from "./weigh-figures.ts";

/** What speaks for and against a candidate, each by a readable name; none speaks of a topic, a credential or a word. */
export function weigh(evidence: Evidence, { query, by, found }: Candidate): Weighed {
  const { beliefs, knowledge, named, previous } = evidence;
  const { guide } = knowledge;
  const features: Record<string, number> = {};
  const about = credentialsOf(query);
  const topics = topicsOf(query);
  const kind = kindOf(guide, query);
  const isAnswer = ANSWERS.has(query.kind);
  features[`is ${query.kind}`] = 1;
  features["belief in the meaning"] = logOf(meaningOf(evidence, query, topics));
  features["belief in the kind"] = logOf(beliefs.of("kind", kind));
  if (isAnswer) {
    features["belief in the form"] = logOf(formsOf(query).reduce((sum, form) => sum + beliefs.of("form", form), 0));
    features["belief in the scope"] = logOf(beliefInScope(evidence, about));
    features["belief in what is spoken of"] = logOf(topics.reduce((sum, topic) => sum + beliefs.of("topic", topic), 0));
    if (topics.length > 1) {
      const shares = topics.map((topic) => beliefs.of("meaning", `topic:${topic}`));
      features["belief in the least likely of several"] = logOf(Math.min(...shares));
      features["several topics"] = topics.length - 1;
    }
    features["topic named outright"] = share(topics, (topic) => evidence.strongTopics.has(topic));
    features["topic hinted at"] = share(
      topics,
      (topic) => evidence.hintedTopics.has(topic) && !evidence.strongTopics.has(topic),
    );
    features["topic of the reply before"] = share(
      topics,
      (topic) => !evidence.strongTopics.has(topic) && (previous?.topics.includes(topic) ?? false),
    );
    features["topic out of nowhere"] = share(
      topics,
      (topic) =>
        !evidence.strongTopics.has(topic) &&
        !evidence.hintedTopics.has(topic) &&
        !(previous?.topics.includes(topic) ?? false),
    );
    const before = previous?.credentials ?? [];
    features["names left out"] = about.length === 0 ? 0 : named.filter((id) => !about.includes(id)).length;
    features["all, though some are named"] = about.length === 0 && named.length > 0 ? 1 : 0;
    features["carried credentials"] =
      named.length === 0 &&
      about.length > 0 &&
      about.length === before.length &&
      about.every((id) => before.includes(id))
        ? 1
        : 0;
    features["credentials out of nowhere"] = about.filter((id) => !named.includes(id) && !before.includes(id)).length;
    features["names and carried together"] =
      named.length > 0 && about.some((id) => !named.includes(id) && before.includes(id)) ? 1 : 0;
    features["all, though one was spoken of"] = about.length === 0 && named.length === 0 && before.length === 1 ? 1 : 0;
  }
  const isOfField =
    named.length > 0 || previous !== undefined || evidence.readings.some(({ domain, whole }) => domain || whole);
  features["off-topic words"] = isAnswer && evidence.readings.some(({ offTopic }) => offTopic) ? 1 : 0;
  features["unknown words, nothing of the field"] = isAnswer && !isOfField && unknownOf(evidence.asking) > 0 ? 1 : 0;
  if (query.kind === "off-topic") features["off-topic, nothing of the field"] = isOfField ? 0 : 1;
  const owners = new Set(evidence.readings.flatMap(({ names }) => names.map(({ credential }) => credential)));
  features["owner of a name left out"] =
    isAnswer && about.length > 0 && owners.size > 0 && !about.some((id) => owners.has(id)) ? 1 : 0;
  const others = [...evidence.strongTopics].filter(
    (topic) => !topics.includes(topic) && !topics.some((mine) => guide.topics.get(mine)?.narrows === topic),
  );
  features["other topics named"] = Math.min(2, others.length);
  features["gaps named and left out"] = query.kind === "gap" ? 0 : Math.min(2, evidence.strongGaps.size);
  if (query.kind === "gap") {
    features["gap named outright"] = evidence.strongGaps.has(query.gap) ? 1 : 0;
    features["gap hinted at"] = evidence.hintedGaps.has(query.gap) ? 1 : 0;
  }
  const orders = evidence.readings.reduce((sum, { orders: found_ }) => sum + found_.length, 0);
  features["order left out"] = orders > 0 && query.kind !== "rank" ? 1 : 0;
  features["order out of nowhere"] = orders === 0 && query.kind === "rank" ? 1 : 0;
  if (query.kind === "rank")
    features["order's claim"] =
      query.claimed === undefined ? logOf(beliefs.of("first", "none")) : logOf(1 - beliefs.of("first", "none"));
  const quantities = evidence.readings.flatMap((reading) => reading.quantities).length;
  features["figures left out"] = quantities > 0 && !USES_FIGURES.has(query.kind) ? 1 : 0;
  const words = evidence.readings.reduce((sum, { length }) => sum + length, 0);
  const unknown = unknownOf(evidence.asking);
  features["unknown words"] = isAnswer || query.kind === "recommend" ? unknown / Math.max(3, words) : 0;
  if (query.kind === "small-talk")
    features["talk said outright"] = evidence.readings.some(({ smallTalk }) => smallTalk.includes(query.id)) ? 1 : 0;
  if (query.kind === "help")
    features["help asked for outright"] = evidence.readings.some(({ smallTalk }) =>
      smallTalk.some((id) => guide.smallTalk.get(id)?.kind === "help"),
    )
      ? 1
      : 0;
  if (query.kind === "unknown") features["unknown words for a subject"] = unknown > 0 ? 1 : 0;
  Object.assign(features, weighFigures(evidence, query));
  if (query.kind === "recommend") {
    const [first] = guide.advice.questions;
    const goals = query.answers.filter(({ question }) => question === first?.id).map(({ option }) => option);
    features["belief in the goal"] = logOf(
      goals.length === 0 ? beliefs.of("goal", "none") : goals.reduce((sum, goal) => sum + beliefs.of("goal", goal), 0),
    );
    const before = previous?.query.kind === "recommend" ? previous.query.answers : [];
    features["goal of before kept"] = goals.some((goal) => before.some(({ option }) => option === goal)) ? 1 : 0;
    features["goal said in words"] = goals.some((goal) =>
      evidence.context.options.some(({ option, strong }) => option === goal && strong),
    )
      ? 1
      : 0;
    features["no goal"] = goals.length === 0 ? 1 : 0;
  }
  if (query.kind === "fact" && kind === "not-covered") features["a fact that the guide does not have"] = 1;
  if (query.kind === "recommend" && previous?.query.kind === "recommend") features["advice goes on"] = 1;
  if (previous?.dialogue !== undefined)
    features[query.kind === "recommend" ? "answers the open question" : "leaves the open question"] = 1;
  if (found !== undefined) features["found by search"] = found;
  features[`by ${by}`] = 1;
  return features;
}

const share = (topics: readonly string[], is: (topic: string) => boolean): number =>
  topics.length === 0 ? 0 : topics.filter(is).length / topics.length;

const unknownOf = (readings: readonly Reading[]): number =>
  readings.reduce((sum, { unknown }) => sum + unknown.length, 0);

const ANSWERS: ReadonlySet<Query["kind"]> = new Set([
  "fact",
  "summary",
  "overview",
  "compare",
  "rank",
  "constraint",
  "pace",
  "ratio",
  "sum",
  "multiple",
  "passage",
  "several",
]);
const USES_FIGURES: ReadonlySet<Query["kind"]> = new Set(["constraint", "pace", "multiple", "recommend", "several"]);

function meaningOf({ beliefs, knowledge }: Evidence, query: Query, topics: readonly string[]): number {
  const of = (name: string): number => beliefs.of("meaning", name);
  switch (query.kind) {
    case "gap":
      return of(`gap:${query.gap}`);
    case "unknown":
      return of("gap:new") + 0.02;
    case "recommend":
    case "off-topic":
    case "small-talk":
    case "help":
      return of(query.kind);
    case "constraint":
    case "pace": {
      // Any figure may be meant: what is limited follows from the units
      const measured = [...knowledge.guide.topics.values()].filter(({ kind }) => kind === "amount");
      return measured.reduce((sum, { id }) => sum + of(`topic:${id}`), 0);
    }
    default: {
      const sum = topics.reduce((total, topic) => total + of(`topic:${topic}`), 0);
      // What the guide lacks is asked for in the words of the topic, or of a subject without an entry
      return kindOf(knowledge.guide, query) === "not-covered" ? sum + of("gap:new") * 0.5 : sum;
    }
  }
}

function formsOf(query: Query): readonly string[] {
  switch (query.kind) {
    case "rank":
      return [`rank-${query.end}`];
    case "summary":
    case "overview":
      return ["overview"];
    case "ratio":
    case "sum":
    case "multiple":
      return ["sum", "multiple"];
    case "several":
      return ["fact"];
    default:
      return [query.kind];
  }
}
