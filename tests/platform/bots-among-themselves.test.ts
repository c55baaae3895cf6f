import { afterEach, describe, expect, it } from "vitest";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { ANNA, BOT, type FakeMessage, text } from "../fakes/discord/world.ts";
import { ANNA as ANNA_ON_SLACK, GENERAL } from "../fakes/slack/people.ts";
import type { Json } from "../fakes/slack/state.ts";
import { BOT_USER } from "../fakes/slack/web-api.ts";
import { type Bot, PLENTY, startBot, startBoth } from "../discord/start-bot.ts";
import { MODES, type Pair, startPair } from "../slack/start-pair.ts";

/** How often the bots may see all that the others have written since; a conversation among them would grow with each. */
const ROUNDS = 4;
const OTHER_BOT = "1000000000000000501";
const ECHO_BOT = "1000000000000000502";

let endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings) await end();
  endings = [];
});

describe("two advisors and an echo bot in one Discord channel", () => {
  /** Two applications are two fakes, since a fake knows one bot; what is written in one is passed to the other. */
  async function startTwo(): Promise<readonly [FakeDiscord & Bot, FakeDiscord & Bot]> {
    const both = [await startBoth(), await startBoth()] as const;
    endings = both.map((discord) => async () => {
      await discord.end();
      discord.verify();
    });
    return both;
  }

  /** Says to each advisor what the other one and the echo bot make of each other's newest messages; each speaks to the reader. */
  function passOn(seenBy: FakeDiscord, own: readonly FakeMessage[], others: readonly FakeMessage[]): void {
    const say = (author: string, content: string, repliesTo?: FakeMessage): void => {
      const said = { author, channel: text, content, bot: true, ...(repliesTo === undefined ? {} : { repliesTo }) };
      seenBy.messages.say(said);
      seenBy.messages.say({ ...said, webhook: true });
    };
    for (const message of others) {
      say(OTHER_BOT, `<@${BOT}> ${contentOf(message)}`);
      say(ECHO_BOT, `<@${BOT}> ${contentOf(message)}`);
    }
    for (const message of own) {
      say(OTHER_BOT, contentOf(message), message);
      say(ECHO_BOT, contentOf(message), message);
      say(BOT, `<@${BOT}> ${contentOf(message)}`, message);
    }
  }
  const contentOf = (message: FakeMessage): string => JSON.stringify(message.body);

  it("answer a person once each, and the bots never", async () => {
    const [one, other] = await startTwo();
    const question = `<@${BOT}> how much is it?`;
    let asked = 0;
    const ask = async (): Promise<void> => {
      for (const discord of [one, other])
        await discord.messages.answerTo(discord.messages.say({ author: ANNA, channel: text, content: question }));
      asked += 1;
    };
    await ask();
    for (const discord of [one, other])
      discord.messages.say({ author: ECHO_BOT, channel: text, content: question, bot: true });
    let passed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const news = [one, other].map(({ messages }) => messages.fromBot.slice(passed));
      passed = one.messages.fromBot.length;
      passOn(one, news[0] ?? [], news[1] ?? []);
      passOn(other, news[1] ?? [], news[0] ?? []);
      // Events come in order: when this is answered, all before it has been read.
      await ask();
      expect([one, other].map(({ messages }) => messages.fromBot.length)).toEqual([asked, asked]);
    }
  });

  it("would answer the echo if it were not marked as a bot's", async () => {
    const [one] = await startTwo();
    const first = await one.messages.answerTo(
      one.messages.say({ author: ANNA, channel: text, content: `<@${BOT}> how much is it?` }),
    );
    const echoed = one.messages.say({ author: ECHO_BOT, channel: text, content: contentOf(first), repliesTo: first });
    expect((await one.messages.answerTo(echoed)).repliesTo).toBe(echoed.id);
  });

  it("are one voice where both run under one account, and pass over what the account itself writes", async () => {
    const discord = await startBoth();
    const second = await startBot(discord, undefined, stateInMemory({ limits: PLENTY }));
    endings = [() => second.running.stop(), () => discord.end()];
    const ask = (): Promise<FakeMessage> =>
      discord.messages.answerTo(
        discord.messages.say({ author: ANNA, channel: text, content: `<@${BOT}> how much is it?` }),
      );
    const answer = await ask();
    for (const author of [BOT, ECHO_BOT])
      discord.messages.say({ author, channel: text, content: `<@${BOT}> more`, repliesTo: answer, bot: true });
    await ask();
    expect(discord.messages.fromBot).toHaveLength(2);
    discord.verify();
  });
});

describe.each(MODES)("two advisors and an echo bot in one Slack channel (%s)", (mode) => {
  async function startTwo(): Promise<readonly [Pair, Pair]> {
    const both = [await startPair(mode), await startPair(mode)] as const;
    endings = both.map((pair) => () => pair.stop());
    return both;
  }
  const AUTHORS: readonly Json[] = [
    { user: "U0OTHERBOT", bot_id: "B0OTHERBOT" },
    { user: "U0ECHO", bot_id: "B0ECHO", bot_profile: { id: "B0ECHO", name: "echo" } },
    { user: undefined, bot_id: "B0ECHO", subtype: "bot_message", username: "echo" },
    { user: BOT_USER, bot_id: "B0ADVISOR" },
  ];

  it("answer a person once each, and the bots never", async () => {
    const both = await startTwo();
    for (const { slack } of both) await slack.people.mention("how much is it?");
    let heard = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const news = both.flatMap(({ slack }) => slack.state.messages.slice(heard));
      heard = 1;
      for (const { slack } of both)
        for (const { text: words, thread } of [{ text: "how much is it?", thread: undefined }, ...news])
          for (const author of AUTHORS) {
            const where = thread === undefined ? { channel: GENERAL } : { channel: GENERAL, thread };
            const outcomes = [
              await slack.people.mention(words, where, author),
              await slack.people.directMessage(words, {}, author),
            ];
            expect(outcomes.map(({ isAccepted }) => isAccepted)).toEqual([true, true]);
          }
      expect(both.map(({ slack }) => slack.state.messages.length)).toEqual([1, 1]);
    }
  });

  it("would answer the echo if it were not marked as a bot's", async () => {
    const [{ slack }] = await startTwo();
    await slack.people.mention("how much is it?");
    await slack.people.mention(slack.state.messages[0]?.text ?? "", { person: ANNA_ON_SLACK });
    expect(slack.state.messages).toHaveLength(2);
  });
});
