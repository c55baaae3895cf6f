import type { Guide } from "../guide/guide.ts";
import type { Asked, FactQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { ageLines } from "./age-line.ts";
import { allOf, restLine, shownOf } from "./at-once.ts";
import { OVERVIEW, pickChoices, RECOMMEND, topicChoices } from "./choices.ts";
import { openWith, openWithAll } from "./openers.ts";
import { describeGap } from "./tell-gap.ts";
import { tellTable } from "./tell-table.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellFact, tellMissing } from "./tell-fact.ts";
import { tellTogether } from "./tell-together.ts";
import { tellWhole } from "./tell-whole.ts";
import { capitalised } from "./wording.ts";

/** One or several facts of one, several or all credentials. */
export function answerFact(guide: Guide, query: FactQuery): Reply {
  const credentials = shownOf(guide, query.credentials);
  const facts = credentials.flatMap((credential) =>
    query.topics.flatMap((topic) => findFact(guide, credential, topic) ?? []),
  );
  const body = bodyOf(guide, query, credentials, facts);
  const isReasonless = isWhy(query.asked) && facts.length > 0 && facts.every((known) => asksWhyOf(query.asked, known));
  const shown = [...facts, ...alsoKnown(guide, query, credentials)];
  return {
    token: writeToken(query),
    kind: facts.length === 0 || isReasonless ? "not-covered" : "answer",
    body: [
      ...(isReasonless ? [text("The guide does not say why.")] : []),
      ...body,
      ...restLine(guide, allOf(guide, query.credentials).length),
    ],
    choices: pickChoices(query, [...nextQuestions(guide, credentials, query.topics), RECOMMEND]).slice(0, 2),
    sources: [...new Set(shown.map(({ fact }) => fact.section))],
    credentials,
    topics: query.topics,
  };
}

function bodyOf(
  guide: Guide,
  query: FactQuery,
  credentials: readonly string[],
  facts: readonly Known[],
): readonly Block[] {
  if (facts.length === 0) return missingHere(guide, query, credentials);
  const dated = facts.some(({ fact }) => fact.amount !== undefined) ? ageLines(guide) : [];
  if (credentials.length === 1) return [...ofOne(guide, query, facts), ...dated];
  return [
    ...(query.topics.length === 1 ? ofSeveral(guide, query, facts) : [tellTable(guide, credentials, query.topics)]),
    ...dated,
  ];
}

function ofOne(guide: Guide, query: FactQuery, facts: readonly Known[]): readonly Block[] {
  const missing = query.topics.filter((topic) => !facts.some((known) => known.topic.id === topic));
  const told = facts.map((known, index) => {
    const opener = index === 0 ? openWith(query.asked, known) : "";
    return text([opener + tellFact(guide, known), known.fact.note ?? ""].filter(Boolean).join(" "));
  });
  return [
    ...told,
    ...missing.flatMap((topic) => missingLine(guide, query.credentials, topic)),
    ...alsoLines(guide, query),
  ];
}

function ofSeveral(guide: Guide, query: FactQuery, facts: readonly Known[]): readonly Block[] {
  const [topicId = ""] = query.topics;
  const topic = guide.topics.get(topicId);
  const credentials = shownOf(guide, query.credentials);
  const without = credentials.filter((id) => !facts.some(({ credential }) => credential.id === id));
  const missing = without.flatMap((id) => missingLine(guide, [id], topicId));
  const also = alsoLines(guide, query);
  const opener = openWithAll(query.asked, facts, credentials.length);
  if (topic?.kind === "amount") {
    const rows = facts.map((known) => ({ label: known.credential.name, value: tellWhole(guide, known) }));
    return [text(opener || `${capitalised(topic.about)}:`), { kind: "facts", facts: rows }, ...also, ...missing];
  }
  if (topic?.kind === "yes-no" && query.asked !== "named") {
    const isLacking = query.asked === "lacking";
    const lackingFirst = isLacking || query.asked === "without" || query.asked === "denied";
    const together = tellTogether(guide, topic, facts, isLacking ? "" : opener, lackingFirst);
    if (together !== undefined) return [...together.map(text), ...also, ...missing];
  }
  const sorted = sortedByAnswer(facts);
  const inOrder = query.asked === "named" ? facts : query.asked === "lacking" ? sorted.toReversed() : sorted;
  const told = list(inOrder.map((known) => tellFact(guide, known)));
  return [...(opener === "" ? [] : [text(opener)]), told, ...missing];
}

const PLACES = { yes: 0, some: 1, no: 2 } as const;

/** Those that have it come first. */
function sortedByAnswer(facts: readonly Known[]): readonly Known[] {
  return [...facts].sort((a, b) => PLACES[a.fact.answer ?? "yes"] - PLACES[b.fact.answer ?? "yes"]);
}

function missingLine(guide: Guide, credentials: readonly string[], topicId: string): readonly Block[] {
  const credential = guide.credentials.get(credentials[0] ?? "");
  const topic = guide.topics.get(topicId);
  return credential && topic ? [text(tellMissing(credential, topic))] : [];
}

/** More than these are not gone through one by one. */
const MOST_MISSING = 3;

/** None of them has it: what is not said, what comes nearest, and where to look. */
function missingHere(guide: Guide, query: FactQuery, credentials: readonly string[]): readonly Block[] {
  const [topic] = query.topics.flatMap((id) => guide.topics.get(id) ?? []);
  if (credentials.length > MOST_MISSING) return topic === undefined ? [] : describeGap(topic.about, topic.where);
  const lines = credentials.flatMap((id) => query.topics.flatMap((missing) => missingLine(guide, [id], missing)));
  const where = topic?.where === undefined ? [] : [text(topic.where)];
  return [...lines, ...alsoLines(guide, query), ...where];
}

/** Facts that belong to the asked ones: the package price beside the price per course. */
function alsoKnown(guide: Guide, query: FactQuery, credentials: readonly string[]): readonly Known[] {
  const also = query.topics.flatMap((topic) => guide.topics.get(topic)?.also ?? []);
  const isTold = (topic: string): boolean =>
    query.topics.includes(topic) || (credentials.length > 1 && guide.topics.get(topic)?.kind === "amount");
  const wanted = [...new Set(also)].filter((topic) => !isTold(topic));
  return credentials.flatMap((credential) =>
    wanted
      .flatMap((topic) => findFact(guide, credential, topic) ?? [])
      .filter(({ fact }) => fact.answer === undefined || fact.answer === "some"),
  );
}

function alsoLines(guide: Guide, query: FactQuery): readonly Block[] {
  const credentials = shownOf(guide, query.credentials);
  return alsoKnown(guide, query, credentials).map((known) => {
    const told = tellFact(guide, known);
    const isNamed = credentials.length === 1 || told.includes(known.credential.name);
    return text(isNamed ? told : `${known.credential.name}: ${told}`);
  });
}

const isWhy = (asked: Asked): boolean => asked === "why" || asked === "why-not";

/** Whether a "why" takes for granted what is so; then only the reason is missing. */
function asksWhyOf(asked: Asked, { topic, fact }: Known): boolean {
  if (topic.kind === "text") return false;
  if (topic.kind === "amount") return true;
  return asked === "why" ? fact.answer !== "no" : fact.answer !== "yes";
}

function nextQuestions(guide: Guide, credentials: readonly string[], topics: readonly string[]) {
  const [only = "", ...more] = credentials;
  if (more.length > 0) {
    const whole = {
      kind: "compare",
      credentials: credentials.length === guide.credentials.size ? [] : credentials,
      topics: [],
    } as const;
    return [[whole, "Compare them"] as const, OVERVIEW];
  }
  return topicChoices(guide, only, topics).slice(0, 1);
}
