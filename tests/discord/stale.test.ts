import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANNA, text } from "../fakes/discord/world.ts";
import { fakeAdvisor, fakeGuide } from "./fake-advisor.ts";
import { seen } from "./read-message-shown.ts";
import { startBoth } from "./start-bot.ts";

/** An advisor whose guide is exchanged in the middle: what there was is gone. */
let isNew = false;
const advisor = { ...fakeAdvisor(), open: (token: string) => fakeAdvisor().open(isNew ? "gone" : token) };
const anna = { person: ANNA, channel: text };

let discord: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  discord = await startBoth({ advisor, guide: fakeGuide });
});
afterAll(async () => {
  await discord.end();
  discord.verify();
});

describe("what a new guide no longer has", () => {
  it("is a fresh start for who shares it or asks for it by a command, and nothing that others see", async () => {
    isNew = false;
    const old = await discord.interactions.command(anna, "ask", { question: "guide" });
    isNew = true;
    const shared = await discord.interactions.press(anna, old, "Share in channel");
    const shown = await discord.interactions.command(anna, "credential", { name: "a" });
    for (const message of [shared, shown]) {
      expect(seen(message)).toContain("older version");
      expect(message.onlyFor).toBe(ANNA);
    }
  });
});
