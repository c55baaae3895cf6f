import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDiscord } from "../../adapters/discord/start-discord.ts";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { StartError, StartLater } from "../../adapters/platform/start-error.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { refused } from "../fakes/discord/fake-rest.ts";
import { ANNA, BOT, TOKEN, text } from "../fakes/discord/world.ts";
import { fakeAdvisor, fakeGuide } from "./fake-advisor.ts";
import { seen } from "./read-message-shown.ts";
import { lines, startBot } from "./start-bot.ts";

const knowledge = { advisor: fakeAdvisor(), guide: fakeGuide };
const COMMANDS = /\/commands$/;

let discord: FakeDiscord;
beforeEach(async () => {
  discord = await startFakeDiscord();
});
afterEach(async () => {
  await discord.stop();
  discord.verify();
});

const puts = () => discord.rest.requests.filter((one) => one.method === "PUT").length;

describe("starting", () => {
  it("prints a link that asks for two permissions and no more", async () => {
    const bot = await startBot(discord);
    const url = new URL(/https:\S+/.exec(await bot.log.saying("Add the bot"))?.[0] ?? "");
    expect(url.searchParams.get("scope")).toBe("bot applications.commands");
    const permissions = (1n << 11n) | (1n << 38n);
    expect(url.searchParams.get("permissions")).toBe(String(permissions));
    await bot.running.stop();
  });

  it("registers the commands when there are none, leaves them when they are the same, and mends them when they differ", async () => {
    const start = async (guide = fakeGuide) => (await startBot(discord, { ...knowledge, guide })).running.stop();
    await start();
    expect(puts()).toBe(1);
    await start();
    expect(puts()).toBe(1);
    const third = { id: "c", name: "C", aliases: ["c"], facts: {} };
    await start({ credentials: new Map([...fakeGuide.credentials, ["c", third]]) });
    expect(puts()).toBe(2);
    expect(JSON.stringify(discord.commands)).toContain('"name":"C","value":"c"');
  });

  it("answers all the same when the commands cannot be registered, and says so", async () => {
    discord.rest.fail({ path: COMMANDS, answer: refused(403, 50001, "Missing Access") });
    const bot = await startBot(discord);
    expect(bot.log.all.join("\n")).toContain("could not be registered");
    const asked = discord.messages.say({ author: ANNA, channel: text, content: `<@${BOT}> hello` });
    expect(seen(await discord.messages.answerTo(asked))).toContain("You said");
    await bot.running.stop();
  });

  it.each([
    ["a wrong token", "MTIz.wrong.secret-part-of-a-token", undefined, /does not accept DISCORD_TOKEN\. .*Reset Token/],
    ["an address where nothing listens", TOKEN, "http://127.0.0.1:9/api", /could not be reached .*DISCORD_API_URL/],
  ])("with %s says what is wrong and what to do", async (_, token, apiUrl, words) => {
    const started = startDiscord(knowledge, { token, apiUrl: apiUrl ?? discord.apiUrl }, lines());
    await expect(started).rejects.toThrow(StartError);
    await expect(started).rejects.toThrow(words);
    await expect(started).rejects.not.toThrow(/secret-part/);
  });

  it("while Discord is down says so", async () => {
    discord.rest.fail({ path: /gateway/, answer: { status: 503 }, times: 3 });
    const started = startDiscord(knowledge, { token: TOKEN, apiUrl: discord.apiUrl }, lines());
    await expect(started).rejects.toThrow(/Discord answered 503; its state is shown on https:\/\/discordstatus\.com/);
  });

  it.each([
    [4010, /DISCORD_SHARDS names shards that do not fit/],
    [4011, /set DISCORD_SHARDS to auto/],
    [4012, /Update the advisor/],
    [4013, /4013: intents\)\. Update the advisor/],
    [4014, /Privileged Gateway Intents/],
  ])("when the gateway closes with %i says what to do, and that it is not tried again", async (code, words) => {
    const shut = await startFakeDiscord({ refuseWith: code });
    const started = startDiscord(knowledge, { token: TOKEN, apiUrl: shut.apiUrl }, lines());
    await expect(started).rejects.toThrow(words);
    await expect(started).rejects.not.toThrow(StartLater);
    await shut.stop();
  });

  it("behind the sign-in page of a network says that it is not Discord, and may be tried again", async () => {
    const page = { status: 200, body: undefined, headers: { "content-type": "text/html" } };
    discord.rest.fail({ path: /gateway/, answer: page });
    const started = startDiscord(knowledge, { token: TOKEN, apiUrl: discord.apiUrl }, lines());
    await expect(started).rejects.toThrow(/What answered is not Discord: .*sign-in page/);
    await expect(started).rejects.toThrow(StartLater);
  });

  it("registers the commands also when Discord answers 404 to the question which there are", async () => {
    discord.rest.fail({ path: /^GET .*\/commands$/, answer: { status: 404 } });
    const bot = await startBot(discord);
    expect(bot.log.all.join("\n")).toContain("Discord: commands registered.");
    expect(discord.commands.length).toBeGreaterThan(0);
    await bot.running.stop();
  });

  it("with a token that only the gateway refuses says what to do", async () => {
    const gone = await startFakeDiscord({ gatewayToken: "another" });
    await expect(startDiscord(knowledge, { token: TOKEN, apiUrl: gone.apiUrl }, lines())).rejects.toThrow(
      /does not accept DISCORD_TOKEN/,
    );
    await gone.stop();
  });
});

describe("stopping", () => {
  it("finishes what it is answering, takes nothing new, and disconnects", async () => {
    let remembered: ((token: string | undefined) => void) | undefined;
    const slow = {
      last: () => new Promise<string | undefined>((resolve) => void (remembered = resolve)),
      remember: async () => undefined,
      forget: async () => undefined,
    };
    const bot = await startBot(discord, knowledge, { ...stateInMemory(), conversations: slow });
    const shown = discord.interactions.command({ person: ANNA, channel: text }, "ask", { question: "hello" });
    await expect.poll(() => remembered).toBeDefined();
    const stopped = bot.running.stop();
    void discord.interactions.command({ person: ANNA, channel: text }, "help").catch(() => undefined);
    remembered?.("help");
    expect(seen(await shown)).toBe("You said 5 characters after help.");
    await stopped;
    await expect.poll(() => discord.gateway.connected).toBe(0);
    expect(discord.messages.fromBot).toHaveLength(1);
  });
});
