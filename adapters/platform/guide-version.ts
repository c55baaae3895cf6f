import { createHash } from "node:crypto";
import type { Guide } from "../../src/guide/guide.ts";

/** Tells one state of the guide from another: 12 hexadecimal digits, the same for the same contents, in each process. */
export function guideVersion({ learnt, ...guide }: Guide): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify(guide, (_key, value: unknown) => (value instanceof Map ? [...value] : value)));
  // Megabytes of weights as they are: as JSON they would take seconds
  for (const bytes of [learnt.meanings, learnt.assertions]) if (bytes !== undefined) hash.update(bytes);
  return hash.digest("hex").slice(0, 12);
}
