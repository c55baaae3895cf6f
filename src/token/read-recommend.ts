import type { Guide } from "../guide/guide.ts";
import type { DialogueAnswer, RecommendQuery } from "../query/query.ts";
import { knownIds, readLimit } from "./read-parts.ts";
import { writeToken } from "./write-token.ts";

/** A place in the dialogue with its profile; nothing for an address that writing would not make. */
export function readRecommend(guide: Guide, token: string): RecommendQuery | undefined {
  const [step, ...segments] = token.split("/");
  if (token === "recommend/stop") return { kind: "recommend", step: "stop", answers: [], among: [] };
  const named = (name: string): string | undefined =>
    segments.find((segment) => segment.startsWith(`${name}=`))?.slice(name.length + 1);
  // A question could be called as a segment is: only the first segment holds answers
  const [first = ""] = segments;
  const isAnswers = guide.advice.questions.some(({ id }) => first.startsWith(`${id}=`));
  const answers = isAnswers ? first.split(",").flatMap((words) => readAnswer(guide, words) ?? []) : [];
  const avoid = named("not")?.split("+");
  const limits = named("max")
    ?.split(",")
    .map((words) => readLimit(guide, words));
  const field = named("in")?.replaceAll("-", " ");
  const query: RecommendQuery = {
    kind: "recommend",
    step: step === "verdict" ? "verdict" : "ask",
    answers,
    among: knownIds(named("among") ?? "", guide.credentials) ?? [],
    ...(avoid === undefined ? {} : { avoid }),
    ...(limits === undefined ? {} : { limits: limits.filter((limit) => limit !== undefined) }),
    ...(field === undefined ? {} : { field }),
  };
  // Whatever was passed over above, or stands elsewhere than where writing puts it, makes another address
  return isSound(guide, query) && writeToken(query) === token ? query : undefined;
}

function readAnswer(guide: Guide, words: string): DialogueAnswer | undefined {
  const [question = "", option = ""] = words.split("=");
  const known = guide.advice.questions.find((entry) => entry.id === question);
  if (known === undefined) return undefined;
  return option === "any" || known.options.some((entry) => entry.id === option) ? { question, option } : undefined;
}

function isSound(guide: Guide, { answers, avoid = [], limits = [], field = "x" }: RecommendQuery): boolean {
  return (
    areAnswers(guide, answers) &&
    avoid.every((id) => canAvoid(guide, id)) &&
    isOnce(avoid) &&
    isOnce(limits.map(({ unit }) => unit)) &&
    isField(field)
  );
}

/** Each question once, but for the first, which may have several options; not skipped and answered at once. */
export function areAnswers(guide: Guide, answers: readonly DialogueAnswer[]): boolean {
  const [first] = guide.advice.questions;
  const others = answers.filter(({ question }) => question !== first?.id).map(({ question }) => question);
  const goals = answers.filter(({ question }) => question === first?.id).map(({ option }) => option);
  return isOnce(others) && isOnce(goals) && !(goals.length > 1 && goals.includes("any"));
}

/** Something of which the advice says how not wanting it counts. */
export const canAvoid = ({ advice }: Guide, id: string): boolean =>
  advice.questions[0]?.options.some((option) => option.id === id) === true ||
  (advice.avoid ?? []).some(({ topic }) => topic === id);

const MOST_FIELD_CHARACTERS = 24;

export const isField = (words: string): boolean =>
  words.length <= MOST_FIELD_CHARACTERS && /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(words);

const isOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
