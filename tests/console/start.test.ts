import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { BOT, ANNA, TOKEN, text } from "../fakes/discord/world.ts";
import { startFakeSlack, type FakeSlack } from "../fakes/slack/fake-slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "../fakes/slack/web-api.ts";
import { runProcess, startProcess } from "./run-process.ts";

const entry = "adapters/start.ts";

describe("starting with platforms", () => {
  let discord: FakeDiscord;
  let slack: FakeSlack;
  beforeEach(async () => {
    [discord, slack] = await Promise.all([startFakeDiscord(), startFakeSlack()]);
  });
  afterEach(async () => {
    await Promise.all([discord.stop(), slack.stop()]);
  });

  const both = () => ({
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: slack.apiUrl,
  });

  it("starts all that have their tokens, answers there, and ends when it is asked to", async () => {
    const { child, finished, warns } = startProcess(entry, [], both());
    await warns("Discord: connected");
    await slack.state.until("two connections", () => slack.sockets.open === 2);
    const asked = discord.messages.say({ author: ANNA, channel: text, content: `<@${BOT}> help` });
    expect(await discord.messages.answerTo(asked)).toBeDefined();
    child.kill("SIGTERM");
    const { code, output, errors } = await finished;
    expect({ code, output }).toEqual({ code: 0, output: "" });
    expect(errors).toContain("Discord: connected");
  });

  it("lists everything that is wrong with the settings of all platforms, without a value", async () => {
    // On loopback, tokens of any form are taken.
    const wrong = { ...both(), DISCORD_TOKEN: `Bot ${TOKEN}`, SLACK_BOT_TOKEN: APP_TOKEN, SLACK_API_URL: "" };
    const { code, output, errors } = await runProcess(entry, [], "", wrong);
    expect({ code, output }).toEqual({ code: 78, output: "" });
    expect(errors).toMatch(/^Nothing was started: .*\nDISCORD_TOKEN begins with .*\nSLACK_BOT_TOKEN holds .*\n$/);
    expect(errors).not.toContain(TOKEN);
    expect(errors).not.toContain(APP_TOKEN);
  });

  it("leaves one answering when the other can't be started, and tries that again", async () => {
    const { child, finished, warns } = startProcess(entry, [], { ...both(), SLACK_API_URL: "http://127.0.0.1:9/api/" });
    await warns("Discord: connected");
    await warns("Slack could not be started");
    await warns("Trying again in 2 s");
    const asked = discord.messages.say({ author: ANNA, channel: text, content: `<@${BOT}> help` });
    expect(await discord.messages.answerTo(asked)).toBeDefined();
    child.kill("SIGTERM");
    const { code, errors } = await finished;
    expect(code).toBe(0);
    expect(errors).not.toMatch(/\n {4}at /);
    expect(discord.gateway.identifies).toBe(1);
  });
});
