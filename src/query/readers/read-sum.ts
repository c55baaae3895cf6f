import { findAmounts } from "../found-topics.ts";
import type { Reader } from "../context.ts";
import { scopeOf } from "../scope.ts";

/** "Total hours for one of each?", "how much more does X cost than Y?" */
export const readSum: Reader = (reading, context) => {
  const { cues } = reading;
  const [topic] = findAmounts(reading, context);
  const scope = scopeOf(reading, context);
  const count = scope.credentials.length === 0 ? context.knowledge.guide.credentials.size : scope.credentials.length;
  if (topic === undefined || count < 2 || reading.quantities.length > 0) return undefined;
  if (cues.has("sum")) return { kind: "sum", operation: "total", credentials: scope.credentials, topic };
  const isGap = cues.has("difference") && (scope.source === "named" || scope.source === "context") && count === 2;
  return isGap ? { kind: "sum", operation: "difference", credentials: scope.credentials, topic } : undefined;
};
