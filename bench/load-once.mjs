/* oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-member-access -- plain JavaScript, so that Node runs it without a loader whose time would count */
// Run in a process of its own: loads the built advisor from the folder given, and prints what that took as a line of JSON.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, questions] = process.argv.slice(2);
const from = (file) => import(pathToFileURL(join(folder, "dist/src", file)).href);
const marks = [performance.now()];
const mark = () => marks.push(performance.now());

const { createAdvisor } = await from("advisor.js");
const { loadGuide } = await from("guide/load.js");
mark();
const guide = loadGuide(join(folder, "knowledge"));
mark();
const advisor = createAdvisor(guide);
mark();
advisor.ask("how much does it cost?");
mark();
for (const question of readFileSync(questions, "utf8").trim().split("\n")) advisor.ask(question);
globalThis.gc?.();

const [imports, load, create, ask] = marks.slice(1).map((end, index) => end - (marks[index] ?? 0));
const { rss, heapUsed } = process.memoryUsage();
process.stdout.write(`${JSON.stringify({ imports, load, create, ask, rss, heapUsed })}\n`);
