import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANNA, BEN } from "../fakes/slack/people.ts";
import { MODES, type Pair, newest, replaced, shownAfter, startPair } from "./start-pair.ts";

describe.each(MODES)("the dialogue, with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode);
  });
  afterEach(() => pair.stop());

  it("moves on in one private message", async () => {
    await pair.slack.people.command("/recommend");
    const start = newest(pair);
    await pair.slack.people.press(start, "A degree");
    const second = await replaced(pair, start);
    await pair.slack.people.press(second, "Little");
    const verdict = await replaced(pair, second);
    expect(verdict).toMatchObject({ ts: start.ts, onlyFor: ANNA, text: expect.stringContaining("Take it.") });
    expect(pair.slack.state.messages).toHaveLength(1);
  });

  it("moves on in place for its owner and privately for anybody else", async () => {
    await pair.slack.people.mention("recommend");
    await pair.slack.people.directMessage("");
    const start = newest(pair);
    await pair.slack.people.press(start, "Find my credential");
    const question = await shownAfter(pair, 3);
    expect(question).toMatchObject({ channel: "D0ANNA", onlyFor: undefined, text: "What do you want?" });
    await pair.slack.people.press(question, "A degree", BEN);
    expect(await shownAfter(pair, 4)).toMatchObject({ onlyFor: BEN, text: "How much time?" });
    expect(pair.slack.state.messages[2]).toMatchObject({ text: "What do you want?", earlier: [] });
    await pair.slack.people.press(question, "A degree");
    expect((await replaced(pair, question)).text).toBe("How much time?");
  });

  it("goes on after a restart", async () => {
    await pair.slack.people.command("/recommend");
    const start = newest(pair);
    await pair.restart();
    await pair.slack.people.press(start, "A degree");
    expect((await replaced(pair, start)).text).toBe("How much time?");
  });

  it("takes typed words after a press for answers to what is shown", async () => {
    await pair.slack.people.command("/recommend");
    const start = newest(pair);
    await pair.slack.people.press(start, "A degree");
    await replaced(pair, start);
    await pair.slack.people.command("/ask", "little");
    expect(newest(pair).text).toContain("after recommend/degree");
  });

  it("gives a fresh start to a button of another version", async () => {
    await pair.slack.people.command("/ask", "x");
    const old = {
      ...newest(pair),
      blocks: [
        {
          type: "actions",
          elements: [{ type: "button", text: { text: "Old" }, action_id: "v0_old", value: "v0:gone" }],
        },
      ],
    };
    await pair.slack.people.press(old, "Old");
    expect((await replaced(pair, old)).text).toContain("fresh start");
  });
});
