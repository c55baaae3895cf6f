import type { Reader } from "../context.ts";
import { key } from "../lexicon.ts";
import { scopeOf } from "../scope.ts";

/** "Cost per hour": one figure divided by another. */
export const readRatio: Reader = (reading, context) => {
  const { guide, lexicon } = context.knowledge;
  const divisor = reading.tokens.findIndex((token, index) => {
    const isPer = lexicon.cues.next
      .get(key(token.text))
      ?.senses.some((sense) => sense.kind === "cue" && sense.id === "per");
    const isRate = reading.tokens.slice(Math.max(0, index - 2), index).some(({ kind }) => kind === "number");
    return isPer === true && !isRate && lexicon.units.has(key(reading.tokens[index + 1]?.text ?? ""));
  });
  if (divisor < 0) return undefined;
  const unit = lexicon.units.get(key(reading.tokens[divisor + 1]?.text ?? ""));
  const measured = [...guide.topics.values()].filter((topic) => topic.kind === "amount" && topic.unit === unit);
  const [per] = measured;
  const topic = [...reading.topics, ...reading.orders.map(({ topic: id }) => ({ id }))]
    .map(({ id }) => guide.topics.get(id))
    .find((entry) => entry?.kind === "amount" && entry.unit !== unit && entry.unit !== per?.unit);
  if (per === undefined || topic === undefined) return undefined;
  return { kind: "ratio", credentials: scopeOf(reading, context).credentials, topic: topic.id, per: per.id };
};
