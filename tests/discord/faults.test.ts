import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { refused } from "../fakes/discord/fake-rest.ts";
import { ANNA, BORIS, BOT, direct, text, thread } from "../fakes/discord/world.ts";
import type { Channel } from "../fakes/discord/world.ts";
import { fakeAdvisor, fakeGuide } from "./fake-advisor.ts";
import { seen } from "./read-message-shown.ts";
import { startBot } from "./start-bot.ts";
import type { Bot } from "./start-bot.ts";

const anna = { person: ANNA, channel: text };
const POST_TO_TEXT = new RegExp(`^POST /channels/${text.id}/messages$`);
const CALLBACK = /^POST \/interactions\//;

let discord: FakeDiscord;
let bot: Bot;
beforeEach(async () => {
  discord = await startFakeDiscord({ heartbeat: 150 });
  bot = await startBot(discord);
});
afterEach(async () => {
  vi.useRealTimers();
  await bot.running.stop();
  await discord.stop();
  discord.verify([10062, 40060, 50035]);
});

const ask = (channel: Channel = text, deliveries = 1) =>
  discord.messages.say({ author: ANNA, channel, content: `<@${BOT}> hello`, deliveries });
const answerTo = async (asked: ReturnType<typeof ask>) => seen(await discord.messages.answerTo(asked));
const posts = (path: RegExp) => discord.rest.requests.filter((one) => path.test(`${one.method} ${one.path}`)).length;

describe("a delivery that comes twice", () => {
  it("is answered once", async () => {
    await answerTo(ask(text, 4));
    await discord.interactions.command({ ...anna, deliveries: 3 }, "help");
    await answerTo(ask());
    expect([posts(POST_TO_TEXT), posts(CALLBACK)]).toEqual([2, 1]);
    expect(discord.interactions.refusals).toEqual([]);
  });

  it("to two processes shows one answer, of whichever was first", async () => {
    const second = await startBot(discord);
    const asked = ask();
    await answerTo(asked);
    await discord.interactions.command(anna, "help");
    // Whichever is second may not have had its events yet.
    await expect.poll(() => [posts(POST_TO_TEXT), posts(CALLBACK)], { timeout: 10_000 }).toEqual([2, 2]);
    await Promise.all([second.running.stop(), bot.running.stop()]);
    expect(discord.messages.fromBot).toHaveLength(2);
    expect(discord.interactions.refusals).toEqual([40060]);
  });
});

describe("a dropped connection", () => {
  it.each([
    ["closed with code 4000", () => discord.gateway.drop(4000)],
    ["cut off", () => discord.gateway.drop()],
    ["told to reconnect (op 7)", () => discord.gateway.askToReconnect()],
    ["resumable after an invalid session (op 9)", () => discord.gateway.invalidate(true)],
    ["dead without a word", () => discord.gateway.playDead()],
  ])("that is %s is resumed, and what was asked meanwhile is answered", async (_, break_) => {
    const before = ask();
    await answerTo(before);
    const back = discord.gateway.nextConnection(break_);
    const meanwhile = ask();
    await back;
    await answerTo(meanwhile);
    await answerTo(ask());
    expect([discord.gateway.identifies, discord.gateway.resumes]).toEqual([1, 1]);
    expect(discord.messages.fromBot).toHaveLength(3);
  });

  it("whose session is gone (op 9) is made anew with one IDENTIFY", async () => {
    // discord.js leaves five seconds between two identifications, by the clock.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6_000 });
    await discord.gateway.nextConnection(() => discord.gateway.invalidate(false));
    await answerTo(ask());
    expect(discord.gateway.identifies).toBe(2);
  });

  it("for good, because the token was changed, tells the admin what to do", async () => {
    discord.gateway.drop(4004);
    expect(await bot.log.saying("for good")).toMatch(/token was changed.*Reset Token/);
  });
});

describe("Discord in trouble", () => {
  it("that limits the rate is waited for, while another channel is answered", async () => {
    discord.rest.fail({
      path: POST_TO_TEXT,
      answer: {
        status: 429,
        headers: { "retry-after": "0.4" },
        body: { message: "You are being rate limited.", retry_after: 0.4, global: false },
      },
    });
    const limited = ask();
    await bot.log.saying("rate limit");
    await answerTo(ask(thread));
    await answerTo(limited);
    expect(discord.messages.fromBot.map((message) => message.channel.id)).toEqual([thread.id, text.id]);
    expect(discord.rest.tooEarly).toBe(0);
  });

  it("that fails for a moment is asked again, and the answer stands there once", async () => {
    discord.rest.fail({ path: POST_TO_TEXT, answer: { status: 503 }, times: 4 });
    await answerTo(ask());
    discord.rest.fail({ path: POST_TO_TEXT, answer: { status: 502 }, after: true });
    await answerTo(ask());
    await answerTo(ask(thread));
    expect(discord.messages.fromBot).toHaveLength(3);
  });

  it("that loses the word about a callback gets no second answer", async () => {
    discord.rest.fail({ path: CALLBACK, answer: { status: 500 } });
    expect(seen(await discord.interactions.command(anna, "help"))).toMatch(/^I know three credentials\./);
    discord.rest.fail({ path: CALLBACK, answer: { status: 500 }, after: true });
    await discord.interactions.command(anna, "help");
    await bot.log.saying("40060");
    expect(discord.messages.fromBot).toHaveLength(2);
  });

  it("that refuses the form of an answer is given one sentence instead", async () => {
    discord.rest.fail({ path: CALLBACK, answer: refused(400, 50035, "Invalid Form Body") });
    const shown = await discord.interactions.command(anna, "help");
    expect(seen(shown)).toBe(
      "Something went wrong on my side with your question. Please ask in other words, or use /help.",
    );
    expect(shown.onlyFor).toBe(ANNA);
  });
});

describe("an answer that comes too late", () => {
  it("is given up with one line for the admin", async () => {
    const unanswered = discord.interactions.command({ ...anna, late: 3.1 }, "help").catch(() => "no answer");
    expect(await bot.log.saying("10062")).toContain("three seconds");
    expect(discord.interactions.refusals).toEqual([10062]);
    await discord.interactions.command(anna, "help");
    expect(discord.messages.fromBot).toHaveLength(1);
    void unanswered;
  });
});

describe("a defect of the program", () => {
  it("is told to the asker in one private sentence, and to the admin without what was asked", async () => {
    const broken = (words: string): never => {
      throw new TypeError(`cannot read ${words}`);
    };
    const other = await startFakeDiscord();
    const it = await startBot(other, { advisor: { ...fakeAdvisor(), ask: broken, suggest: broken }, guide: fakeGuide });
    const shown = await other.interactions.command(anna, "ask", { question: "planted words" });
    expect([seen(shown), shown.onlyFor]).toEqual([expect.stringContaining("Something went wrong on my side"), ANNA]);
    expect(await other.interactions.type(anna, "ask", "question", "planted")).toEqual([]);
    other.messages.say({ author: ANNA, channel: text, content: `<@${BOT}> planted words` });
    expect(seen(await other.messages.nextIn(direct(ANNA)))).toContain("Something went wrong on my side");
    expect(it.log.all.join("\n")).toContain("defect of this program: TypeError at");
    expect(it.log.all.join("\n")).not.toContain("planted");
    await it.running.stop();
    await other.stop();
    other.verify();
  });
});

describe("a reply that Discord has no room for", () => {
  it("is owned up to instead of cut, and the admin learns which one it is", async () => {
    const long = { ...fakeAdvisor().open("help"), body: [{ kind: "text", text: "x".repeat(4_001) } as const] };
    const other = await startFakeDiscord();
    const it = await startBot(other, { advisor: { ...fakeAdvisor(), open: () => long }, guide: fakeGuide });
    const asked = other.messages.say({ author: ANNA, channel: text, content: `<@${BOT}>` });
    const shown = [await other.interactions.command(anna, "recommend"), await other.messages.answerTo(asked)];
    for (const message of shown) expect(seen(message)).toMatch(/^My answer is longer than Discord allows\. Please ask/);
    expect(it.log.all.join("\n")).toMatch(
      /does not fit Discord \(text: \d+ of 4000\)[^]*does not fit Discord \(content: \d+ of 2000\)/,
    );
    await it.running.stop();
    await other.stop();
    other.verify();
  });
});

describe("the log", () => {
  it("holds neither the token nor what anybody wrote, whatever goes wrong", async () => {
    const secret = "planted sentence of a person";
    discord.rest.fail({ path: POST_TO_TEXT, answer: refused(400, 50035, secret), times: 2 });
    discord.messages.say({ author: BORIS, channel: text, content: `<@${BOT}> ${secret}` });
    await bot.log.saying("50035");
    discord.rest.fail({ path: CALLBACK, answer: { status: 500 }, times: 3 });
    void discord.interactions.command(anna, "ask", { question: secret }).catch(() => undefined);
    await bot.log.saying("500;");
    discord.gateway.drop(4004);
    await bot.log.saying("for good");
    const all = bot.log.all.join("\n");
    expect(all).not.toContain(secret);
    expect(all).not.toMatch(/fake-token|interaction-token/);
    expect(all).not.toContain(BORIS);
  });
});
