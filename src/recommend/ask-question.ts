import { findFact, tellFact } from "../answer/tell-fact.ts";
import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import type { Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { tellAllowed } from "./tell-allowed.ts";
import { tellField } from "./tell-field.ts";
import { questionChoices } from "./dialogue-choices.ts";
import type { Question } from "./reason.ts";

/**
 * Asks the first of the open questions. Who wanted a verdict, and has said nothing to judge on, is told first what it depends on.
 */
export function askQuestion(guide: Guide, query: RecommendQuery, question: Question, openQuestions: number): Reply {
  const { advice } = guide;
  // Several goals are one question's answer
  const count = new Set(query.answers.map((answer) => answer.question)).size;
  const most = Math.min(count + openQuestions, advice.questions.length);
  const progress =
    most === count + 1 ? `Question ${count + 1}, the last one.` : `Question ${count + 1} of at most ${most}.`;
  // Between two that somebody has named, who each is for may be answer enough
  const suits = guide.about.suits ?? "";
  const known = query.answers.length > 0 ? [] : query.among.flatMap((id) => findFact(guide, id, suits) ?? []);
  const rule = query.step === "verdict" ? [text(advice.depends)] : [];
  return {
    token: writeToken(query),
    kind: "question",
    title: advice.title,
    body: [
      ...tellAllowed(guide, query).map(text),
      ...tellField(guide, query.field).map(text),
      ...rule,
      text(question.ask),
      text(`${question.why} ${progress}`),
      ...(known.length > 0 ? [list(known.map((entry) => tellFact(guide, entry)))] : []),
    ],
    choices: questionChoices(query, question),
    sources: [...new Set(known.map(({ fact }) => fact.section))],
    credentials: query.among,
    topics: [],
  };
}
