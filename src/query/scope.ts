import type { Context } from "./context.ts";
import type { Reading } from "./reading.ts";

/** Which credentials a clause is about; empty for all. `named` tells a name in the clause from a guess out of the context. */
export type Scope = { readonly credentials: readonly string[]; readonly source: "named" | "all" | "context" | "none" };

export function scopeOf(reading: Reading, context: Context): Scope {
  const { cues } = reading;
  const all = context.knowledge.guide.credentials;
  if (cues.has("other") && reading.credentials.length === 0 && context.credentials.length > 0) {
    const others = [...all.keys()].filter((id) => !context.credentials.includes(id));
    return { credentials: others, source: "context" };
  }
  if (reading.credentials.length > 0) {
    return { credentials: reading.credentials.length === all.size ? [] : reading.credentials, source: "named" };
  }
  if (cues.has("both") && context.credentials.length === 2) {
    return { credentials: context.credentials, source: "context" };
  }
  const pointsBack = cues.has("it") || (context.credentials.length > 1 && (cues.has("all") || cues.has("that")));
  if (pointsBack && context.credentials.length > 0) return { credentials: context.credentials, source: "context" };
  if (cues.has("all") || cues.has("which") || cues.has("each") || cues.has("every")) {
    return { credentials: [], source: "all" };
  }
  if (context.credentials.length > 0) return { credentials: context.credentials, source: "context" };
  return { credentials: [], source: reading.whole ? "all" : "none" };
}
