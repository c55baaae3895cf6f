import { readFileSync } from "node:fs";
import { argv, stdout, version } from "node:process";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { createAdvisor } from "../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";
import { compareSearch } from "./compare.ts";
import { benchDiscord } from "./discord.ts";
import { measureGrowth } from "./growth.ts";
import { createProgress } from "./progress.ts";
import { benchSlack } from "./slack.ts";
import { measureStartup } from "./startup.ts";
import { drawComparison, drawDiscord, drawGrowth, drawSlack, drawStartup } from "./tables.ts";

// Every figure of README comes from here: `npm run bench`, in about two minutes. `--quick` only shows that it works.
const { values } = parseArgs({ args: argv.slice(2), options: { quick: { type: "boolean", default: false } } });
const { quick } = values;
const progress = createProgress();

const guide = loadGuide(knowledgeFolder());
const questions = readFileSync(new URL("questions.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");
const asked = quick ? questions.filter((_, index) => index % 20 === 0) : questions;
const rounds = quick ? { rounds: 1, warmUp: 1 } : { rounds: 7, warmUp: 2 };
const sizes = quick ? [100, 1_000] : [100, 1_000, 10_000, 100_000];

const comparison = compareSearch(createAdvisor(guide), guide, asked, rounds, (round) =>
  progress.say(`Questions against fuse.js and MiniSearch, round ${round + rounds.warmUp + 1}`),
);
const growth = measureGrowth(guide, sizes, quick ? 1 : 25, (facts) => progress.say(`Growth, ${facts} facts`));
const startup = await measureStartup(quick ? 1 : 5, (what) => progress.say(`Start, ${what}`));
const load = { perSecond: 100, seconds: 4 };
const discord = quick ? [] : await benchDiscord((what) => progress.say(what), load);
const slack = quick ? [] : await benchSlack((what) => progress.say(what), load);
progress.done();

stdout.write(
  [
    `Node ${version}, ${cpus()[0]?.model ?? "unknown processor"}; milliseconds unless it says otherwise.\n`,
    drawComparison(comparison, asked.length),
    drawGrowth(growth),
    drawStartup(startup),
    ...(quick ? [] : [drawDiscord(discord), drawSlack(slack)]),
  ].join("\n"),
);
