import { once } from "node:events";
import { startSlack } from "../adapters/slack/start-slack.ts";
import { createAdvisor } from "../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";
import { SIGNING_SECRET } from "../tests/fakes/slack/signed-request.ts";
import { APP_TOKEN, BOT_TOKEN } from "../tests/fakes/slack/web-api.ts";

/** The Slack adapter in a process of its own, for the bench: `slack-bot.ts <api> socket|http`. Says its port when it is ready. */
const [apiUrl = "", mode] = process.argv.slice(2);
const guide = loadGuide(knowledgeFolder());
const way =
  mode === "http"
    ? ({ kind: "http", signingSecret: SIGNING_SECRET, port: 0 } as const)
    : ({ kind: "socket", appToken: APP_TOKEN } as const);
const running = await startSlack({ advisor: createAdvisor(guide), guide }, { botToken: BOT_TOKEN, apiUrl, way });
process.send?.(running.port ?? 0);
process.on("message", () => process.send?.(Math.round(process.memoryUsage().rss / 1024 ** 2)));
await once(process, "disconnect");
await running.stop();
process.exit(0);
