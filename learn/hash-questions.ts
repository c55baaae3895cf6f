import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A hash of all questions: what was learnt from others than these is out of date. */
export function hashQuestions(folder: string): string {
  const hash = createHash("sha256");
  const inside = join(folder, "questions");
  for (const name of readdirSync(inside)
    .filter((each) => each.endsWith(".jsonl"))
    .toSorted())
    hash.update(name).update(readFileSync(join(inside, name)));
  return hash.digest("hex").slice(0, 16);
}
