import type { Guide, Passage } from "../guide/guide.ts";
import type { GapQuery, Query, UnknownQuery } from "../query/query.ts";
import type { Reply, ReplyKind } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { HELP, OVERVIEW, pickChoices, RECOMMEND, summaryChoices, toChoice, topicChoices } from "./choices.ts";
import { findFact, tellFact } from "./tell-fact.ts";
import { describeGap } from "./tell-gap.ts";
import { cardTopics } from "./tell-table.ts";
import { listWords, lowerFirst } from "./wording.ts";

const plain = (query: Query, kind: ReplyKind): Omit<Reply, "body" | "choices"> => ({
  token: writeToken(query),
  kind,
  sources: [],
  credentials: [],
  topics: [],
});

/** A subject that the guide does not cover: it is named, who can tell is said, and a fact only where it truly helps. */
export function answerGap(guide: Guide, query: GapQuery): Reply {
  const gap = guide.gaps.get(query.gap);
  const near = gap?.near ?? [];
  const known = query.credentials
    .slice(0, 1)
    .flatMap((id) => (gap?.helps ?? []).flatMap((topic) => findFact(guide, id, topic) ?? []))
    .slice(0, 1);
  const told = known.map((entry) => text(`What it does say: ${tellFact(guide, entry)}`));
  const nearer = query.credentials
    .slice(0, 1)
    .flatMap((id) =>
      topicChoices(guide, id, []).filter(([entry]) => entry.kind === "fact" && near.includes(entry.topics[0] ?? "")),
    );
  return {
    ...plain(query, "not-covered"),
    body: [...describeGap(gap?.name ?? query.gap, gap?.where), ...told],
    choices: pickChoices(query, [...nearer, ...nearChoices(guide, near), OVERVIEW, RECOMMEND]).slice(0, 3),
    sources: known.map(({ fact }) => fact.section),
    credentials: query.credentials,
    topics: known.map(({ topic }) => topic.id),
  };
}

/** The nearest topics, of all credentials. */
function nearChoices(guide: Guide, near: readonly string[]) {
  return near.flatMap((id) => {
    const topic = guide.topics.get(id);
    const query: Query = { kind: "fact", credentials: [], topics: [id], asked: "open" };
    return topic === undefined ? [] : [[query, `${topic.label}: all of them`, topic.label] as const];
  });
}

/** A subject that the knowledge has no entry for. */
export function answerUnknown(guide: Guide, query: UnknownQuery): Reply {
  const subject = query.about === "" ? "that" : `“${query.about}”`;
  const lines = [`The guide says nothing about ${subject}.`, `I found nothing about ${subject} in the guide.`];
  return {
    ...plain(query, "not-covered"),
    body: [
      text(lines[query.variant % lines.length] ?? ""),
      text(`It covers ${guide.about.subject}: ${listWords(exampleTopics(guide))}, for example.`),
    ],
    choices: pickChoices(query, [
      ...summaryChoices(guide).filter(
        ([entry]) => entry.kind === "summary" && query.credentials.includes(entry.credential),
      ),
      OVERVIEW,
      RECOMMEND,
      HELP,
    ]),
    credentials: query.credentials,
  };
}

/** "average length, cost, credit": the first facts of the cards. */
const exampleTopics = (guide: Guide): readonly string[] =>
  cardTopics(guide)
    .flatMap((id) => guide.topics.get(id) ?? [])
    .filter(({ kind }) => kind !== "text")
    .map(({ label }) => lowerFirst(label))
    .slice(0, 4);

export function answerOffTopic(guide: Guide, query: Query & { kind: "off-topic" }): Reply {
  return {
    ...plain(query, "off-topic"),
    body: [text(guide.offTopic.replies[query.variant] ?? "")],
    choices: pickChoices(query, [OVERVIEW, RECOMMEND, HELP]),
  };
}

export function answerSmallTalk(guide: Guide, query: Query & { kind: "small-talk" }): Reply {
  const entry = guide.smallTalk.get(query.id);
  return {
    ...plain(query, "small-talk"),
    body: [
      text(entry?.replies[query.variant] ?? ""),
      ...(entry?.contact === true && guide.about.contact !== undefined ? [text(guide.about.contact)] : []),
    ],
    choices: pickChoices(query, [OVERVIEW, RECOMMEND, HELP]),
  };
}

export function answerHelp(guide: Guide): Reply {
  const query: Query = { kind: "help" };
  return {
    ...plain(query, "help"),
    title: "What you can ask",
    body: [
      text(`I answer questions about ${guide.about.subject}, from one guide and nothing else.`),
      list(sampleQuestions(guide)),
      text(`What the guide does not say, I don't know. ${guide.about.age ?? ""}`.trim()),
      text(`The guide: ${guide.about.url}`),
    ],
    choices: pickChoices(query, [RECOMMEND, OVERVIEW, ...summaryChoices(guide)]),
  };
}

/** One question of each sort, made of what the guide has. */
function sampleQuestions(guide: Guide): readonly string[] {
  const [first, second] = [...guide.credentials.values()];
  const measured = cardTopics(guide)
    .flatMap((id) => guide.topics.get(id) ?? [])
    .filter(({ id, kind }) => kind === "amount" && first?.facts[id] !== undefined);
  const [order] = [...guide.topics.values()].flatMap((topic) => topic.order ?? []);
  const facts =
    first === undefined ? [] : measured.slice(-1).map(({ question }) => question.replaceAll("{name}", first.name));
  const comparisons = [
    ...(first && second ? [`${first.name} or ${second.name}?`] : []),
    ...(order ? [`Which is the ${order.least.says}?`] : []),
  ];
  return [
    ...(facts.length > 0 ? [`A fact: “${facts.join("”, “")}”`] : []),
    ...(comparisons.length > 0 ? [`A comparison: “${comparisons.join("”, “")}”`] : []),
    `Advice: say “recommend” and answer up to ${guide.advice.questions.length} short questions.`,
  ];
}

/** An address of an older version, another server or nowhere: a friendly fresh start. */
export function answerStale(guide: Guide): Reply {
  const query: Query = { kind: "stale" };
  return {
    ...plain(query, "help"),
    body: [text("That button is from an earlier version of me. Let's start again: what would you like to know?")],
    choices: pickChoices(query, [RECOMMEND, OVERVIEW, ...summaryChoices(guide)]),
  };
}

export function answerPassage(guide: Guide, query: Query & { kind: "passage" }, passage: Passage): Reply {
  const abouts = summaryChoices(guide).filter(
    ([entry]) => entry.kind === "summary" && passage.credentials.includes(entry.credential),
  );
  return {
    ...plain(query, "answer"),
    title: passage.title,
    body: [text(passage.text)],
    choices: pickChoices(query, [...abouts, OVERVIEW, RECOMMEND]),
    sources: [passage.section],
    credentials: passage.credentials,
  };
}

export function answerClarify(
  query: Query & { kind: "clarify" },
  options: readonly { query: Query; label: string }[],
): Reply {
  return {
    ...plain(query, "question"),
    body: [text("Did you mean one of these?"), list(options.map(({ label }) => label))],
    choices: options.map((option) => toChoice(option.query, option.label)),
  };
}
