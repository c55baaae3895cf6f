import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { refused } from "../fakes/discord/fake-rest.ts";
import { ANNA, BOT, closed, direct, forgetful, silent, text } from "../fakes/discord/world.ts";
import type { Channel } from "../fakes/discord/world.ts";
import { seen } from "./read-message-shown.ts";
import { startBot } from "./start-bot.ts";
import type { Bot } from "./start-bot.ts";

const POST_TO_TEXT = new RegExp(`^POST /channels/${text.id}/messages$`);

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

describe("a missing permission", () => {
  it.each([
    ["Send Messages", silent],
    ["Send Messages in Threads", closed],
  ])("(%s) is named to the asker privately, once, and to the admin", async (name, channel) => {
    const first = ask(channel);
    const told = await discord.messages.nextIn(direct(ANNA));
    expect(seen(told)).toContain(`I need ${name} there.`);
    expect(await bot.log.saying(name)).toContain(channel.id);
    ask(channel);
    await answerTo(ask());
    expect(discord.messages.fromBot).toHaveLength(2);
    expect(posts(new RegExp(`/channels/${channel.id}/`))).toBe(0);
    expect(first.id).toBe(told.nonce);
  });

  it("(Read Message History) costs the reference to the question, not the answer", async () => {
    const answer = await discord.messages.answerTo(ask(forgetful));
    expect(answer.repliesTo).toBeUndefined();
  });

  it("stays a line in the log for a person who takes no direct messages", async () => {
    discord.shutDirect.add(ANNA);
    ask(silent);
    expect(await bot.log.saying("50007")).toContain("does not take direct messages");
    expect(seen(await discord.messages.answerTo(ask()))).toContain("You said");
  });

  it.each([
    [50001, 403, "View Channel"],
    [50013, 403, "Send Messages"],
    [50083, 400, "archived"],
    [160002, 400, "Read Message History"],
    [200000, 400, "AutoMod"],
  ])(
    "that only Discord knew of (%i) is explained to the asker privately, without another try",
    async (code, status, name) => {
      discord.rest.fail({ path: POST_TO_TEXT, answer: refused(status, code, "Refused") });
      ask();
      expect(seen(await discord.messages.nextIn(direct(ANNA)))).toContain(name);
      expect(await bot.log.saying(`(${code})`)).toContain(name);
      expect(posts(POST_TO_TEXT)).toBe(1);
    },
  );

  it.each([
    [10003, 404],
    [10008, 404],
    [50027, 401],
    [20016, 400],
    [99999, 403],
  ])("or another refusal (%i) is one line in the log, without another try", async (code, status) => {
    discord.rest.fail({ path: POST_TO_TEXT, answer: refused(status, code, "Refused") });
    ask();
    expect(await bot.log.saying(String(code))).toMatch(/^[A-Z].*\.$/);
    expect(posts(POST_TO_TEXT)).toBe(1);
    expect(discord.messages.fromBot).toEqual([]);
  });
});
