import { styleText } from "node:util";
import type { Guide } from "./guide.ts";
import type { GuideCheck } from "./load.ts";
import { countProblems, problemPlace } from "./problem.ts";

/** What `npm run guide` prints: a line for each problem and their count, or one line that says what was read. */
export function reportGuide(folder: string, { guide, problems }: GuideCheck, colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], words: string): string =>
    colour ? styleText(style, words, { validateStream: false }) : words;
  if (guide !== undefined) return `${paint("green", "All is well")} in ${folder}: ${whatWasRead(guide)}.\n`;
  const lines = problems.map(
    (problem) => `${paint("cyan", problemPlace(problem, folder))} ${paint("bold", problem.field)}: ${problem.message}`,
  );
  return `${[...lines, "", paint("red", `${countProblems(problems.length)} in ${folder}`)].join("\n")}\n`;
}

function whatWasRead(guide: Guide): string {
  const facts = [...guide.credentials.values()].reduce((sum, { facts: its }) => sum + Object.keys(its).length, 0);
  const counts: readonly (readonly [number, string, string])[] = [
    [guide.credentials.size, guide.about.noun.one, guide.about.noun.many],
    [guide.topics.size, "topic", "topics"],
    [facts, "fact", "facts"],
    [guide.gaps.size, "gap", "gaps"],
    [guide.passages.size, "passage", "passages"],
    [guide.advice.questions.length, "question of the recommendation", "questions of the recommendation"],
    [guide.smallTalk.size, "kind of small talk", "kinds of small talk"],
  ];
  return counts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(", ");
}
