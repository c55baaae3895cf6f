import type { Judgement } from "../answer/judge-limit.ts";
import { createJudge } from "../answer/judge-limit.ts";
import { tellLimit } from "../answer/tell-limit.ts";
import type { Credential, Guide } from "../guide/guide.ts";
import type { Limit, RecommendQuery } from "../query/query.ts";
import type { Question, Reason } from "./reason.ts";
import { countedReasons, findReasons } from "./reason.ts";

/** What somebody told of themselves that no answer of the dialogue holds. */
export type Profile = Pick<RecommendQuery, "avoid" | "limits">;

export const isBare = ({ avoid = [], limits = [] }: Profile): boolean => avoid.length + limits.length === 0;

/** What the profile says for and against a credential. */
export function profileReasons(guide: Guide, credential: Credential, profile: Profile): readonly Reason[] {
  return [
    ...(profile.avoid ?? []).flatMap((id) => avoidReasons(guide, credential, id)),
    ...(profile.limits ?? []).flatMap((limit) => limitReasons(guide, credential, limit)),
  ];
}

function avoidReasons(guide: Guide, credential: Credential, id: string): readonly Reason[] {
  const goal = guide.advice.questions[0]?.options.find((option) => option.id === id);
  const entry = (guide.advice.avoid ?? []).find(({ topic }) => topic === id);
  const wish = `not=${id}`;
  if (goal === undefined) return countedReasons(guide, credential, wish, entry?.counts);
  const { unwanted } = guide.advice;
  const section = suitSection(guide, credential, id);
  if (unwanted === undefined || section === undefined || !isBestFor(guide, credential, id)) return [];
  return [
    { wish, points: -unwanted, because: `it is the one for ${goal.label.toLowerCase()}`, section, isLimit: false },
  ];
}

const suitSection = (guide: Guide, { suits = [] }: Credential, goal: string): string | undefined =>
  suits.find(({ question, option }) => question === guide.advice.questions[0]?.id && option === goal)?.section;

function isBestFor(guide: Guide, credential: Credential, goal: string): boolean {
  const question = guide.advice.questions[0]?.id ?? "";
  const points = (one: Credential): number =>
    findReasons(guide, one, { question, option: goal }).reduce((sum, reason) => sum + reason.points, 0);
  const most = Math.max(...[...guide.credentials.values()].map(points));
  return most > 0 && points(credential) === most;
}

function limitReasons(guide: Guide, credential: Credential, limit: Limit): readonly Reason[] {
  const { limits } = guide.advice;
  const judgement = createJudge(guide, limit)(credential.id);
  const { fit, known } = judgement;
  const [first] = known;
  if (first === undefined) return [];
  const points = fit === "fits" ? (limits?.reward ?? 0) : fit === "no" ? -(limits?.penalty ?? 0) : 0;
  const because = judgedClause(limit, judgement);
  return [
    { wish: `max=${limit.unit}`, points, because, section: first.fact.section, topic: first.topic.id, isLimit: true },
  ];
}

/** How it stands to the limit, with the figures, as a clause. */
function judgedClause(limit: Limit, { fit, reason }: Judgement): string {
  const words = tellLimit(limit);
  if (limit.bound === "at-least") return `for ${words}: ${reason}`;
  switch (fit) {
    case "fits":
      return `it stays within ${words} (${reason})`;
    case "partly":
      return `whether it stays within ${words} depends on the program (${reason})`;
    case "no":
      return `it goes beyond ${words} (${reason})`;
    case "unsaid":
      return `for ${words}: ${reason}`;
  }
}

/** The questions that the profile has answered: a limit those on time or money, what is not wanted those that count it. */
export function closedQuestions(guide: Guide, { avoid = [], limits = [] }: Profile): readonly Question[] {
  const [, ...others] = guide.advice.questions;
  return others.filter(({ options }) => {
    const topics = options.flatMap(({ counts }) => counts?.topic ?? []);
    return (
      topics.some((id) => avoid.includes(id)) ||
      topics.some((id) => limits.some((limit) => measures(guide.topics.get(id)?.unit, limit.unit)))
    );
  });
}

/** Weeks and months are another way to say how long something may take. */
const measures = (unit: string | undefined, of: string): boolean =>
  unit === of || (unit !== undefined && TIMES.has(unit) && TIMES.has(of));
const TIMES: ReadonlySet<string> = new Set(["hours", "days", "weeks", "months", "years"]);
