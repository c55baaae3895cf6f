import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBot } from "../discord/start-bot.ts";
import { compiled } from "../compile.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { TOKEN } from "../fakes/discord/world.ts";
import { type FakeSlack, startFakeSlack } from "../fakes/slack/fake-slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "../fakes/slack/web-api.ts";

let discord: FakeDiscord;
let slack: FakeSlack;
beforeAll(async () => {
  [discord, slack] = await Promise.all([startFakeDiscord(), startFakeSlack()]);
  await (await startBot(discord)).running.stop();
});
afterAll(() => Promise.all([discord.stop(), slack.stop()]));

/** What `npm run doctor` runs, with these variables and no others. */
async function doctor(environment: Record<string, string>): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, [compiled("adapters/doctor.ts")], {
    env: { PATH: process.env["PATH"] ?? "", DISCORD_TOKEN: "", SLACK_BOT_TOKEN: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
  const ended: unknown[] = await once(child, "close");
  return { code: ended[0], output };
}

describe("npm run doctor", () => {
  it("ends with 0 when all is well on both platforms, and shows no value", async () => {
    const { code, output } = await doctor({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
    });
    expect(output).toMatch(/^Node\n {2}ok/);
    expect(output).toMatch(/serves Discord and Slack/);
    expect(output).toMatch(/All \d commands are registered/);
    expect(output).toMatch(/All 4 scopes are there/);
    expect(output).toMatch(/\nAll is well\.\n$/);
    expect(code).toBe(0);
    for (const secret of [TOKEN, BOT_TOKEN, APP_TOKEN]) expect(output).not.toContain(secret);
  });

  it("ends with 1, and names every problem with what to do", async () => {
    const { code, output } = await doctor({
      DISCORD_TOKEN: "planted-token",
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: "xoxb-planted-token",
      HEALTH_PORT: "planted-token",
      REDIS_URL: "redis://planted-token@127.0.0.1:9",
    });
    expect(output).toMatch(/problem HEALTH_PORT is not a port\.\n +What to do: Give/);
    expect(output).toMatch(/problem SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing\./);
    expect(output).toMatch(/problem The store of REDIS_URL can't be reached\./);
    expect(output).toMatch(/problem Discord does not accept DISCORD_TOKEN\./);
    expect(output).toMatch(/\n4 problems\.\n$/);
    expect(output).not.toContain("planted-token");
    // Neither colours nor other codes where nobody watches.
    expect(output).not.toContain("\u001b");
    expect(code).toBe(1);
  });

  it("ends with 0 where no platform is set", async () => {
    const { code, output } = await doctor({});
    expect(output).toContain("npm start opens the console");
    expect(code).toBe(0);
  });
});
