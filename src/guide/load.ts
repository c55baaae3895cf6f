import { assembleGuide } from "./assemble-guide.ts";
import { checkParts } from "./checks/check-parts.ts";
import type { Guide } from "./guide.ts";
import { readParts } from "./parts.ts";
import { placeFindings } from "./place-findings.ts";
import { GuideError, type Problem, sortProblems } from "./problem.ts";
import { readFolder } from "./read-folder.ts";
import { readLearnt } from "./read-learnt.ts";

export { slipsBetween } from "./did-you-mean.ts";
export { knowledgeFolder } from "./knowledge-folder.ts";
export { GuideError, type Problem } from "./problem.ts";

export type GuideCheck = {
  /** Only when there is no problem. */
  readonly guide: Guide | undefined;
  /** By file and line; empty when all is well. */
  readonly problems: readonly Problem[];
};

/** Reads the knowledge folder and reports everything that is wrong with it at once. Never throws. */
export function checkGuide(folder: string): GuideCheck {
  const { sources, ids, problems: unreadable } = readFolder(folder);
  const { parts, findings, problems: broken } = readParts(sources);
  const misfits = [...findings, ...checkParts(parts, ids)];
  const problems = sortProblems([...unreadable, ...broken, ...placeFindings(misfits, sources)]);
  return { guide: problems.length === 0 ? assembleGuide(parts, readLearnt(folder)) : undefined, problems };
}

/** The guide in a knowledge folder. Throws `GuideError`, which lists every problem, when there is one. */
export function loadGuide(folder: string): Guide {
  const { guide, problems } = checkGuide(folder);
  if (guide === undefined) throw new GuideError(folder, problems);
  return guide;
}
