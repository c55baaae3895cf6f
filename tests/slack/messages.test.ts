import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANNA, GENERAL } from "../fakes/slack/people.ts";
import { MODES, type Pair, newest, startPair } from "./start-pair.ts";

describe.each(MODES)("mentions and direct messages, with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode);
  });
  afterEach(() => pair.stop());

  it("answers a mention in a thread under it", async () => {
    await pair.slack.people.mention("what does it cost &amp; why?");
    const { thread, text, onlyFor } = newest(pair);
    expect({ text, onlyFor }).toEqual({
      text: 'Asked "what does it cost &amp; why?" after nothing.',
      onlyFor: undefined,
    });
    expect(thread).toMatch(/^17\d+\.000100$/);
  });

  it("answers a mention in a thread in that thread, as a follow-up of it", async () => {
    await pair.slack.people.mention("one", { thread: "1700000000.5" });
    await pair.slack.people.mention("two", { thread: "1700000000.5" });
    expect(newest(pair)).toMatchObject({ thread: "1700000000.5", text: 'Asked "two" after said/nothing.' });
  });

  it("gives help to a mention without words", async () => {
    await pair.slack.people.mention("");
    expect(newest(pair).text).toMatch(/^I know three credentials\./);
  });

  it("answers a direct message where it was written, with follow-ups", async () => {
    await pair.slack.people.directMessage("one");
    await pair.slack.people.directMessage("two");
    expect(newest(pair)).toMatchObject({
      channel: "D0ANNA",
      thread: undefined,
      text: 'Asked "two" after said/nothing.',
    });
  });

  it("answers a direct message in a thread in that thread, which begins with what was talked about before", async () => {
    await pair.slack.people.directMessage("one");
    await pair.slack.people.directMessage("two", { thread: "1700000000.7" });
    expect(newest(pair)).toMatchObject({ thread: "1700000000.7", text: 'Asked "two" after said/nothing.' });
    await pair.slack.people.directMessage("three", { thread: "1700000000.7" });
    expect(newest(pair).text).toContain("after said/said/nothing");
  });

  it("logs that it is connected, and how", () => {
    expect(pair.lines).toEqual([expect.stringMatching(/^Slack: connected, by (Socket Mode|HTTP on port \d+)\.$/)]);
  });

  it.each([
    ["a bot's message", { bot_id: "B0OTHER" }],
    ["an edit", { subtype: "message_changed", hidden: true }],
    ["an edited mention", { edited: { ts: "1.2" } }],
    ["a join", { subtype: "channel_join" }],
    ["its own message", { user: "U0ADVISOR" }],
    ["a bot_message", { subtype: "bot_message", bot_id: "B0ADVISOR" }],
  ])("passes over %s", async (_what, more) => {
    const accepted = [
      await pair.slack.people.mention("hello", {}, more),
      await pair.slack.people.directMessage("hello", {}, more),
    ];
    expect(accepted.map(({ isAccepted }) => isAccepted)).toEqual([true, true]);
    expect(pair.slack.state.messages).toEqual([]);
  });

  it("reads no channels, even where an admin subscribed to their messages", async () => {
    await pair.slack.people.event({
      type: "message",
      channel_type: "channel",
      user: ANNA,
      text: "xseries?",
      ts: "1.3",
      channel: GENERAL,
    });
    await pair.slack.people.event({
      type: "reaction_added",
      user: ANNA,
      item: { type: "message", channel: GENERAL, ts: "1.3" },
    });
    expect(pair.slack.state.messages).toEqual([]);
  });
});
