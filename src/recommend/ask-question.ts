import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import type { Reply } from "../reply.ts";
import { text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { questionChoices } from "./dialogue-choices.ts";
import type { Question } from "./reason.ts";

/**
 * Asks the first of the open questions. Who wanted a verdict, and has said nothing to judge on, is told first what it depends on.
 */
export function askQuestion(guide: Guide, query: RecommendQuery, question: Question, openQuestions: number): Reply {
  const { advice } = guide;
  const count = query.answers.length;
  const most = Math.min(count + openQuestions, advice.questions.length);
  const progress =
    most === count + 1 ? `Question ${count + 1}, the last one.` : `Question ${count + 1} of at most ${most}.`;
  const rule = query.step === "verdict" ? [text(advice.depends)] : [];
  return {
    token: writeToken(query),
    kind: "question",
    title: advice.title,
    body: [...rule, text(question.ask), text(`${question.why} ${progress}`)],
    choices: questionChoices(query, question),
    sources: [],
    credentials: query.among,
    topics: [],
  };
}
