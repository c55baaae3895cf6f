import type { Guide } from "../../guide/guide.ts";
import type { DialogueAnswer, Limit, Query, RecommendQuery } from "../../query/query.ts";
import { answersOf } from "../../query/advice-said.ts";
import { fits } from "../../token.ts";
import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";
import { findDialogueAnswer } from "./find-dialogue-answer.ts";
import { findField, findUnwanted, limitsIn } from "./find-profile.ts";

/**
 * A few words that answer the open question: nothing else is considered. What was answered before stays; with a goal known the verdict follows.
 */
export function answerInDialogue(evidence: Evidence): RecommendQuery | undefined {
  const { previous, knowledge, readings } = evidence;
  const at = previous?.dialogue?.at;
  const [first] = knowledge.guide.advice.questions;
  const length = readings.reduce((sum, reading) => sum + reading.length, 0);
  if (at === undefined || first === undefined || length > MOST_WORDS) return undefined;
  if (
    readings.some(
      ({ mood, topics, orders, credentials }) =>
        mood === "question" && (credentials.length > 0 || orders.length > 0 || topics.some(({ strong }) => strong)),
    )
  )
    return undefined;
  const answer = findDialogueAnswer(evidence);
  const limits = answer === undefined ? limitsIn(evidence) : [];
  if (answer === undefined && limits.length === 0) return undefined;
  const answers = [
    ...at.answers.filter(({ question }) => question !== answer?.question),
    ...(answer === undefined ? [] : [answer]),
  ];
  const goals = answers.filter(({ question, option }) => question === first.id && option !== "any");
  return withoutEmpty({
    ...at,
    answers,
    limits: lastOfEach(at.limits, limits),
    step: goals.length > 0 ? "verdict" : "ask",
  });
}

const MOST_WORDS = 7;

/** Advice: a verdict on the likeliest goals with all else that was told, now and before, or the next question. */
export function proposeAdvice(evidence: Evidence): readonly Candidate[] {
  const { beliefs, context, previous, knowledge } = evidence;
  const [first] = knowledge.guide.advice.questions;
  if (first === undefined) return [];
  const before = previous?.query.kind === "recommend" ? previous.query : previous?.dialogue?.at;
  const answer = findDialogueAnswer(evidence);
  const unwanted = findUnwanted(evidence);
  const told = [
    ...answersOf(context).filter((each) => !countsUnwanted(knowledge.guide, each, unwanted)),
    ...(answer === undefined ? [] : [answer]),
  ].filter(({ question }) => question !== first.id);
  const other = [
    ...new Map(
      [...(before?.answers ?? []).filter(({ question }) => question !== first.id), ...told].map((each) => [
        each.question,
        each,
      ]),
    ).values(),
  ];
  const earlier = (before?.answers ?? [])
    .filter(({ question, option }) => question === first.id && option !== "any")
    .map(({ option }) => option);
  const skipped = (before?.answers ?? []).filter(({ question, option }) => question === first.id && option === "any");
  const likely = beliefs
    .best("goal", 3)
    .filter(({ name, share }) => name !== "none" && share > LEAST_SHARE)
    .map(({ name }) => name);
  const picked = answer?.question === first.id && answer.option !== "any" ? [answer.option] : [];
  const said = context.options.filter(({ question }) => question === first.id).map(({ option }) => option);
  const profile = profileOf(evidence, before);
  const make = (goals: readonly string[]): RecommendQuery => ({
    kind: "recommend",
    answers: [
      ...goals.map((option): DialogueAnswer => ({ question: first.id, option })),
      ...(goals.length === 0 ? skipped : []),
      ...other.filter((each) => !isMeasured(knowledge.guide, each, profile.limits ?? [])),
    ],
    step: goals.length === 0 ? "ask" : "verdict",
    among: amongOf(evidence, before),
    ...profile,
    ...(profile.avoid === undefined ? {} : { avoid: profile.avoid.filter((id) => !goals.includes(id)) }),
  });
  const single = [...new Set([...picked, ...likely, ...said, ...earlier])];
  const [one, two] = likely;
  const pairs = one !== undefined && two !== undefined && beliefs.of("goal", two) > LEAST_SECOND ? [[one, two]] : [];
  const queries = [...single.map((goal) => [goal]), ...pairs, []].map(make).map(withoutEmpty);
  return queries.map((query): Candidate => ({ query: fits(query) ? query : bare(query), by: "advice" }));
}

/** A figure of their own says more than the option that stands for it. */
function isMeasured(guide: Guide, answer: DialogueAnswer, limits: readonly Limit[]): boolean {
  const rule = ruleOf(guide, answer);
  const unit = rule === undefined || rule.is === "has" ? undefined : guide.topics.get(rule.topic)?.unit;
  return unit !== undefined && limits.some((limit) => limit.unit === unit);
}

/** "I need no credit" holds the words of needing it. */
function countsUnwanted(guide: Guide, answer: DialogueAnswer, unwanted: readonly string[]): boolean {
  const rule = ruleOf(guide, answer);
  return rule?.is === "has" && unwanted.includes(rule.topic);
}

const ruleOf = ({ advice }: Guide, { question, option }: DialogueAnswer) =>
  advice.questions.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.counts;

const LEAST_SHARE = 0.05;
const LEAST_SECOND = 0.3;

function amongOf({ named, knowledge }: Evidence, before: RecommendQuery | undefined): readonly string[] {
  const all = knowledge.guide.credentials.size;
  if (named.length > 1) return named.length < all ? named : [];
  return before?.among ?? [];
}

function profileOf(
  evidence: Evidence,
  before: RecommendQuery | undefined,
): Pick<RecommendQuery, "avoid" | "limits" | "field"> {
  const limits = lastOfEach(before?.limits, limitsIn(evidence));
  const field = findField(evidence) ?? before?.field;
  return {
    avoid: [...new Set([...(before?.avoid ?? []), ...findUnwanted(evidence)])],
    limits,
    ...(field === undefined ? {} : { field }),
  };
}

/** One limit for each unit: what was said last counts. */
const lastOfEach = (before: readonly Limit[] = [], now: readonly Limit[]): readonly Limit[] => [
  ...new Map([...before, ...now].map((limit) => [limit.unit, limit])).values(),
];

/** Fields of the profile are left out where they are empty, so that the same advice has one address. */
function withoutEmpty({ avoid = [], limits = [], field, ...query }: RecommendQuery): RecommendQuery {
  return {
    ...query,
    ...(avoid.length > 0 ? { avoid } : {}),
    ...(limits.length > 0 ? { limits } : {}),
    ...(field === undefined ? {} : { field }),
  };
}

/** What fits into an address, where not all that was told does: the goals and the limits. */
const bare = ({ kind, answers, step, among, limits = [] }: RecommendQuery): Query =>
  withoutEmpty({ kind, answers, step, among, limits });
