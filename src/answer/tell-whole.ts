import type { Guide, Topic } from "../guide/guide.ts";
import type { Known } from "./tell-fact.ts";
import { findFact, tellValue } from "./tell-fact.ts";

/**
 * A figure with those that belong to it: the price per course with the price of a package, the hours with the months. Whoever
 * compares has them before their eyes together. Any other fact as `tellValue` has it.
 */
export const tellWhole = (guide: Guide, known: Known): string => join(guide, known, () => true);

/** The same with those of one unit only: the price per course with the price of a package. */
export const tellInUnit = (guide: Guide, known: Known): string =>
  join(guide, known, ({ unit }) => unit === known.topic.unit);

function join(guide: Guide, known: Known, isWanted: (topic: Topic) => boolean): string {
  const { topic, credential } = known;
  const narrower = belonging(guide, known).flatMap((id) => {
    const also = findFact(guide, credential.id, id);
    if (also?.fact.amount === undefined || !isWanted(also.topic)) return [];
    return [`${also.topic.unit === topic.unit ? "or" : "typically"} ${tellValue(also)}`];
  });
  return [tellValue(known), ...narrower].join(", ");
}

/** The topics whose figures stand with this one's. */
export const belonging = (guide: Guide, { topic }: Pick<Known, "topic">): readonly string[] =>
  topic.kind === "amount" ? (topic.also ?? []).filter((id) => guide.topics.get(id)?.narrows === topic.id) : [];
