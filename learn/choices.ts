import { answer } from "../src/answer/answer.ts";
import type { Guide } from "../src/guide/guide.ts";
import type { Knowledge, Previous } from "../src/query/context.ts";
import type { DialogueAnswer, Query } from "../src/query/query.ts";
import { plainText } from "../src/reply.ts";
import type { Learnt } from "../src/understand/learnt.ts";
import type { Question } from "../src/understand/learning/question.ts";
import { evidenceOf, propose } from "../src/understand/understand.ts";
import { waysOfAsking } from "../src/understand/ways-of-asking.ts";
import { weigh } from "../src/understand/weigh.ts";
import { firstWord, isTrueWord, judge } from "./judge.ts";
import type { Choice } from "./train-score.ts";

/** How right a reply is that keeps silent on yes or no where one of them is true: such a reply is right, but says less than it could. */
const SILENT = 0.6;
/** A fact that nobody asked for, told besides the one that was. */
const STRAY = 0.6;
/** What was asked for, but not in the shape in which it was. */
const SHAPELESS = 0.25;
/** The same among candidates, of a ranking that does not say whether what was claimed is so. */
const UNCLAIMED = 0.4;

/** What the score learns from one question: its candidates, and the ways in which the right fact may be asked for. */
export function choicesOf(
  knowledge: Knowledge,
  learnt: Pick<Learnt, "network" | "assertions">,
  question: Question,
  previous: Previous | undefined,
): { readonly candidates: Choice; readonly ways: Choice | undefined } {
  const { guide } = knowledge;
  const evidence = evidenceOf(knowledge, learnt, question.turns.at(-1) ?? "", previous);
  const proposed = propose(evidence);
  const said = evidence.readings.flatMap(({ smallTalk }) => smallTalk);
  const candidates = {
    features: proposed.map((candidate) => weigh(evidence, candidate)),
    right: proposed.map(
      ({ query }) => rightness(guide, question, query) * (isSaid(guide, said, query) ? 1 : SHAPELESS),
    ),
  };
  const query = rightFact(guide, question);
  if (query === undefined) return { candidates, ways: undefined };
  const ways = waysOfAsking(evidence, learnt.assertions, query.credentials, query.topics);
  const words = ways.map(({ asked }) => firstWord(plainText(answer(guide, { ...query, asked }))));
  const right = words.map((word) => {
    if (question.lead === undefined) return word === undefined ? 1 : 0;
    return isTrueWord(question.lead, word) ? 1 : word === undefined ? SILENT : 0;
  });
  return { candidates, ways: ways.length > 1 ? { features: ways.map(({ features }) => features), right } : undefined };
}

/** Whether a query answers in the shape that was asked for: an order, a limit, a comparison, a plain fact; or advises on a goal that was told. */
function hasShape(guide: Guide, question: Question, query: Query): boolean {
  const { kind, order, topics, limits = {}, figures = [], goal } = question;
  if (kind === "recommend") {
    // Nothing is put into people's mouths
    return (
      query.kind !== "recommend" ||
      question.turns.length > 1 ||
      goal !== undefined ||
      query.answers.every((answer) => !isGoal(guide, answer))
    );
  }
  // A decline names the right subject, or the asker's own words for one that has no entry
  if (kind === "not-covered") {
    if (query.kind === "unknown") return question.gap === "new";
    return query.kind !== "gap" || query.gap === question.gap;
  }
  if (kind !== "answer") return true;
  if (order !== undefined)
    return query.kind === "rank"
      ? query.topic === order.topic && query.end === order.end
      : query.kind === "sum" && query.operation !== "total";
  if (topics.includes("comparison")) return query.kind === "compare" || query.kind === "overview";
  if (limits["hoursPerWeek"] !== undefined) return query.kind === "pace";
  if (limits["people"] !== undefined || limits["courses"] !== undefined) return query.kind === "multiple";
  if (["usd", "hours", "months", "weeks"].some((unit) => limits[unit] !== undefined))
    return query.kind === "constraint" || query.kind === "pace";
  return figures.length > 0 || PLAIN.has(query.kind);
}

const isGoal = ({ advice }: Guide, { question, option }: DialogueAnswer): boolean =>
  question === advice.questions[0]?.id && option !== "any";

const PLAIN: ReadonlySet<Query["kind"]> = new Set(["fact", "several", "compare", "summary", "overview", "passage"]);
/** Small talk and help are answered by what was said, where that is among what is known. */
function isSaid(guide: Guide, said: readonly string[], query: Query): boolean {
  if (said.length === 0) return true;
  if (query.kind === "small-talk") return said.includes(query.id);
  return query.kind !== "help" || said.some((id) => guide.smallTalk.get(id)?.kind === "help");
}

/** The first word of a fact is decided later, so it does not count here; that of a ranking or limit is part of the candidate. */
function rightness(guide: Guide, question: Question, query: Query): number {
  const reply = answer(guide, query);
  const isWorded = query.kind === "rank" || query.kind === "constraint" || query.kind === "sum";
  if (!isWorded || question.lead === undefined) {
    const { lead: _, ...open } = question;
    if (judge(guide, open, reply) !== undefined) return 0;
    if (!hasShape(guide, question, query)) return SHAPELESS;
    // What nobody asked for is no better for standing beside what somebody did
    return query.kind === "fact" && query.topics.length > Math.max(1, question.topics.length) ? STRAY : 1;
  }
  if (judge(guide, question, reply) !== undefined) return 0;
  if (!hasShape(guide, question, query)) return SHAPELESS;
  return isTrueWord(question.lead, firstWord(plainText(reply))) ? 1 : UNCLAIMED;
}

function rightFact(guide: Guide, { kind, topics, credentials, order }: Question) {
  const [topic, ...more] = topics;
  const isOne = kind === "answer" && order === undefined && more.length === 0;
  return isOne && topic !== undefined && guide.topics.has(topic)
    ? ({ kind: "fact", credentials, topics: [topic], asked: "open" } as const)
    : undefined;
}
