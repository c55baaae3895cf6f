import { figuresOf } from "./figures.ts";
import type { Fold } from "./fold.ts";
import type { Course } from "./measure.ts";
import { learnFolds, measureFold, weightsOf } from "./measure.ts";
import type { Report } from "./report.ts";
import { FOLDS, LEFT_OUT } from "./settings.ts";
import type { Done } from "./worker.ts";

const SHARES = [1 / 8, 1 / 4, 1 / 2] as const;

/** What takes longer to measure: single writers left out whole, conversations left out, and the curve by the number of questions. */
export async function evaluate(course: Course, byWriter: readonly Done[]): Promise<Omit<Report, "of" | "writers">> {
  const { files, questions, say } = course;
  const names = LEFT_OUT.filter((name) => files.includes(name));
  const single = names.map((name): Fold => ({ by: "file", part: files.indexOf(name) }));
  const parts = Array.from({ length: FOLDS }, (_, part): Fold => ({ by: "conversation", part }));
  const [first = { by: "none", part: 0 } as const] = single;
  const fewer = SHARES.map((share): Fold => ({ ...first, share }));
  const done = await learnFolds(course, [...single, ...parts, ...fewer]);
  say("measuring");
  // The weights are learnt from the folds that the writer is not in
  const weightsWithout = (part: number) => weightsOf(byWriter.filter((_, index) => index !== part % FOLDS));
  const leftOut = single.flatMap((fold, index) => {
    const own = done[index];
    return own === undefined
      ? []
      : [[names[index] ?? "", measureFold(course, fold, own, weightsWithout(fold.part))] as const];
  });
  const inParts = done.slice(single.length, single.length + FOLDS);
  const conversations = inParts.flatMap((own, index) =>
    measureFold(course, parts[index] ?? first, own, weightsOf(inParts.filter((other) => other !== own))),
  );
  const learnable = questions.length - questions.filter(({ file }) => file === names[0]).length;
  const points = fewer.flatMap((fold, index) => {
    const own = done[single.length + FOLDS + index];
    if (own === undefined) return [];
    return [
      {
        questions: Math.round(learnable * (fold.share ?? 1)),
        right: figuresOf(measureFold(course, fold, own, weightsWithout(fold.part))).right,
      },
    ];
  });
  const [whole] = leftOut;
  return {
    leftOut: Object.fromEntries(leftOut.map(([name, judged]) => [name, figuresOf(judged)])),
    conversations: figuresOf(conversations),
    curve: [...points, ...(whole === undefined ? [] : [{ questions: learnable, right: figuresOf(whole[1]).right }])],
  };
}
