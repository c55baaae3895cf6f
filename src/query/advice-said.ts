import type { Context } from "./context.ts";
import type { DialogueAnswer } from "./query.ts";

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
