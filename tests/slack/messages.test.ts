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

  it.each([
    ["does not name it, as thread replies do", "how much is it?"],
    ["has its id in a line of code only", "what does `<@U0ADVISOR>` mean?"],
    ["has its id in a block of code only", "look:\n```\n<@U0ADVISOR> how much?\n```"],
    ["has its id in a quote only", "&gt; <@U0ADVISOR> how much?\nwho knows?"],
    ["has its id in a long quote only", "well\n&gt;&gt;&gt; one\n<@U0ADVISOR> how much?"],
    ["names somebody else", "<@U0ADVISOR2> how much?"],
  ])("passes over an app_mention that %s", async (_what, text) => {
    expect((await pair.slack.people.mention("", { thread: "1700000000.5" }, { text })).isAccepted).toBe(true);
    expect(pair.slack.state.messages).toEqual([]);
  });

  it.each(["<@U0ADVISOR|advisor> hello", "&gt; a quote\n<@U0ADVISOR> hello", "`code` <@U0ADVISOR>"])(
    "answers %j, which names it",
    async (text) => {
      await pair.slack.people.mention("", {}, { text });
      expect(pair.slack.state.messages).toHaveLength(1);
    },
  );

  it("answers a direct message that does not say which kind of channel it is in", async () => {
    await pair.slack.people.directMessage("one", {}, { channel_type: undefined });
    expect(newest(pair).text).toBe('Asked "one" after nothing.');
  });

  it("reads what a message without words forwards, and what a recording says", async () => {
    const share = { attachments: [{ is_share: true, text: "forwarded &amp; read", fallback: "x" }] };
    await pair.slack.people.directMessage("", {}, share);
    expect(newest(pair).text).toContain('Asked "forwarded &amp; read"');
    const recording = {
      mimetype: "audio/mp4",
      subtype: "slack_audio",
      transcription: { status: "complete", preview: { content: "said aloud" } },
    };
    await pair.slack.people.directMessage("", {}, { subtype: "file_share", files: [recording] });
    expect(newest(pair).text).toContain('Asked "said aloud"');
    await pair.slack.people.directMessage("own", {}, { ...share, attachments: [{ text: "a preview" }] });
    expect(newest(pair).text).toContain('Asked "own"');
    await pair.slack.people.directMessage("own", {}, { attachments: "x", files: 1 });
    expect(newest(pair).text).toContain('Asked "own"');
  });

  it.each([
    ["a recording that nobody has written down", { mimetype: "audio/mp4" }, "I can't listen to voice messages."],
    ["a picture", { mimetype: "image/png" }, "I can't look at pictures"],
    ["a file", {}, "I can't open files."],
  ])("says of %s that it can't be read", async (_what, file, words) => {
    await pair.slack.people.directMessage("", {}, { subtype: "file_share", files: [file] });
    expect(newest(pair).text).toContain(words);
  });

  it("reads another app's card from its menu, and a forwarded message", async () => {
    await pair.slack.people.messageShortcut(
      "ask-about-message",
      "",
      {},
      { attachments: [{ title: "A card", text: "how much?" }] },
    );
    await pair.slack.state.until("an answer", () => pair.slack.state.messages.length > 0);
    expect(newest(pair).text).toContain("how much?");
    await pair.slack.people.messageShortcut("ask-about-message", "", {}, { files: [{ mimetype: "image/png" }] });
    await pair.slack.state.until("another", () => pair.slack.state.messages.length > 1);
    expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: expect.stringContaining("I can't look at pictures") });
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
