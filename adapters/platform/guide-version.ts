import { createHash } from "node:crypto";
import type { Guide } from "../../src/guide/guide.ts";

/** Tells one state of the guide from another: 12 hexadecimal digits, the same for the same contents, in each process. */
export function guideVersion(guide: Guide): string {
  const whole = JSON.stringify(guide, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
  return createHash("sha256").update(whole).digest("hex").slice(0, 12);
}
