import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANNA, BORIS, BOT, direct, text } from "../fakes/discord/world.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { labels, seen } from "./read-message-shown.ts";
import { startBot } from "./start-bot.ts";
import type { Bot } from "./start-bot.ts";

const anna = { person: ANNA, channel: text };
const boris = { person: BORIS, channel: text };

let discord: FakeDiscord;
let bot: Bot;
beforeEach(async () => {
  discord = await startFakeDiscord();
  bot = await startBot(discord);
});
afterEach(async () => {
  await bot.running.stop();
  await discord.stop();
  discord.verify();
});

describe("the dialogue", () => {
  it("is one private message that the buttons change, with nothing kept but their ids", async () => {
    const first = await discord.interactions.command(anna, "recommend");
    expect(seen(first)).toBe("What do you want?");
    const second = await discord.interactions.press(anna, first, "A degree");
    expect(second.id).toBe(first.id);
    expect(seen(second)).toBe("How much time?");
    expect(labels(second)).toEqual(["Little", "Back", "Start over"]);
    const last = await discord.interactions.press(anna, second, "Little");
    expect(seen(last)).toMatch(/^Take A\./);
    expect(labels(last)).toContain("Share in channel");
    expect(seen(await discord.interactions.press(anna, last, "Back"))).toBe("What do you want?");
    expect(discord.messages.fromBot).toHaveLength(1);
    expect(first.edits).toBe(3);
  });

  it("goes on after a restart, in another process", async () => {
    const first = await discord.interactions.command(anna, "recommend");
    await bot.running.stop();
    bot = await startBot(discord);
    expect(seen(await discord.interactions.press(anna, first, "A degree"))).toBe("How much time?");
    expect(first.edits).toBe(1);
  });

  it("is changed by its owner in public, and opens a private one for anybody else", async () => {
    const asked = discord.messages.say({ author: ANNA, channel: text, content: `<@${BOT}>` });
    const shown = await discord.messages.answerTo(asked);
    const first = await discord.interactions.command(anna, "recommend");
    const verdict = await discord.interactions.press(
      anna,
      await discord.interactions.press(anna, first, "A degree"),
      "Little",
    );
    const shared = await discord.interactions.press(anna, verdict, "Share in channel");
    expect(seen(shared)).toMatch(new RegExp(`^-# Shared by <@${ANNA}>\nTake A\\.`));
    expect(shared.onlyFor).toBeUndefined();

    const others = await discord.interactions.press(boris, shared, "Back");
    expect(others.id).not.toBe(shared.id);
    expect(others.onlyFor).toBe(BORIS);
    expect(shared.edits).toBe(0);

    const own = await discord.interactions.press(anna, shared, "Back");
    expect(own.id).toBe(shared.id);
    expect(shown.edits).toBe(0);
  });

  it("knows the owner of a reply by the message that it replies to", async () => {
    const help = await discord.messages.answerTo(
      discord.messages.say({ author: ANNA, channel: text, content: `<@${BOT}>` }),
    );
    const press = { custom_id: "›recommend", component_type: 2 };
    const others = await discord.interactions.raw(boris, 3, press, help);
    expect([others.onlyFor, help.edits]).toEqual([BORIS, 0]);
    const own = await discord.interactions.raw(anna, 3, press, help);
    expect([own.id, help.edits]).toEqual([help.id, 1]);
  });

  it("is changed in place in a direct message, and offers no sharing there", async () => {
    const alone = { person: ANNA, channel: direct(ANNA) };
    const first = await discord.interactions.command(alone, "recommend");
    const second = await discord.interactions.press(alone, first, "A degree");
    expect(second.id).toBe(first.id);
    expect(labels(second)).toEqual(["Little", "Back", "Start over"]);
  });

  it.each(["recommend/goal=gone", "›recommend/goal=gone", "»recommend/goal=gone", "›", "x".repeat(100), "q:7:\u0000"])(
    "answers a button of an older version (%j) with a fresh start",
    async (custom_id) => {
      const first = await discord.interactions.command(anna, "recommend");
      const shown = await discord.interactions.raw(anna, 3, { custom_id, component_type: 2 }, first);
      expect(seen(shown)).toContain("fresh start");
    },
  );

  it("goes on from a press when words follow", async () => {
    const first = await discord.interactions.command(anna, "recommend");
    await discord.interactions.press(anna, first, "A degree");
    const shown = await discord.interactions.command(anna, "ask", { question: "why?" });
    expect(seen(shown)).toBe("You said 4 characters after recommend/goal=degree.");
  });
});
