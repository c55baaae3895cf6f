import type { RecommendQuery } from "../query/query.ts";
import type { Guide } from "../guide/guide.ts";
import { listNames } from "./list-names.ts";
import { SKIPPED } from "./next-question.ts";
import { isBare } from "./profile.ts";
import type { Reason } from "./reason.ts";
import type { Standing } from "./verdict.ts";

const MOST_REASONS = 2;
/** A first line that is longer is not read in one breath. */
const MOST_CHARACTERS = 200;

/** Which one, and why in one breath: only what speaks for it. A limit that is kept has a line of its own. */
export function tellWinner({ credential, points, speaksFor }: Standing): string {
  const { name, plural } = credential;
  const lead =
    points < 0
      ? `Nothing fits well; ${name} ${plural ? "come" : "comes"} closest`
      : `${name} ${plural ? "fit" : "fits"} best`;
  const [first, ...others] = pickReasons(speaksFor);
  if (first === undefined) return `${lead}.`;
  return others.reduce(
    (line, reason) => (line.length + reason.length < MOST_CHARACTERS ? addReason(line, reason) : line),
    `${lead}: ${first}.`,
  );
}

/** "… and it has no capstone."; beside another "and" in a sentence of its own: "It also has no capstone." */
const addReason = (line: string, reason: string): string =>
  (line + reason).includes(", and ") && reason.startsWith("it ")
    ? `${line} It also ${reason.slice(3)}.`
    : `${line.slice(0, -1)}, and ${reason}.`;

/** The reasons to say, the strongest first. One fact can count for two wishes (credit, and a degree by credit): it is said once. */
function pickReasons(speaksFor: readonly Reason[]): readonly string[] {
  const wishes = speaksFor.filter(({ isLimit }) => !isLimit);
  const once = wishes.filter(
    ({ about }, at) => about === undefined || wishes.findIndex((other) => other.about === about) === at,
  );
  // In the guide's own words where it has some
  const told = once.map(
    (reason) => wishes.find(({ about, topic }) => isOf(reason, about) && topic === undefined) ?? reason,
  );
  return told.map(({ because }) => because).slice(0, MOST_REASONS);
}

const isOf = (reason: Reason, about: string | undefined): boolean => about !== undefined && reason.about === about;

/** Who is level, or that nothing has been said that could tell them apart. */
export function tellTie(guide: Guide, winners: readonly Standing[], query: RecommendQuery): string {
  const isTold = !isBare(query) || query.answers.some(({ option }) => option !== SKIPPED);
  if (!isTold) return guide.advice.unsure;
  const isBad = winners.some(({ points }) => points < 0);
  return `${listNames(winners.map(({ credential }) => credential))} fit equally ${isBad ? "badly" : "well"}.`;
}
