import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ANNA, BORIS, BOT, direct, group, plain, silent, text, thread } from "../fakes/discord/world.ts";
import type { Channel } from "../fakes/discord/world.ts";
import type { Setting } from "../fakes/discord/interaction-json.ts";
import type { Said } from "../fakes/discord/messages.ts";
import { labels, seen } from "./read-message-shown.ts";
import { startBoth } from "./start-bot.ts";

let discord: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  discord = await startBoth();
});
afterEach(() => {
  discord.verify();
});
afterAll(() => discord.end());

/** Somebody new each time, so that no test goes on from another's conversation. */
let people = 0;
const somebody = (channel: Channel): Setting => ({
  person: `10000000000000005${String((people += 1)).padStart(2, "0")}`,
  channel,
});
/** Discord's flag of a message of Components V2. */
const PANEL = 1 << 15;
const MENTION = `<@${BOT}>`;

describe("a command", () => {
  it("answers a question only for the asker, who may share it", async () => {
    const shown = await discord.interactions.command(somebody(text), "ask", { question: "guide" });
    expect(seen(shown)).toBe("You said 5 characters after nothing.\n-# From the guide: A › Cost");
    expect(shown.onlyFor).toBeDefined();
    expect(labels(shown)).toEqual(["Share in channel"]);
  });

  it.each(["recommend", "help"])("/%s answers only for the asker, and is nothing to share", async (name) => {
    const shown = await discord.interactions.command(somebody(text), name);
    expect(shown.onlyFor).toBeDefined();
    expect(labels(shown)).not.toContain("Share in channel");
  });

  it("/help names the commands, mentions, the message's menu and how to forget", async () => {
    const shown = seen(await discord.interactions.command(somebody(text), "help"));
    for (const words of [
      "/ask",
      "/credential",
      "/compare",
      "/recommend",
      "Mention",
      "Apps › Ask the advisor",
      "forget me",
    ])
      expect(shown).toContain(words);
  });

  it("shows a credential to everyone, as a text that begins with the answer", async () => {
    const shown = await discord.interactions.command(somebody(text), "credential", { name: "a" });
    expect(shown.onlyFor).toBeUndefined();
    expect(seen(shown)).toMatch(/^A is a credential\.\n> \*\*Cost:\*\* \$1 – \$2 per program/);
    expect(labels(shown)).not.toContain("Share in channel");
  });

  it("shows a credential or a comparison only to the asker when asked to", async () => {
    const card = await discord.interactions.command(somebody(text), "credential", { name: "a", private: true });
    const table = await discord.interactions.command(somebody(text), "compare", {
      first: "a",
      second: "b",
      private: true,
    });
    expect([card.onlyFor, table.onlyFor]).not.toContain(undefined);
    expect(labels(table)).toEqual(["Share in channel"]);
  });

  it("compares two credentials for everyone, and shows one that is compared with itself", async () => {
    expect(seen(await discord.interactions.command(somebody(text), "compare", { first: "a", second: "b" }))).toMatch(
      /^A and B differ\./,
    );
    expect(seen(await discord.interactions.command(somebody(text), "compare", { first: "a", second: "a" }))).toContain(
      "A is a credential.",
    );
  });

  it("opens a chosen suggestion instead of asking its words", async () => {
    const person = somebody(text);
    const choices = await discord.interactions.type(person, "ask", "question", "cost");
    expect(choices.map(({ name }) => name)).toEqual(["What does A cost?"]);
    const shown = await discord.interactions.command(person, "ask", { question: choices[0]?.value ?? "" });
    expect(seen(shown)).not.toContain("You said");
  });

  it("answers a message from its menu, only for who used it", async () => {
    const message = discord.messages.say({ author: BORIS, channel: text, content: `${MENTION} twelve char` });
    await discord.messages.answerTo(message);
    const shown = await discord.interactions.onMessage(somebody(text), "Ask the advisor", message);
    expect(seen(shown)).toBe("You said 11 characters after nothing.");
    expect(shown.onlyFor).toBeDefined();
  });

  it("stays open to others in a direct message, where nothing needs hiding or sharing", async () => {
    const person = somebody(text);
    const shown = await discord.interactions.command({ ...person, channel: direct(person.person) }, "help");
    expect(shown.onlyFor).toBeUndefined();
    expect(labels(shown)).toEqual([]);
  });

  it("works from a person's own account, in a group and in a server that the bot is not in", async () => {
    const inGroup = await discord.interactions.command(somebody(group), "credential", { name: "a" });
    const elsewhere = await discord.interactions.command({ ...somebody(silent), userInstalled: true }, "credential", {
      name: "a",
    });
    for (const shown of [inGroup, elsewhere]) expect(seen(shown)).toContain("A is a credential.");
    expect([inGroup.onlyFor, elsewhere.onlyFor]).toEqual([undefined, undefined]);
  });

  it("shows a panel where only one person looks, and a text where everybody can", async () => {
    const anna = somebody(plain);
    const open = await discord.interactions.command(anna, "credential", { name: "a" });
    const hidden = await discord.interactions.command(anna, "credential", { name: "a", private: true });
    const card = "**Cost:** $1 – $2 per program";
    expect(open.body).toMatchObject({ content: expect.stringContaining(card), flags: 0 });
    expect(hidden.body).toMatchObject({ content: undefined, flags: PANEL | 64 });
    expect(seen(hidden)).toContain(card);
  });

  it("keeps the form of the message that is changed, as Discord demands", async () => {
    const anna = somebody(thread);
    const card = await discord.interactions.command(anna, "credential", { name: "a" });
    const changed = await discord.interactions.raw(anna, 3, { custom_id: "›help", component_type: 2 }, card);
    expect([changed.id, changed.body["content"]]).toEqual([card.id, expect.stringContaining("I know three")]);
    const hidden = await discord.interactions.command(anna, "credential", { name: "a", private: true });
    const next = await discord.interactions.raw(anna, 3, { custom_id: "›help", component_type: 2 }, hidden);
    expect([next.id, seen(next)]).toEqual([hidden.id, expect.stringContaining("I know three")]);
    expect(discord.interactions.refusals).not.toContain(50035);
  });

  it("answers only the asker where the bot may not write, and says which permission is missing", async () => {
    const shown = await discord.interactions.command(somebody(silent), "credential", { name: "a" });
    expect(shown.onlyFor).toBeDefined();
    expect(seen(shown)).toMatch(/^-# Only you see this\. I may not write in this channel\. .*allow Send Messages/);
    const refusal = await discord.interactions.press(
      { person: shown.onlyFor ?? "", channel: silent },
      shown,
      "Share in channel",
    );
    expect(seen(refusal)).toContain("allow Send Messages");
    expect(refusal.onlyFor).toBeDefined();
  });

  it.each([
    ["a command of another version", 2, { id: "1", name: "gone", type: 1, options: [] }],
    ["a user command", 2, { id: "1", name: "Who", type: 2, target_id: ANNA, resolved: { users: {} } }],
    ["a submitted form", 5, { custom_id: "form", components: [] }],
    ["a pressed button of another program", 3, { custom_id: "vote:42", component_type: 2 }],
    ["a chosen person", 3, { custom_id: "who", component_type: 5, values: [ANNA], resolved: { users: {} } }],
  ])("answers %s too", async (_, type, data) => {
    const person = somebody(text);
    const old = await discord.interactions.command(person, "help");
    const shown = await discord.interactions.raw(person, type, data, type === 3 ? old : undefined);
    expect(seen(shown)).toMatch(/I know three credentials|fresh start/);
    expect(shown.onlyFor).toBeDefined();
  });
});

describe("a message", () => {
  it("that mentions the bot gets one reply to it, without a ping", async () => {
    const asked = discord.messages.say({ ...author(text), content: `${MENTION} how much?` });
    const answer = await discord.messages.answerTo(asked);
    expect(seen(answer)).toBe("You said 9 characters after nothing.");
    expect(answer.repliesTo).toBe(asked.id);
    const { body } = discord.rest.requests.at(-1) ?? {};
    expect(body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      nonce: asked.id,
      enforce_nonce: true,
    });
  });

  it("in a thread is answered in the thread", async () => {
    const asked = discord.messages.say({ ...author(thread), content: `how much, ${MENTION}?` });
    expect((await discord.messages.answerTo(asked)).channel.id).toBe(thread.id);
  });

  it("that replies to the bot is answered as a follow-up", async () => {
    const person = author(text);
    const first = await discord.messages.answerTo(discord.messages.say({ ...person, content: `${MENTION} cost?` }));
    const next = discord.messages.say({ ...person, content: "and how long?", repliesTo: first });
    expect(seen(await discord.messages.answerTo(next))).toBe("You said 13 characters after said/nothing.");
  });

  it("sent directly is answered there, and goes on", async () => {
    const person = author(text).author;
    const say = (content: string) =>
      discord.messages.answerTo(discord.messages.say({ author: person, channel: direct(person), content }));
    expect(seen(await say("cost?"))).toBe("You said 5 characters after nothing.");
    expect(seen(await say("and?"))).toBe("You said 4 characters after said/nothing.");
  });

  it.each([
    ["a bare mention", MENTION],
    ["a mention with an emoji", `${MENTION} <:wave:123456789012345678>`],
  ])("of %s alone gets the short help", async (_, content) => {
    const answer = await discord.messages.answerTo(discord.messages.say({ ...author(text), content }));
    expect(seen(answer)).toMatch(/^I know three credentials\./);
  });

  it("of another person, or in another place, starts afresh", async () => {
    const person = author(text);
    await discord.messages.answerTo(discord.messages.say({ ...person, content: `${MENTION} cost?` }));
    const elsewhere = discord.messages.say({ ...person, channel: thread, content: `${MENTION} and?` });
    const another = discord.messages.say({ ...author(text), content: `${MENTION} and?` });
    for (const asked of [elsewhere, another])
      expect(seen(await discord.messages.answerTo(asked))).toBe("You said 4 characters after nothing.");
  });

  it("is passed over in silence unless a person speaks to the bot", async () => {
    const before = discord.messages.fromBot.length;
    const own = await discord.messages.answerTo(discord.messages.say({ ...author(text), content: MENTION }));
    const say = (said: Said) => discord.messages.say(said);
    say({ ...author(text), content: "how much is it?" });
    say({ ...author(text), content: "@everyone how much is it?" });
    say({ ...author(text), content: "@here how much is it?" });
    say({ ...author(text), content: `<@&${BOT}> how much?` });
    say({ ...author(text), content: "and this?", repliesTo: own, ping: false });
    say({ ...author(text), content: `what does \`${MENTION}\` mean?` });
    say({ ...author(text), content: `look:\n\`\`\`\n${MENTION} how much?\n\`\`\`` });
    say({ ...author(text), content: `> ${MENTION} how much?\nwho knows?` });
    say({ ...author(text), content: `>>> one\n${MENTION} how much?` });
    say({ ...author(text), content: `${MENTION} I am a bot`, bot: true });
    say({ ...author(text), content: `${MENTION} I am a webhook`, webhook: true });
    say({ ...author(text), content: `${MENTION} joined`, type: 7 });
    say({ ...author(text), content: `${MENTION} pinned`, type: 6 });
    say({ author: BOT, channel: text, content: `${MENTION} to myself`, bot: true });
    discord.messages.edit(say({ ...author(text), content: "nothing" }), `${MENTION} how much?`);
    await discord.messages.answerTo(say({ ...author(text), content: MENTION }));
    expect(discord.messages.fromBot.length - before).toBe(2);
  });
});

const author = (channel: Channel): { readonly author: string; readonly channel: Channel } => ({
  author: somebody(channel).person,
  channel,
});
