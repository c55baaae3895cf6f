import { writeFileSync } from "node:fs";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { manifestFiles } from "./manifest.ts";

/** `npx tsx adapters/slack/write-manifest.ts` writes the manifests anew after a change of commands or credentials. */
const guide = loadGuide(knowledgeFolder());
for (const [name, content] of Object.entries(manifestFiles(guide))) {
  writeFileSync(new URL(name, import.meta.url), content);
  process.stdout.write(`Wrote adapters/slack/${name}\n`);
}
