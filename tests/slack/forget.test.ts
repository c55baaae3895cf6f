import { describe, expect, it } from "vitest";
import { conversationKey } from "../../adapters/platform/conversations.ts";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { TEAM } from "../fakes/slack/web-api.ts";
import { advisor } from "./real-advisor.ts";
import { shownAfter, startPair } from "./start-pair.ts";

describe("asking Slack's app to forget", () => {
  it("drops the asker's context in that place", async () => {
    const state = stateInMemory();
    const pair = await startPair("socket", { advisor }, {}, state);
    await pair.slack.people.directMessage("how much is xseries?");
    const { channel } = await shownAfter(pair, 1);
    const keys = ["U0ANNA", "U0BORIS"].map((person) => conversationKey("slack", TEAM, `${channel}/`, person));
    const kept = () => Promise.all(keys.map((key) => state.conversations.last(key)));
    expect(await kept()).toEqual([expect.stringContaining("xseries"), undefined]);
    await pair.slack.people.directMessage("forget me");
    expect((await shownAfter(pair, 2)).text).toContain("dropped");
    await expect.poll(kept).toEqual([undefined, undefined]);
    await pair.stop();
  });
});
