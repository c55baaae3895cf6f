import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ANNA, BORIS, BOT, direct, silent, text, thread } from "../fakes/discord/world.ts";
import { labels, seen } from "./read-message-shown.ts";
import { startBoth } from "./start-bot.ts";

let discord: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  discord = await startBoth();
});
afterEach(() => {
  vi.useRealTimers();
  discord.verify();
});
afterAll(() => discord.end());

const CAROL = "1000000000000000403";
const anna = { person: ANNA, channel: text };
/** Each test asks something else, so that no answer has been posted before. */
const ask = (question: string, who: string, channel = text) =>
  discord.interactions.command({ ...anna, channel }, "ask", { question, for: who });
const mentions = (): unknown => discord.rest.requests.at(-1)?.body;

describe("a question for somebody", () => {
  it("is answered in public, and notifies that person alone", async () => {
    const shown = await ask("guide 1", BORIS);
    expect(shown.onlyFor).toBeUndefined();
    expect(seen(shown)).toMatch(new RegExp(`^<@${BORIS}>\nYou said 7 characters`));
    expect(mentions()).toMatchObject({ data: { allowed_mentions: { parse: [], users: [BORIS] } } });
    expect(labels(shown)).toEqual([]);
  });

  it("is not answered twice in a channel within minutes, but pointed to", async () => {
    const place = { channel: thread };
    const first = await discord.interactions.command({ ...anna, ...place }, "ask", { question: "guide", for: BORIS });
    // The reply of the stand-in has one address for all words that follow one reply
    await discord.interactions.command({ ...anna, ...place }, "help");
    const again = await discord.interactions.command({ person: CAROL, ...place }, "ask", {
      question: "guide",
      for: ANNA,
    });
    expect(seen(first)).toContain("You said");
    expect(seen(again)).toMatch(
      new RegExp(
        `^<@${ANNA}> Your answer was posted here a moment ago: https://discord.com/channels/\\d+/${thread.id}/\\d+$`,
      ),
    );
    expect(mentions()).toMatchObject({ data: { allowed_mentions: { parse: [], users: [ANNA] } } });
  });

  it("is answered anew after some minutes", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const card = () => discord.interactions.command(anna, "compare", { first: "a", second: "b" });
    expect((await card()).onlyFor).toBeUndefined();
    const second = await card();
    expect([second.onlyFor, seen(second)]).toEqual([
      ANNA,
      expect.stringMatching(/^-# Only you see this\. That was posted/),
    ]);
    vi.advanceTimersByTime(5 * 60_000);
    expect((await card()).onlyFor).toBeUndefined();
  });

  it.each([
    ["to a program", "guide", BOT, text, "no answer for somebody else"],
    ["that has no answer for others", "hello", BORIS, text, "no answer for somebody else"],
    ["alone with the bot", "guide", BORIS, direct(ANNA), "Nobody else is here"],
    ["where the bot may not write", "guide", BORIS, silent, "I may not write in this channel"],
  ])("%s is answered to the asker, and says why", async (_, question, who, channel, why) => {
    const shown = await ask(question, who, channel);
    expect(seen(shown)).toContain(why);
    expect(seen(shown)).not.toContain(`<@${who}>`);
    expect(mentions()).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  });

  it("that is oneself stays private", async () => {
    const shown = await ask("guide 22", ANNA);
    expect([shown.onlyFor, seen(shown).startsWith("You said")]).toEqual([ANNA, true]);
  });
});

describe("sharing", () => {
  it("what the channel has just had is pointed to, privately", async () => {
    const person = { person: CAROL, channel: text };
    const card = await discord.interactions.command(person, "credential", { name: "a", private: true });
    expect((await discord.interactions.press(person, card, "Share in channel")).onlyFor).toBeUndefined();
    const again = await discord.interactions.press(person, card, "Share in channel");
    expect([again.onlyFor, seen(again)]).toEqual([
      CAROL,
      expect.stringMatching(/^That was posted here a moment ago: https/),
    ]);
  });
});
