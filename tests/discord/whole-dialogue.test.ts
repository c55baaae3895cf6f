import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANNA, BOT, text, thread } from "../fakes/discord/world.ts";
import { everyComponent } from "../fakes/discord/check-body.ts";
import { array, object, string } from "../fakes/discord/json.ts";
import type { FakeMessage } from "../fakes/discord/world.ts";
import { plainText } from "../../src/reply.ts";
import { readCustomId } from "../../adapters/discord/custom-id.ts";
import { advisor, guide } from "./every-reply.ts";
import { labels, seen } from "./read-message-shown.ts";
import { startBoth } from "./start-bot.ts";

const anna = { person: ANNA, channel: text };

let discord: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  discord = await startBoth({ advisor, guide });
});
afterAll(async () => {
  await discord.end();
  discord.verify();
});

/** The ids of the buttons that lead on within the dialogue. */
const ways = (message: FakeMessage): readonly string[] =>
  everyComponent(array(message.body["components"]).map(object))
    .flatMap((one) => [one["custom_id"], ...array(one["options"]).map((option) => object(option)["value"])])
    .map(string)
    .filter((id) => id !== "")
    .filter((id) => readCustomId(id).kind === "open" && /^(recommend|verdict)/.test(readCustomId(id).token));

/** What a press on a button of another version shows. */
const freshStart = plainText(advisor.open("no such address"));

describe("the whole dialogue, by clicks", () => {
  it("can be walked everywhere, in one message that every click changes", async () => {
    const message = await discord.interactions.command(anna, "recommend");
    const before = discord.messages.fromBot.length;
    const waiting = [...ways(message)];
    const pressed = new Set<string>();
    const shown = new Set<string>();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (pressed.has(id)) continue;
      pressed.add(id);
      await discord.interactions.raw(anna, 3, { custom_id: id, component_type: 2 }, message);
      shown.add(seen(message));
      waiting.push(...ways(message));
    }
    expect(message.edits).toBe(pressed.size);
    expect(discord.messages.fromBot.length).toBe(before);
    expect(pressed.size).toBeGreaterThan(50);
    expect(shown).not.toContain(freshStart);
    for (const { name } of guide.credentials.values()) expect([...shown].join()).toContain(name);
  });

  it("answers a button of another version with a fresh start", async () => {
    const message = await discord.interactions.command(anna, "recommend");
    await discord.interactions.raw(anna, 3, { custom_id: "›recommend/goal=gone", component_type: 2 }, message);
    expect(seen(message)).toBe(freshStart);
    expect(ways(message)).not.toEqual([]);
  });

  it("comes to a verdict by pressing the first answer to each question", async () => {
    let message = await discord.interactions.command(anna, "recommend");
    for (let click = 0; click < 4 && !/ fits? (?:best|equally)/.test(seen(message)); click += 1)
      message = await discord.interactions.press(anna, message, labels(message)[0] ?? "");
    expect(seen(message)).toMatch(/ fits? (?:best|equally)/);
    expect(labels(message)).toContain("Share in channel");
  });
});

describe("the guide on Discord", () => {
  it("answers, follows up, compares and declines in a thread", async () => {
    const [first, second] = [...guide.credentials.values()];
    const say = async (content: string) =>
      seen(
        await discord.messages.answerTo(
          discord.messages.say({ author: ANNA, channel: thread, content: `<@${BOT}> ${content}` }),
        ),
      );
    expect(await say(`how much is ${first?.name ?? ""}?`)).toContain("$");
    expect(await say("and how long does it take?")).toMatch(/hours|months/);
    expect(await say(`compare it with ${second?.name ?? ""}`)).toContain(second?.name);
    expect(await say("can I get a refund?")).toMatch(/says nothing|doesn't/);
  });

  it("shows every credential by command, and every pair side by side", async () => {
    for (const { id, name } of guide.credentials.values()) {
      expect(seen(await discord.interactions.command(anna, "credential", { name: id }))).toContain(name);
      for (const other of guide.credentials.values()) {
        if (other.id === id) continue;
        const shown = await discord.interactions.command(anna, "compare", {
          first: id,
          second: other.id,
          private: true,
        });
        expect(seen(shown)).toContain(name);
        expect(seen(shown)).toContain(other.name);
      }
    }
  });

  it("opens what was suggested, for every suggestion", async () => {
    for (const { name, value } of await discord.interactions.type(anna, "ask", "question", "")) {
      const shown = await discord.interactions.command(anna, "ask", { question: value });
      expect(`${name} ${seen(shown)}`).not.toContain(freshStart);
    }
  });
});
