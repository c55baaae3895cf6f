import { strongTopics } from "../found-topics.ts";
import type { Reader } from "../context.ts";

/** "X vs Y", "what is the difference?", "compare all three", "do X and Y differ in length?" */
export const readCompare: Reader = (reading, context) => {
  const { cues, credentials: named } = reading;
  const { guide } = context.knowledge;
  const topics = strongTopics(reading, guide);
  const compares = cues.has("compare") || cues.has("difference") || (cues.has("same") && named.length !== 1);
  const opposes = named.length > 1 && topics.length === 0;
  if (!compares && !opposes) return undefined;
  const [one] = named;
  const before = context.credentials.filter((id) => id !== one);
  const pair = named.length === 1 && one !== undefined && before.length > 0 ? [...before, one] : named;
  const credentials = pair.length > 1 ? pair : named.length === 0 && before.length > 1 ? before : [];
  const isAll = credentials.length === guide.credentials.size;
  return { kind: "compare", credentials: isAll ? [] : credentials, topics };
};
