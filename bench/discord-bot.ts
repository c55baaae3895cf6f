import { startDiscord } from "../adapters/discord/start-discord.ts";
import { createAdvisor } from "../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";

/** The bot in a process of its own, so that its memory is its own too. Says its resident megabytes whenever it is asked anything. */
const [, , apiUrl = "", token = ""] = process.argv;
const guide = loadGuide(knowledgeFolder());
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
// Discord allows 50 messages a second over all channels; the limit is lifted here to see what the program can do.
const settings = { token, apiUrl, requestsPerSecond: 10_000 };
const running = await startDiscord({ advisor: createAdvisor(guide), guide }, settings, silent);

process.on("message", () => process.send?.(process.memoryUsage().rss / 2 ** 20));
process.on("disconnect", () => void running.stop());
process.send?.("ready");
