import type { Reader } from "../context.ts";
import { scopeOf } from "../scope.ts";

/** "Can I get a refund?": a subject that people ask about and the guide does not cover. */
export const readGap: Reader = (reading, context) => {
  const [gap] = reading.gaps;
  const yields = !reading.hasStrongGap && (reading.topics.some((topic) => topic.strong) || reading.orders.length > 0);
  if (gap === undefined || yields) return undefined;
  const scope = scopeOf(reading, context);
  return { kind: "gap", gap, credentials: scope.source === "named" ? scope.credentials : [] };
};
