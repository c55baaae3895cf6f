import { describe, expect, it } from "vitest";
import { conversationKey } from "../../adapters/platform/conversations.ts";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { createAdvisor } from "../../src/advisor.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { ANNA, BORIS, direct, text } from "../fakes/discord/world.ts";
import { seen } from "./read-message-shown.ts";
import { startBot } from "./start-bot.ts";

describe("asking Discord's bot to forget", () => {
  it("drops the asker's context in that place, and nobody else's", async () => {
    const discord = await startFakeDiscord();
    const guide = loadGuide(knowledgeFolder());
    const state = stateInMemory();
    const bot = await startBot(discord, { advisor: createAdvisor(guide), guide }, state);
    const kept = (person: string, { id, server } = direct(ANNA)) =>
      state.conversations.last(conversationKey("discord", server, id, person));
    const write = async (person: string, content: string): Promise<string> =>
      seen(await discord.messages.answerTo(discord.messages.say({ author: person, channel: direct(person), content })));

    await write(ANNA, "how much is xseries?");
    await discord.interactions.command({ person: BORIS, channel: text }, "ask", { question: "how long is xseries?" });
    expect(await kept(ANNA)).toContain("xseries");
    expect(await write(ANNA, "Forget me!")).toMatch(/dropped/);
    expect(await kept(ANNA)).toBeUndefined();
    expect(await kept(BORIS, text)).toContain("xseries");

    await write(ANNA, "recommend");
    expect(await kept(ANNA)).toContain("recommend");
    await discord.interactions.command({ person: ANNA, channel: direct(ANNA) }, "ask", {
      question: "forget everything",
    });
    expect(await kept(ANNA)).toBeUndefined();

    await bot.running.stop();
    await discord.stop();
    discord.verify();
  });
});
