import { createAdvisor, type Advisor } from "../../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import type { Environment } from "./environment.ts";

/** An advisor for the guide in `KNOWLEDGE_FOLDER` (default: this package's own). Throws `GuideError` when it can't be loaded. */
export function loadAdvisor(environment: Environment): Advisor {
  return createAdvisor(loadGuide(environment["KNOWLEDGE_FOLDER"] || knowledgeFolder()));
}
