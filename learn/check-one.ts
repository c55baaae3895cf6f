import { readFileSync } from "node:fs";
import { loadGuide } from "../src/guide/load.ts";
import { createKnowledge } from "../src/query/create-knowledge.ts";
import { learntFor } from "../src/understand/learnt.ts";
import { figuresOf } from "./figures.ts";
import type { Fold } from "./fold.ts";
import { hashQuestions } from "./hash-questions.ts";
import type { Course } from "./measure.ts";
import { learnFolds, measureFold } from "./measure.ts";
import type { Report } from "./report.ts";
import { LEFT_OUT } from "./settings.ts";

/** How many points the figure may fall. */
const MOST_FALL = 1;

/** Learns without one writer and compares with what was measured before; throws where it has fallen, or where other questions were learnt from. */
export async function checkOne(course: Course, path: string): Promise<void> {
  const before: Report = JSON.parse(readFileSync(path, "utf8"));
  if (before.of !== hashQuestions(course.folder))
    throw new Error(`${path} was measured on other questions than there are now; run npm run learn -- --evaluate`);
  const [name = ""] = LEFT_OUT;
  const wanted = before.leftOut?.[name]?.right;
  if (wanted === undefined)
    throw new Error(`${path} has no figure for ${name} left out; run npm run learn -- --evaluate`);
  const fold: Fold = { by: "file", part: course.files.indexOf(name) };
  const [own] = await learnFolds(course, [fold]);
  if (own === undefined) throw new Error("nothing was learnt");
  const { candidates, asking } = learntFor(createKnowledge(loadGuide(course.folder)));
  const { right } = figuresOf(measureFold(course, fold, own, { candidates, asking }));
  course.say(`${name} left out: ${right} % right, measured before: ${wanted} %`);
  if (right < wanted - MOST_FALL)
    throw new Error(
      `${name} left out is answered right in ${right} %, which is more than ${MOST_FALL} point below ${wanted} %`,
    );
}
