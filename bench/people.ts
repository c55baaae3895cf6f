import { stdout } from "node:process";
import { createAdvisor } from "../src/advisor.ts";
import { conversationKey } from "../adapters/platform/conversations.ts";
import { stateInMemory } from "../adapters/platform/state-in-memory.ts";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";
import { createProgress } from "./progress.ts";
import { drawTable, whole } from "./table.ts";

/** `npm run bench:people`: what is kept of a million people who each ask once, with both platforms' libraries loaded. Resident megabytes. */
await Promise.all([import("../adapters/discord/start-discord.ts"), import("../adapters/slack/start-slack.ts")]);

const PEOPLE = 1_000_000;
const QUESTIONS = ["how much does it cost?", "which one is the shortest?", "do I get credit?", "can I get a refund?"];

const advisor = createAdvisor(loadGuide(knowledgeFolder()));
const state = stateInMemory();
const progress = createProgress();
const rows: (readonly string[])[] = [];
let most = 0;
for (let person = 0; person <= PEOPLE; person += 1) {
  const name = `discord:${person}`;
  const standing = await state.deliveries.begin(`discord:message:${person}`);
  await state.rateLimit.take({ kind: "question", person: name, channel: `discord:channel:${person}` });
  const key = conversationKey("discord", "server", `channel:${person}`, name);
  const previous = await state.conversations.last(key);
  const reply = advisor.ask(QUESTIONS[person % QUESTIONS.length] ?? "", previous);
  await state.conversations.remember(key, reply.token);
  if (standing.kind === "yours") await standing.hold.done();
  if (person % 10_000 !== 0) continue;
  const megabytes = process.memoryUsage.rss() / 2 ** 20;
  most = Math.max(most, megabytes);
  progress.say(`People, ${whole(person)} of ${whole(PEOPLE)}, ${megabytes.toFixed(0)} MB`);
  if (person % 200_000 === 0) rows.push([whole(person), megabytes.toFixed(0), most.toFixed(0)]);
  // The event loop gets its turn, as it does between real questions.
  await new Promise((resolve) => setImmediate(resolve));
}
progress.done();
stdout.write(drawTable("Memory by people who have asked", ["people", "MB", "MB at most"], rows));
