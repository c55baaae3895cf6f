import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { type FakeDiscord, startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { ANNA, BOT, BORIS, direct, text } from "../fakes/discord/world.ts";
import { seen } from "./read-message-shown.ts";
import { type Bot, startBot } from "./start-bot.ts";

/** `SOAK_FLOOD=10` is the long form: 1,000 messages a second for 10 s. */
const SECONDS = Number(process.env["SOAK_FLOOD"] ?? 1);
const FASTER = "faster than I may answer one person";

describe("when one person floods Discord", () => {
  let discord: FakeDiscord;
  let bot: Bot;
  beforeEach(async () => {
    discord = await startFakeDiscord();
    bot = await startBot(discord, undefined, stateInMemory());
  });
  afterEach(async () => {
    await bot.running.stop();
    await discord.stop();
    discord.verify();
  });

  /** How long others wait for an answer while something goes on, one of them every 50 ms: the 95th percentile in milliseconds. */
  const othersWait = async (meanwhile: () => void): Promise<number> => {
    const waits: Promise<number>[] = [];
    const from = discord.messages.fromBot.length * 1_000;
    for (let tick = 0; tick < SECONDS * 20; tick += 1) {
      meanwhile();
      const channel = direct(`10000000${String(10_000_000_000 + from + tick)}`);
      const begun = performance.now();
      const asked = discord.messages.say({ author: `1${channel.id.slice(1)}`, channel, content: "hello" });
      waits.push(discord.messages.answerTo(asked).then(() => performance.now() - begun));
      await wait(50);
    }
    const sorted = (await Promise.all(waits)).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  };

  it(
    "answers them five times in ten seconds, gives one notice, and answers the others as before",
    { timeout: 60_000 },
    async () => {
      // The first answers of a process take longer.
      await othersWait(() => undefined);
      const alone = await othersWait(() => undefined);
      const flooded = await othersWait(() => {
        for (let index = 0; index < 50; index += 1)
          discord.messages.say({ author: ANNA, channel: direct(ANNA), content: "hello" });
      });
      process.stdout.write(`Others' p95: ${alone.toFixed(1)} ms, in the flood ${flooded.toFixed(1)} ms\n`);
      const toAnna = discord.messages.fromBot.filter(({ channel }) => channel.id === direct(ANNA).id);
      const notices = toAnna.filter((message) => seen(message).includes(FASTER));
      // A flood of more than ten seconds reaches into the next window.
      const windows = Math.ceil((SECONDS + 0.5) / 10);
      expect(notices.length).toBeLessThanOrEqual(windows);
      expect(notices.length).toBeGreaterThan(0);
      expect(toAnna.length - notices.length).toBeLessThanOrEqual(5 * windows);
    },
  );

  it("tells them privately when they use commands, once, and never limits what they type in a command's field", async () => {
    const ask = () => discord.interactions.command({ person: ANNA, channel: text }, "ask", { question: "hello" });
    for (let index = 0; index < 5; index += 1) expect(seen(await ask())).not.toContain(FASTER);
    const notice = await ask();
    expect(seen(notice)).toContain(FASTER);
    expect(notice.onlyFor).toBe(ANNA);
    // Each further one has a short answer too, or Discord would show that the bot did not respond.
    for (let index = 0; index < 3; index += 1) {
      const further = await ask();
      expect([seen(further), further.onlyFor]).toEqual([expect.stringMatching(/^Please wait/), ANNA]);
    }
    const shown = discord.messages.fromBot.length;
    const other = discord.interactions.command({ person: BORIS, channel: text }, "ask", { question: "hello" });
    expect(seen(await other)).not.toContain(FASTER);
    expect(discord.messages.fromBot).toHaveLength(shown + 1);
  });

  it("pauses in a channel where answers beget questions, and goes on in direct messages", async () => {
    for (let person = 0; person < 40; person += 1)
      discord.messages.say({ author: `10000000000${10_000_000 + person}`, channel: text, content: `<@${BOT}> hello` });
    const inDirect = discord.messages.say({ author: ANNA, channel: direct(ANNA), content: "hello" });
    await discord.messages.answerTo(inDirect);
    await expect.poll(() => discord.messages.fromBot.filter(({ channel }) => channel.id === text.id).length).toBe(31);
    const pauses = discord.messages.fromBot.filter((message) => seen(message).includes("I pause for a minute"));
    expect(pauses).toHaveLength(1);
  });
});
