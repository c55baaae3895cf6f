import type { Guide } from "../guide/guide.ts";
import type { DialogueAnswer, RecommendQuery } from "../query/query.ts";
import { answersTo } from "./next-question.ts";

/**
 * Every state that buttons or typed words can lead to: each question unanswered, skipped or answered, going on or
 * wanting the verdict, and the end. Answers come in the advice's order; another order changes nothing but where Back leads.
 */
export function* enumerateStates(guide: Guide, among: readonly string[] = []): Generator<RecommendQuery> {
  const ways = guide.advice.questions.reduce<readonly (readonly DialogueAnswer[])[]>(
    (shorter, question) => shorter.flatMap((way) => [way, ...answersTo(question).map((answer) => [...way, answer])]),
    [[]],
  );
  for (const answers of ways) {
    yield { kind: "recommend", step: "ask", answers, among };
    yield { kind: "recommend", step: "verdict", answers, among };
  }
  yield { kind: "recommend", step: "stop", answers: [], among: [] };
}
