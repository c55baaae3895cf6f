import type { Limit } from "../../query/query.ts";
import { limitsOf } from "../../query/readers/read-constraint.ts";
import { findSpans, foldNames } from "../../query/spans.ts";
import { canAvoid, isField } from "../../token/read-recommend.ts";
import type { Evidence } from "../evidence.ts";

/** Sums and spans of time that somebody states; a bare number counts where the dialogue asks for one. */
export function limitsIn(evidence: Evidence): readonly Limit[] {
  const { readings, knowledge } = evidence;
  const { guide } = knowledge;
  const [ordinal] = readings.flatMap(({ tokens }) =>
    tokens.filter(({ text }) => guide.vocabulary.ordinals[text] !== undefined),
  );
  if (ordinal !== undefined) return [];
  const stated = readings.flatMap((reading) => limitsOf(reading, { knowledge }).filter(({ unit }) => unit !== "years"));
  if (stated.length > 0) return stated;
  const unit = unitAskedFor(evidence);
  const [number, ...more] = readings.flatMap(({ quantities }) =>
    quantities.filter((quantity) => quantity.unit === undefined),
  );
  return unit === undefined || number === undefined || more.length > 0
    ? []
    : [{ unit, bound: "at-most", value: number.value }];
}

/** The unit of what the open question asks for: money, hours. */
function unitAskedFor({ previous, knowledge }: Evidence): string | undefined {
  const { guide } = knowledge;
  const question = guide.advice.questions.find(({ id }) => id === previous?.dialogue?.question);
  const topics =
    question?.options.flatMap(({ counts }) => (counts === undefined || counts.is === "has" ? [] : counts.topic)) ?? [];
  return topics.flatMap((id) => guide.topics.get(id)?.unit ?? [])[0];
}

/** What somebody says they do not want: goals, and topics of which the advice knows how not wanting them counts. */
export function findUnwanted({ beliefs, knowledge }: Evidence): readonly string[] {
  const { guide } = knowledge;
  return beliefs.avoided().filter((id) => canAvoid(guide, id));
}

/** A field of interest, as it was typed, where some fact of the guide names it. */
export function findField({ tokens, knowledge }: Evidence): string | undefined {
  const folded = foldNames(knowledge.lexicon.aliases, tokens);
  const span = findSpans(knowledge.lexicon.phrases, folded).find(({ senses }) =>
    senses.some((sense) => sense.kind === "name" && isFieldTopic(knowledge.guide.topics.get(sense.topic)?.kind)),
  );
  if (span === undefined) return undefined;
  const words = folded
    .slice(span.start, span.end)
    .map(({ text }) => text)
    .join(" ");
  return isField(words) ? words : undefined;
}

const isFieldTopic = (kind: string | undefined): boolean => kind === "text";
