import { createAdvisor, type Advisor } from "../../src/advisor.ts";
import type { Guide } from "../../src/guide/guide.ts";
import { GuideError, knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { findOversize } from "./find-oversize.ts";
import type { Environment } from "./environment.ts";

/** An advisor, and the guide that it was made from, for the names that a platform offers to choose from. */
export type Knowledge = { readonly advisor: Advisor; readonly guide: Guide };

/** Loads the guide in `KNOWLEDGE_FOLDER` (default: this package's own). Throws `GuideError` when it can't be loaded. */
export function loadKnowledge(environment: Environment): Knowledge {
  const guide = loadSizedGuide(environment["KNOWLEDGE_FOLDER"] || knowledgeFolder());
  return { advisor: createAdvisor(guide), guide };
}

/** As `loadGuide`; what is too large is refused before it is read. */
export function loadSizedGuide(folder: string): Guide {
  const problems = findOversize(folder);
  if (problems.length > 0) throw new GuideError(folder, problems);
  return loadGuide(folder);
}
