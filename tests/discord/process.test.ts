import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compiled } from "../compile.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { ANNA, BOT, TOKEN, text } from "../fakes/discord/world.ts";
import { seen } from "./read-message-shown.ts";

const NO_OTHERS = { SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: "", SLACK_API_URL: "" };

let discord: FakeDiscord;
beforeAll(async () => {
  discord = await startFakeDiscord();
});
afterAll(async () => {
  await discord.stop();
  discord.verify();
});

/** What `npm start` runs, with only these variables of the platforms. */
function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [compiled("adapters/start.ts")], {
    env: { ...process.env, ...NO_OTHERS, DISCORD_TOKEN: "", DISCORD_API_URL: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit").then(([code]: unknown[]) => code);
  let output = "";
  const listeners: (() => void)[] = [];
  const add = (chunk: Buffer): void => {
    output += chunk.toString("utf8");
    for (const check of listeners) check();
  };
  child.stdout.on("data", add);
  child.stderr.on("data", add);
  const saying = (words: string) =>
    new Promise<string>((resolve) => {
      const check = () => void (output.includes(words) && resolve(output));
      listeners.push(check);
      check();
    });
  return { child, ended, saying, output: () => output };
}

describe("npm start with Discord's variables", () => {
  it("connects, prints the install link, answers, and ends cleanly when told to", async () => {
    const bot = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });
    expect(await bot.saying("commands registered")).toContain("https://discord.com/oauth2/authorize?client_id=");
    const asked = discord.messages.say({ author: ANNA, channel: text, content: `<@${BOT}> can I get a refund?` });
    expect(seen(await discord.messages.answerTo(asked))).toMatch(/refund/);
    bot.child.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(bot.output()).not.toContain(TOKEN);
    expect(bot.output()).not.toContain("get a refund");
  });

  it("names every wrong setting and ends with code 78", async () => {
    const bot = start({ DISCORD_API_URL: "not-an-address", DISCORD_TOKNE: "planted-secret" });
    expect(await bot.ended).toBe(78);
    for (const name of [
      "DISCORD_TOKEN is missing",
      "DISCORD_API_URL is not a web address",
      "DISCORD_TOKNE is not a setting",
    ])
      expect(bot.output()).toContain(name);
    expect(bot.output()).not.toMatch(/planted-secret|not-an-address/);
  });

  it("says what to do about a token that Discord refuses, and ends with code 78", async () => {
    const bot = start({ DISCORD_TOKEN: "another-token", DISCORD_API_URL: discord.apiUrl });
    expect(await bot.ended).toBe(78);
    expect(bot.output()).toMatch(/does not accept DISCORD_TOKEN\. .*Reset Token/);
    expect(bot.output()).not.toContain("another-token");
  });
});
