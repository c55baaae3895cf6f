import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { conversationKey, conversationsInMemory } from "../../adapters/platform/conversations.ts";

describe("conversations in memory", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  it("gives back the last token of a conversation", async () => {
    const conversations = conversationsInMemory();
    await conversations.remember("a", "fact/x/cost");
    await conversations.remember("a", "fact/x/length");
    expect(await conversations.last("a")).toBe("fact/x/length");
    expect(await conversations.last("b")).toBeUndefined();
  });

  it("forgets after thirty minutes, counted from the last reply", async () => {
    const conversations = conversationsInMemory();
    await conversations.remember("a", "help");
    vi.advanceTimersByTime(29 * 60_000);
    expect(await conversations.last("a")).toBe("help");
    vi.advanceTimersByTime(61_000);
    expect(await conversations.last("a")).toBeUndefined();
  });

  it("keeps no more conversations than it may", async () => {
    const conversations = conversationsInMemory({ most: 100 });
    for (let person = 0; person < 1_000; person += 1) await conversations.remember(`p${person}`, "help");
    const kept = await Promise.all(Array.from({ length: 1_000 }, (_, person) => conversations.last(`p${person}`)));
    expect(kept.filter((token) => token !== undefined)).toHaveLength(100);
    expect(kept[999]).toBe("help");
  });
});

describe("a conversation's key", () => {
  it("differs by platform, workspace, place and person, and does not show them", () => {
    const keys = [
      conversationKey("discord", "1", "2", "3"),
      conversationKey("slack", "1", "2", "3"),
      conversationKey("discord", "12", "", "3"),
      conversationKey("discord", "1", "2", "31"),
      conversationKey("discord", "1", "23", ""),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[\w-]{22}$/);
  });
});
