import { strongTopics } from "../found-topics.ts";
import type { Reader } from "../context.ts";

/** "X vs Y", "what is the difference?", "compare all three", "do X and Y differ in length?" */
export const readCompare: Reader = (reading, context) => {
  const { cues, credentials: named } = reading;
  const { guide } = context.knowledge;
  const topics = strongTopics(reading, guide).filter((topic) => topic !== guide.about.describes);
  const compares = cues.has("compare") || cues.has("difference") || (cues.has("same") && named.length !== 1);
  // "X or Y?" asks which to take; that is for another reader
  const opposes = named.length > 1 && (cues.has("versus") || (topics.length === 0 && !cues.has("or")));
  if (!compares && !opposes) return undefined;
  const [one] = named;
  const before = context.credentials.filter((id) => id !== one);
  const pair = named.length === 1 && one !== undefined && before.length > 0 ? [...before, one] : named;
  const credentials = pair.length > 1 ? pair : named.length === 0 && before.length > 1 ? before : [];
  const isAll = credentials.length === guide.credentials.size;
  return { kind: "compare", credentials: isAll ? [] : credentials, topics };
};
