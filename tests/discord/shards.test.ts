import { describe, expect, it } from "vitest";
import type { Shards } from "../../adapters/discord/settings.ts";
import { startDiscord } from "../../adapters/discord/start-discord.ts";
import type { Observation } from "../../adapters/platform/observe.ts";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { ANNA, TOKEN, text } from "../fakes/discord/world.ts";
import { fakeAdvisor, fakeGuide } from "./fake-advisor.ts";
import { seen } from "./read-message-shown.ts";
import { lines } from "./start-bot.ts";

const knowledge = { advisor: fakeAdvisor(), guide: fakeGuide };

describe("the gateway's shards", () => {
  it.each<readonly [string, Shards, readonly (readonly [number, number])[]]>([
    [
      "as many as Discord recommends",
      { kind: "auto" },
      [
        [0, 3],
        [1, 3],
        [2, 3],
      ],
    ],
    [
      "the first half",
      { kind: "range", first: 0, last: 1, count: 4 },
      [
        [0, 4],
        [1, 4],
      ],
    ],
    [
      "the second half",
      { kind: "range", first: 2, last: 3, count: 4 },
      [
        [2, 4],
        [3, 4],
      ],
    ],
    ["one of two", { kind: "range", first: 1, last: 1, count: 2 }, [[1, 2]]],
  ])("are %s, each identified once, and answer", async (_, shards, expected) => {
    const discord = await startFakeDiscord({ shards: 3 });
    const log = lines();
    const seenConnections: Observation[] = [];
    const observe = (one: Observation): void => void (one.kind === "connections" && seenConnections.push(one));
    const settings = { token: TOKEN, apiUrl: discord.apiUrl, shards };
    const running = await startDiscord(knowledge, settings, log, stateInMemory(), observe);
    await log.saying("Discord: commands");
    await expect.poll(() => discord.gateway.shards.length).toBe(expected.length);
    const byShard = (pairs: readonly unknown[]): readonly string[] =>
      pairs.map((pair) => JSON.stringify(pair)).toSorted();
    expect(byShard(discord.gateway.shards)).toEqual(byShard(expected));
    await expect.poll(() => seenConnections.at(-1)).toMatchObject({ open: expected.length, wanted: expected.length });
    // The fake sends it to every shard, as no real one does: it is answered once all the same.
    const shown = await discord.interactions.command({ person: ANNA, channel: text }, "ask", { question: "hello" });
    expect(seen(shown)).toContain("You said");
    await running.stop();
    await discord.stop();
    discord.verify();
  });
});
