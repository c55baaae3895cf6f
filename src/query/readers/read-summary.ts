import type { Reader } from "../context.ts";
import { scopeOf } from "../scope.ts";

/** "MicroMasters", "tell me about it", "overview please": a card of one credential, or of all. */
export const readSummary: Reader = (reading, context) => {
  const asksForAll = reading.whole || reading.cues.has("all");
  const isOpen = asksForAll || context.credentials.length === 0;
  if (reading.credentials.length === 0 && isOpen && reading.cues.has("describe")) return { kind: "overview" };
  // Something else is said of it, which nothing here knows
  if (reading.unknown.length > 0) return undefined;
  const scope = scopeOf(reading, context);
  const [credential, ...more] = scope.credentials;
  const named = scope.source === "named" || (scope.source === "context" && reading.cues.has("describe"));
  if (named && credential !== undefined && more.length === 0) return { kind: "summary", credential };
  if (named && more.length > 0) return { kind: "compare", credentials: scope.credentials, topics: [] };
  return asksForAll && (reading.cues.has("what") || reading.cues.has("tell") || reading.cues.has("which"))
    ? { kind: "overview" }
    : undefined;
};
