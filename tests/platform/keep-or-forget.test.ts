import { describe, expect, it } from "vitest";
import { conversationsInMemory } from "../../adapters/platform/conversations.ts";
import { keepOrForget } from "../../adapters/platform/keep-or-forget.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { writeToken } from "../../src/token.ts";

const forget = { kind: "small-talk", id: "forget", variant: 0 } as const;

describe("what is kept of a conversation", () => {
  it.each([
    ["fact/xseries/cost", "fact/xseries/cost"],
    ["small-talk/thanks/0", "small-talk/thanks/0"],
    ["text/small-talk/forget/", "text/small-talk/forget/"],
    [writeToken(forget), undefined],
    ["aside/small-talk/forget/0|recommend", undefined],
  ])("after %s is %s", async (token, kept) => {
    const conversations = conversationsInMemory();
    await conversations.remember("here", "help");
    await conversations.remember("elsewhere", "help");
    await keepOrForget(conversations, "here", { token });
    expect(await conversations.last("here")).toBe(kept);
    expect(await conversations.last("elsewhere")).toBe("help");
  });

  it("can be dropped by words that the guide knows", () => {
    expect(loadGuide(knowledgeFolder()).smallTalk.get("forget")?.replies).toHaveLength(1);
  });
});
