import type { Credential, Guide } from "../guide/guide.ts";
import type { DialogueAnswer } from "../query/query.ts";
import type { Block } from "../reply.ts";
import { list, text } from "../reply.ts";
import { listFigures } from "./figures.ts";
import { listNames, MOST_NAMES } from "./list-names.ts";
import { SKIPPED } from "./next-question.ts";
import type { Reason } from "./reason.ts";
import { findOption } from "./reason.ts";
import type { Standing } from "./verdict.ts";

export const MOST_REASONS = 3;
const MOST_CAVEATS = 2;

/** Who fits best, why, what speaks against it all the same, what it does not give, and its figures. */
export function tellWinner(guide: Guide, { credential, points, speaksFor, speaksAgainst }: Standing): readonly Block[] {
  const caveats = speaksAgainst.slice(0, MOST_CAVEATS);
  const lacks = findLacks(guide, credential, caveats);
  const reasons = speaksFor.slice(0, MOST_REASONS).map((reason) => `You want ${tellReason(guide, reason)}`);
  return [
    text(`${credential.name} ${credential.plural ? "fit" : "fits"} best${points < 0 ? ", though not well" : ""}.`),
    ...(reasons.length > 0 ? [list(reasons)] : []),
    ...caveats.map((reason) => text(`But you want ${tellReason(guide, reason)}`)),
    ...(lacks.length > 0 ? [text(`What it does not give: ${lacks.join(", ")}.`)] : []),
    ...listFigures(guide, [credential]),
  ];
}

/** Who is level, with the strongest word on each, and the figures that separate them. */
export function tellTie(
  guide: Guide,
  answers: readonly DialogueAnswer[],
  winners: readonly Standing[],
): readonly Block[] {
  const credentials = winners.map(({ credential }) => credential);
  const figures = listFigures(guide, credentials.slice(0, MOST_NAMES));
  const isKnown = answers.some(({ option }) => option !== SKIPPED);
  const badly = winners.some(({ points }) => points < 0) ? ", and none of them well" : "";
  const reasons = winners.flatMap(({ credential, speaksFor, speaksAgainst }) => {
    const reason = speaksFor[0] ?? speaksAgainst[0];
    return reason === undefined ? [] : [`${credential.name}: ${reason.because}.`];
  });
  return [
    text(isKnown ? `${listNames(credentials)} fit equally well${badly}.` : guide.advice.unsure),
    ...(reasons.length > 0 ? [list(reasons.slice(0, MOST_NAMES))] : []),
    ...(figures.length > 0 ? [text("What separates them:"), ...figures] : []),
  ];
}

/** "a light load: at 122 hours it is the shortest." */
const tellReason = (guide: Guide, { answer, because }: Reason): string =>
  `${findOption(guide.advice, answer)?.want ?? ""}: ${because}.`;

/** Labels of what a credential does not have, unless the caveats say it already. */
function findLacks(guide: Guide, credential: Credential, caveats: readonly Reason[]): readonly string[] {
  return guide.advice.lacks
    .filter((id) => credential.facts[id]?.answer === "no" && !caveats.some(({ topic }) => topic === id))
    .map((id) => guide.topics.get(id)?.label.toLowerCase() ?? id);
}
