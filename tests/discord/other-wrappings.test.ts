import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../fakes/discord/json.ts";
import { ANNA, BORIS, direct, text } from "../fakes/discord/world.ts";
import { seen } from "./read-message-shown.ts";
import { startBoth } from "./start-bot.ts";

let discord: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  discord = await startBoth();
});
afterAll(async () => {
  await discord.end();
  discord.verify();
});

const inDirect = async (content: string, more: Json): Promise<string> =>
  seen(await discord.messages.answerTo(discord.messages.say({ author: ANNA, channel: direct(ANNA), content, more })));
const byMenu = async (content: string, more: Json): Promise<string> => {
  const message = discord.messages.say({ author: BORIS, channel: text, content, more });
  return seen(await discord.interactions.onMessage({ person: ANNA, channel: text }, "Ask the advisor", message));
};

const forwarded = (content: string): Json => ({
  message_reference: { type: 1, message_id: "1", channel_id: "2" },
  message_snapshots: [{ message: { content, embeds: [], attachments: [], type: 0, flags: 0 } }],
});
const UNREADABLE: readonly (readonly [string, Json, RegExp])[] = [
  ["a voice message", { flags: 1 << 13, attachments: [{ content_type: "audio/ogg" }] }, /can't listen to voice/],
  ["a picture", { attachments: [{ content_type: "image/png" }] }, /can't look at pictures/],
  ["a file", { attachments: [{ filename: "x" }] }, /can't open files/],
  ["a sticker", { sticker_items: [{ id: "1", name: "x", format_type: 1 }] }, /can't read stickers/],
  ["a poll", { poll: { question: { text: "who?" }, answers: [] } }, /can't read polls/],
];

describe("a message whose words are elsewhere", () => {
  it("is read when it is forwarded, to the bot or from its menu", async () => {
    expect(await inDirect("", forwarded("nine char"))).toMatch(/^You said 9 characters/);
    expect(await byMenu("", forwarded("nine char"))).toMatch(/^You said 9 characters/);
  });

  it("is read when it is a card", async () => {
    const card = { embeds: [{ title: "four", description: "five!" }] };
    expect(await byMenu("", card)).toMatch(/^You said 10 characters/);
  });

  it("is read by its own words when it has them", async () => {
    expect(await inDirect("own", { ...forwarded("another"), embeds: [{ title: "a preview" }] })).toMatch(
      /^You said 3 characters/,
    );
  });

  it("is answered also when what it holds besides has an unknown form", async () => {
    expect(await inDirect("own", { embeds: "x", attachments: 1, message_snapshots: [{}] })).toMatch(/^You said 3/);
  });
});

describe("a message without words", () => {
  it.each(UNREADABLE)("that is %s is told that it can't be read", async (_, more, words) => {
    expect(await inDirect("", more)).toMatch(words);
    expect(await byMenu("", more)).toMatch(words);
  });

  it("that forwards what can't be read is told so too", async () => {
    const voice = { message: { content: "", flags: 1 << 13, attachments: [{ content_type: "audio/ogg" }] } };
    expect(await inDirect("", { message_snapshots: [voice] })).toMatch(/can't listen to voice/);
  });
});
