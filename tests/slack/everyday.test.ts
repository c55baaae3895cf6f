import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANNA, BEN, GENERAL } from "../fakes/slack/people.ts";
import { labelsIn } from "../fakes/slack/pressable.ts";
import { MODES, type Pair, guide, newest, replaced, shownAfter, startPair } from "./start-pair.ts";

describe.each(MODES)("with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode);
  });
  afterEach(() => pair.stop());

  describe("commands", () => {
    it("answers /ask privately and offers to share", async () => {
      await pair.slack.people.command("/ask", "how long is xseries?");
      expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: 'Asked "how long is xseries?" after nothing.' });
      expect(labelsIn(newest(pair).blocks)).toContain("Share in channel");
    });

    it("answers a follow-up with the last reply's token", async () => {
      await pair.slack.people.command("/ask", "one");
      await pair.slack.people.command("/ask", "two");
      expect(newest(pair).text).toContain("after said/nothing");
    });

    it("keeps people's conversations apart", async () => {
      await pair.slack.people.command("/ask", "one");
      await pair.slack.people.command("/ask", "two", { person: BEN });
      expect(newest(pair).text).toContain("after nothing");
    });

    it("answers /credential in the channel", async () => {
      await pair.slack.people.command("/credential", "XSeries");
      expect(newest(pair)).toMatchObject({
        onlyFor: undefined,
        channel: GENERAL,
        text: expect.stringContaining("XSeries in one sentence"),
      });
    });

    it.each(["xseries private", "private xseries", "XSeries  PRIVATE"])(
      "answers /credential %s privately",
      async (words) => {
        await pair.slack.people.command("/credential", words);
        expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: expect.stringContaining("XSeries in one sentence") });
      },
    );

    it.each([
      ["/ask", "Find my credential"],
      ["/credential", "XSeries"],
      ["/compare", "All of them"],
      ["/recommend", "A degree"],
      ["/help-credentials", "Find my credential"],
    ])("gives choices to %s without words, privately", async (command, label) => {
      await pair.slack.people.command(command);
      expect(newest(pair).onlyFor).toBe(ANNA);
      expect(labelsIn(newest(pair).blocks)).toContain(label);
    });

    it("passes words that are no exact name on to the advisor", async () => {
      await pair.slack.people.command("/credential", "xsreies");
      expect(newest(pair).text).toContain('Asked "xsreies"');
      await pair.slack.people.command("/compare", "xseries and mm-ish");
      expect(newest(pair).text).toContain('Asked "compare xseries and mm-ish"');
      await pair.slack.people.command("/recommend", "something cheap");
      expect(newest(pair).text).toContain('Asked "something cheap" after recommend');
    });

    it("answers a command that it does not know with those it knows", async () => {
      const outcome = await pair.slack.people.command("/credentials");
      expect(outcome.isAccepted).toBe(true);
      expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: expect.stringContaining("/compare") });
    });

    it("apologises when the advisor fails, and logs none of the words", async () => {
      await pair.slack.people.command("/ask", "please break now");
      expect(newest(pair).text).toContain("Something went wrong on my side");
      expect(pair.lines.join("\n")).toContain("stand-in-advisor.ts");
      expect(pair.lines.join("\n")).not.toContain("please break");
    });
  });

  describe("mentions and direct messages", () => {
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
      expect(newest(pair).text).toBe("I know three credentials.");
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

    it("answers a direct message in a thread in that thread", async () => {
      await pair.slack.people.directMessage("one", { thread: "1700000000.7" });
      expect(newest(pair).thread).toBe("1700000000.7");
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

  describe("the dialogue", () => {
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

  describe("sharing and keeping", () => {
    it("shows a private answer to the channel, saying who shared it", async () => {
      await pair.slack.people.command("/ask", "x");
      await pair.slack.people.press(newest(pair), "Share in channel");
      await pair.slack.state.until("the private copy to go", () => pair.slack.state.messages[0]?.isDeleted === true);
      const shared = newest(pair);
      expect(shared).toMatchObject({ onlyFor: undefined, channel: GENERAL });
      expect(JSON.stringify(shared.blocks[0])).toContain(`Shared by <@${ANNA}>`);
      expect(labelsIn(shared.blocks)).not.toContain("Share in channel");
    });

    it("takes an answer out of the channel for who asked, and for nobody else", async () => {
      await pair.slack.people.command("/credential", "xseries");
      const open = newest(pair);
      await pair.slack.people.press(open, "Keep this to myself", BEN);
      expect(await shownAfter(pair, 2)).toMatchObject({ onlyFor: BEN });
      await pair.slack.people.press(open, "Keep this to myself", ANNA);
      await pair.slack.state.until("the answer to go", () => pair.slack.state.messages[0]?.isDeleted === true);
      expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: open.text });
    });

    it("answers presses on what the channel sees privately", async () => {
      await pair.slack.people.command("/credential", "xseries");
      const open = newest(pair);
      await pair.slack.people.press(open, "Cost of XSeries", BEN);
      expect(await shownAfter(pair, 2)).toMatchObject({ onlyFor: BEN, text: "It costs a little." });
      expect(pair.slack.state.messages[0]).toEqual(open);
    });
  });

  describe("shortcuts, modals and home", () => {
    const modal = () => pair.slack.state.modals[0] ?? { id: "", hash: "", person: "", view: {} };

    it("leads the dialogue in a modal, by presses and by typed words", async () => {
      await pair.slack.people.globalShortcut("find-credential");
      await pair.slack.state.until("a modal", () => pair.slack.state.modals.length === 1);
      expect(modal().view["private_metadata"]).toBe("recommend");
      await pair.slack.people.pressInModal(modal(), "A degree");
      await pair.slack.state.until("the next question", () => modal().view["private_metadata"] === "recommend/degree");
      await pair.restart();
      await pair.slack.people.submit(modal(), "a little");
      expect(JSON.stringify(modal().view["blocks"])).toContain("after recommend/degree");
    });

    it("changes a modal once when a button is pressed twice at once", async () => {
      await pair.slack.people.globalShortcut("find-credential");
      await pair.slack.state.until("a modal", () => pair.slack.state.modals.length === 1);
      const shown = modal();
      await Promise.all([
        pair.slack.people.pressInModal(shown, "A degree"),
        pair.slack.people.pressInModal(shown, "Skip"),
      ]);
      const updates = () => pair.slack.state.calls.filter(({ method }) => method === "views.update");
      await pair.slack.state.until("both updates", () => updates().length === 2);
      expect(
        updates()
          .map(({ answer }) => answer)
          .toSorted(),
      ).toEqual(["hash_conflict", "ok"]);
    });

    it("answers the question in a message privately, where it stands", async () => {
      await pair.slack.people.messageShortcut("ask-about-message", "<@U0X> is <https://edx.org|edX> good?", {
        thread: "1.1",
      });
      expect(await shownAfter(pair, 1)).toMatchObject({
        onlyFor: ANNA,
        thread: "1.1",
        text: 'Asked "is edX good?" after nothing.',
      });
    });

    it("answers a shortcut that it does not know with help", async () => {
      await pair.slack.people.globalShortcut("from-another-version");
      await pair.slack.state.until("a modal", () => pair.slack.state.modals.length === 1);
      expect(JSON.stringify(modal().view)).toContain("I know three credentials");
    });

    it("draws the home tab, whose buttons open a modal", async () => {
      await pair.slack.people.openHome();
      const home = JSON.stringify(pair.slack.state.homes.get(ANNA));
      for (const { name } of guide.credentials.values()) expect(home).toContain(name);
      await pair.slack.people.pressAtHome("Find my credential");
      await pair.slack.state.until("a modal", () => pair.slack.state.modals.length === 1);
      expect(modal().view["private_metadata"]).toBe("recommend");
    });

    it("draws nothing when the tab that was opened is the conversation", async () => {
      await pair.slack.people.openHome(ANNA, "messages");
      expect(pair.slack.state.calls.map(({ method }) => method)).not.toContain("views.publish");
    });

    it("suggests questions while one types, and answers the chosen one", async () => {
      const [option] = await pair.slack.people.type("cost");
      expect(option).toMatchObject({ text: { text: "What about cost?" }, value: "summary/xseries" });
      await pair.slack.people.command("/help-credentials");
      const help = newest(pair);
      await pair.slack.people.chooseFound(help, "summary/xseries");
      expect((await replaced(pair, help)).text).toContain("XSeries in one sentence");
    });
  });
});
