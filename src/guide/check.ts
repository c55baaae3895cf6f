import { relative } from "node:path";
import process from "node:process";
import { checkGuide, knowledgeFolder } from "./load.ts";
import { reportGuide } from "./report.ts";

/** `npm run guide [-- FOLDER]`: checks the knowledge folder; ends with 1 when something is wrong. */
const folder = process.argv[2] ?? (relative(process.cwd(), knowledgeFolder()) || ".");
const check = checkGuide(folder);
// hasColors knows about NO_COLOR.
process.stdout.write(reportGuide(folder, check, process.stdout.isTTY && process.stdout.hasColors()));
process.exitCode = check.guide === undefined ? 1 : 0;
