import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { ANNA, direct, text } from "../fakes/discord/world.ts";
import type { FakeMessage } from "../fakes/discord/world.ts";
import { labels, seen } from "../discord/read-message-shown.ts";
import { startBot } from "../discord/start-bot.ts";
import { describeContract, guide } from "./contract.ts";
import type { Conversation, Shown } from "./conversation.ts";

const alone = { person: ANNA, channel: direct(ANNA) };
const among = { person: ANNA, channel: text };

describeContract("Discord", async (advisor): Promise<Conversation> => {
  const discord = await startFakeDiscord();
  let bot = await startBot(discord, { advisor, guide });
  let last: FakeMessage | undefined;
  const shown = (message: FakeMessage): Shown => {
    last = message;
    return { words: seen(message), choices: labels(message) };
  };
  const lastShown = (): FakeMessage => {
    if (last === undefined) throw new Error("Nothing was shown yet.");
    return last;
  };
  return {
    say: async (words) => {
      const said = discord.messages.say({ author: ANNA, channel: alone.channel, content: words });
      return shown(await discord.messages.answerTo(said));
    },
    choose: async (label) => shown(await discord.interactions.press(alone, lastShown(), label)),
    chooseStale: async () => {
      const press = { custom_id: "›fact/gone/cost", component_type: 2 };
      return shown(await discord.interactions.raw(alone, 3, press, lastShown()));
    },
    share: async () => {
      const answer = await discord.interactions.command(among, "ask", { question: "which is the shortest?" });
      return shown(await discord.interactions.press(among, answer, "Share in channel"));
    },
    restart: async () => {
      await bot.running.stop();
      bot = await startBot(discord, { advisor, guide });
      return true;
    },
    end: async () => {
      await bot.running.stop();
      await discord.stop();
      discord.verify();
    },
  };
});
