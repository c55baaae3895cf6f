import type { Context, Reader } from "../context.ts";
import type { DialogueAnswer, RecommendQuery } from "../query.ts";
import type { Reading } from "../reading.ts";
import { strongTopics } from "../found-topics.ts";

/** "Which one should I take?", "I only want to learn for fun", "X or Y?": asks for a verdict, or leads to one. */
export const readRecommend: Reader = (reading, context) => {
  const { cues } = reading;
  const answers = answersOf(context);
  const topics = strongTopics(reading, context.knowledge.guide);
  const isChoice = reading.credentials.length > 1 && cues.has("or") && topics.length === 0;
  const asksWhich =
    context.personal &&
    !reading.cues.has("me") &&
    cues.has("which") &&
    topics.length === 0 &&
    reading.orders.length === 0;
  const asksForOne = cues.has("recommend") || cues.has("best") || isChoice || asksWhich;
  const saysGoal =
    context.options.some(({ strong }) => strong) && (context.personal || cues.has("which") || cues.has("want"));
  if (!asksForOne && !(saysGoal && topics.length === 0)) return undefined;
  const asksAboutOne = reading.credentials.length === 1 && (answers.length === 0 || cues.has("right"));
  const isAboutOne = !isChoice && (reading.credentials.length > 0 || context.credentials.length === 1);
  if (asksAboutOne || (topics.length > 0 && isAboutOne)) return undefined;
  return recommend(answers, isChoice || cues.has("or") ? reading.credentials : []);
};

export function recommend(answers: readonly DialogueAnswer[], named: readonly string[]): RecommendQuery {
  const among = named.length > 1 ? named : [];
  return { kind: "recommend", answers, step: answers.length > 0 ? "verdict" : "ask", among };
}

/** The dialogue's answers that a message gives by itself; the clearest words win, then the last said. */
export function answersOf(context: Context): readonly DialogueAnswer[] {
  return context.knowledge.guide.advice.questions.flatMap((question) => {
    const said = context.options.filter((option) => option.question === question.id);
    const strong = said.filter((option) => option.strong);
    const chosen = (strong.length > 0 ? strong : said).map((option) => option.option);
    const counts = new Map<string, number>();
    for (const option of chosen) counts.set(option, (counts.get(option) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best === undefined ? [] : [{ question: question.id, option: best[0] }];
  });
}

/** Whether a clause does nothing but tell of the person. */
export const isPersonal = (reading: Reading): boolean => reading.cues.has("me") || reading.cues.has("want");
