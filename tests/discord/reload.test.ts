import { describe, expect, it } from "vitest";
import type { Knowledge } from "../../adapters/discord/desk.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { ANNA, text } from "../fakes/discord/world.ts";
import { fakeAdvisor, fakeGuide } from "./fake-advisor.ts";
import { seen } from "./read-message-shown.ts";
import { startBot } from "./start-bot.ts";

describe("a guide that is exchanged while the bot runs", () => {
  it("is answered from at once, and its new names are offered by the commands", async () => {
    const discord = await startFakeDiscord();
    const listeners: (() => void)[] = [];
    const known: { advisor: Knowledge["advisor"]; guide: Knowledge["guide"] } = {
      advisor: fakeAdvisor(),
      guide: fakeGuide,
    };
    const bot = await startBot(discord, {
      get advisor() {
        return known.advisor;
      },
      get guide() {
        return known.guide;
      },
      onChange: (listener) => void listeners.push(listener),
    });
    const puts = () => discord.rest.requests.filter(({ method }) => method === "PUT").length;
    expect(puts()).toBe(1);

    known.guide = {
      credentials: new Map([...fakeGuide.credentials, ["n", { id: "n", name: "New", aliases: [], facts: {} }]]),
    };
    known.advisor = {
      ...fakeAdvisor(),
      ask: () => ({ ...fakeAdvisor().open("help"), body: [{ kind: "text", text: "Newly." }] }),
    };
    for (const tell of listeners) tell();
    await expect.poll(puts).toBe(2);
    expect(JSON.stringify(discord.commands)).toContain('"value":"n"');
    const shown = await discord.interactions.command({ person: ANNA, channel: text }, "ask", { question: "hello" });
    expect(seen(shown)).toContain("Newly.");

    // Nothing that the commands show has changed: looked at, not written.
    const looks = () =>
      discord.rest.requests.filter(({ method, path }) => method === "GET" && path.endsWith("/commands")).length;
    const before = looks();
    for (const tell of listeners) tell();
    await expect.poll(looks).toBe(before + 1);
    expect(puts()).toBe(2);
    await bot.running.stop();
    await discord.stop();
    discord.verify();
  });
});
