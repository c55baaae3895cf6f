import { findFigures } from "../../answer/comparable.ts";
import { askedFor } from "../asked.ts";
import type { Context, Reader } from "../context.ts";
import { strongTopics } from "../found-topics.ts";
import type { Reading } from "../reading.ts";

/** "How long is the cheaper one?": an order that picks a credential, of which something else is asked. */
export const readPick: Reader = (reading, context) => {
  const { guide } = context.knowledge;
  const [order, ...more] = reading.orders;
  if (order === undefined || more.length > 0 || reading.credentials.length > 0) return undefined;
  const topics = strongTopics(reading, guide).filter(
    (id) => id !== order.topic && guide.topics.get(id)?.narrows !== order.topic,
  );
  const asked = askedFor(reading);
  // "The cheapest that gives credit" narrows the field; "does the cheapest give credit?" asks of it
  const narrows = asked === "open" && topics.some((id) => guide.topics.get(id)?.kind === "yes-no");
  const picked = topics.length === 0 || narrows ? undefined : pickedBy(order, context);
  return picked === undefined ? undefined : { kind: "fact", credentials: [picked], topics, asked };
};

function pickedBy(order: Reading["orders"][number], context: Context): string | undefined {
  const { guide } = context.knowledge;
  const topic = guide.topics.get(order.topic);
  if (topic === undefined) return undefined;
  const among = context.credentials.length > 1 ? context.credentials : [...guide.credentials.keys()];
  const { figures } = findFigures(guide, topic, among);
  const sorted = [...figures].sort((a, b) => a.from - b.from || a.to - b.to);
  return (order.end === "least" ? sorted[0] : sorted.at(-1))?.credential;
}
