import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeDiscord, startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { ANNA, BOT, TOKEN, text } from "../fakes/discord/world.ts";
import { startFakeSlack } from "../fakes/slack/fake-slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "../fakes/slack/web-api.ts";
import { AS_FIRST, type Built, type Live, build } from "./built.ts";

/** Whether a process may be the first of a namespace here, as in a container. */
const hasUnshare = spawnSync("unshare", [...AS_FIRST, "true"]).status === 0;

/** Most of these tests wait, so they do so beside each other; on a busy machine each may take its time. */
const LONG = { timeout: 60_000 };

let program: Built;
beforeAll(() => {
  program = build();
}, 60_000);
afterAll(() => program.remove());

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

const discordAt = (apiUrl: string): Record<string, string> => ({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: apiUrl });
const slackAt = (apiUrl: string): Record<string, string> => ({
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_APP_TOKEN: APP_TOKEN,
  SLACK_API_URL: apiUrl,
});
const tries = (live: Live): number => live.output().split("Trying again").length - 1;
/** By itself, because `expect.poll` belongs to one test at a time. */
async function said(live: Live, words: RegExp): Promise<void> {
  for (const late = Date.now() + 45_000; !words.test(live.output()) && Date.now() < late;) await wait(20);
  expect(live.output()).toMatch(words);
}

/** Sooner than whatever it may be waiting for. */
async function endsAtOnce(live: Live, terminate = () => live.child.kill("SIGTERM")): Promise<void> {
  const since = performance.now();
  terminate();
  expect(await live.ended).toBe(0);
  expect(performance.now() - since).toBeLessThan(1_500);
}

async function answers(discord: FakeDiscord): Promise<void> {
  const asked = discord.messages.say({ author: ANNA, channel: text, content: `<@${BOT}> help` });
  expect(await discord.messages.answerTo(asked)).toBeDefined();
}

describe.concurrent("an outage at the start", LONG, () => {
  it("of both platforms is waited for, one line a try, /readyz says so, and both answer when it is over", async () => {
    const [one, two, health] = [await freePort(), await freePort(), await freePort()];
    const live = program.start({
      ...discordAt(`http://127.0.0.1:${one}/api`),
      ...slackAt(`http://127.0.0.1:${two}/api/`),
      HEALTH_PORT: String(health),
    });
    await said(live, /Discord could not be reached \(ECONNREFUSED\).*Trying again in 2 s/);
    await said(live, /Slack could not be started.*\(ECONNREFUSED\).*Trying again in 2 s/);
    const page = await fetch(`http://127.0.0.1:${health}/readyz`);
    expect(page.status).toBe(503);
    expect(await page.json()).toMatchObject({
      status: "not ready",
      platforms: {
        discord: { open: 0, standing: "waiting", why: expect.stringContaining("ECONNREFUSED") },
        slack: { open: 0, standing: "waiting", why: expect.stringContaining("ECONNREFUSED") },
      },
    });
    expect((await fetch(`http://127.0.0.1:${health}/healthz`)).status).toBe(200);
    const discord = await startFakeDiscord({ port: one });
    const slack = await startFakeSlack({ port: two });
    await said(live, /Discord: connected/);
    await slack.state.until("two connections", () => slack.sockets.open === 2);
    await answers(discord);
    expect(await (await fetch(`http://127.0.0.1:${health}/readyz`)).json()).toMatchObject({
      status: "ready",
      platforms: { discord: { open: 1 }, slack: { open: 2 } },
    });
    expect(discord.gateway.identifies).toBe(1);
    await endsAtOnce(live);
    await Promise.all([discord.stop(), slack.stop()]);
  });

  it.each([
    ["Discord", discordAt("https://nowhere.invalid/api")],
    ["Slack", slackAt("https://nowhere.invalid/api/")],
  ])("of name resolution is waited for at %s, and SIGTERM ends the waiting", async (_, environment) => {
    const live = program.start(environment);
    await said(live, /\((?:ENOTFOUND|EAI_AGAIN)\).*Trying again in 2 s/);
    await endsAtOnce(live);
  });

  it("with 503 or 429 at Discord is waited for, as long as Discord says", async () => {
    const discord = await startFakeDiscord();
    discord.rest.fail({ path: /gateway\/bot/, answer: { status: 503 }, times: 3 });
    discord.rest.fail({ path: /gateway\/bot/, answer: { status: 429, headers: { "retry-after": "3" } } });
    const live = program.start(discordAt(discord.apiUrl));
    await said(live, /answered 503.*Trying again in 1 s/);
    await said(live, /asks to wait 3 s.*Trying again in 3 s/);
    await said(live, /Discord: connected/);
    expect(discord.rest.tooEarly).toBe(0);
    expect(tries(live)).toBe(2);
    await endsAtOnce(live);
    await discord.stop();
  });

  it.skipIf(!hasUnshare)("is left at SIGTERM also by the first process of a container", async () => {
    const live = program.startAsFirst(slackAt("http://127.0.0.1:9/api/"));
    await said(live, /Trying again in 2 s/);
    const children = readFileSync(`/proc/${live.child.pid}/task/${live.child.pid}/children`, "utf8");
    await endsAtOnce(live, () => process.kill(Number(children), "SIGTERM"));
  });

  it("with 503 or 429 at Slack is waited for, as long as Slack says", async () => {
    const slack = await startFakeSlack();
    slack.faults.add("auth.test", { kind: "status", status: 503 }, 3);
    slack.faults.add("auth.test", { kind: "rate-limited", seconds: 3 });
    const live = program.start(slackAt(slack.apiUrl));
    await said(live, /HTTP 503.*Trying again in 1 s/);
    await said(live, /asks to wait 3 s.*Trying again in 3 s/);
    await slack.state.until("two connections", () => slack.sockets.open === 2);
    await endsAtOnce(live);
    await slack.stop();
  });
});

describe.concurrent("a token that is refused", LONG, () => {
  it("at one platform leaves the other answering, and /readyz names it", async () => {
    const discord = await startFakeDiscord();
    const slack = await startFakeSlack();
    slack.faults.add("auth.test", { kind: "refusal", error: "account_inactive" }, 1_000);
    const health = await freePort();
    const live = program.start({
      ...discordAt(discord.apiUrl),
      ...slackAt(slack.apiUrl),
      HEALTH_PORT: String(health),
    });
    await said(live, /Discord: connected/);
    await said(live, /account_inactive: SLACK_BOT_TOKEN/);
    await answers(discord);
    const page = await fetch(`http://127.0.0.1:${health}/readyz`);
    expect(page.status).toBe(503);
    expect(await page.json()).toMatchObject({ platforms: { slack: { standing: "refused" }, discord: { open: 1 } } });
    expect(discord.gateway.identifies).toBe(1);
    await endsAtOnce(live);
    await Promise.all([discord.stop(), slack.stop()]);
  });

  it("while the program runs ends it with code 78 and what to do, when nothing else is answered", async () => {
    const discord = await startFakeDiscord();
    const live = program.start(discordAt(discord.apiUrl));
    await said(live, /Discord: connected/);
    discord.rest.fail({ path: /gateway\/bot/, answer: { status: 401, body: { code: 0, message: "401" } }, times: 9 });
    discord.gateway.drop(4004);
    expect(await live.ended).toBe(78);
    expect(live.output()).toMatch(/\nDiscord does not accept DISCORD_TOKEN\. .*Reset Token/);
    await discord.stop();
  });
});

describe.concurrent("the day's budget of connections", LONG, () => {
  it("of fewer than ten is kept, and it is said until when", async () => {
    const discord = await startFakeDiscord({ left: { remaining: 9, resetAfter: 7_200_000 } });
    const live = program.start(discordAt(discord.apiUrl));
    await said(live, /9 of 1000 connections are left until \d{4}-\d\d-\d\d \d\d:\d\d UTC, and they are kept/);
    await said(live, /Trying again at \d{4}-/);
    expect(discord.gateway.identifies).toBe(0);
    await endsAtOnce(live);
    await discord.stop();
  });
});
