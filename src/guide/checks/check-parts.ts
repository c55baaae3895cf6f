import type { Finding } from "../finding.ts";
import type { Parts } from "../parts.ts";
import type { KnownIds } from "../read-folder.ts";
import { checkFacts } from "./check-facts.ts";
import { checkNames } from "./check-names.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { checkReferences } from "./check-references.ts";
import { checkTopics } from "./check-topics.ts";

/** What no schema of a single file can see: how the fields and the files fit together. */
export function checkParts(parts: Parts, ids: KnownIds): readonly Finding[] {
  return [
    ...checkTopics(parts),
    ...checkFacts(parts),
    ...checkReferences(parts, ids),
    ...checkNames(parts),
    ...checkPlaceholders(parts),
  ];
}
