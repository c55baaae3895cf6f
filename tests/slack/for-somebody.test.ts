import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ANNA, BEN, GENERAL } from "../fakes/slack/people.ts";
import { labelsIn } from "../fakes/slack/pressable.ts";
import { MODES, type Pair, newest, shownAfter, startPair } from "./start-pair.ts";

describe.each(MODES)("answers for others, with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await pair.stop();
  });
  const said = () => JSON.stringify(newest(pair).blocks);

  it.each([`how long? for <@${BEN}|ben>`, `for: <@${BEN}> how long?`])(
    "/ask %s answers Ben before everybody",
    async (words) => {
      await pair.slack.people.command("/ask", words);
      expect(newest(pair)).toMatchObject({
        onlyFor: undefined,
        channel: GENERAL,
        text: `<@${BEN}> Asked "how long?" after nothing.`,
      });
      expect(labelsIn(newest(pair).blocks)).toEqual(["Keep this to myself"]);
    },
  );

  it("points to what the channel has just had instead of posting it twice", async () => {
    await pair.slack.people.command("/compare", "xseries and micromasters for <@U0CAROL>");
    await pair.slack.people.command("/credential", "xseries");
    await pair.slack.people.command("/credential", `xseries for <@${BEN}>`);
    expect(newest(pair)).toMatchObject({
      onlyFor: undefined,
      text: `<@${BEN}> Your answer was posted here a moment ago, a little further up.`,
    });
    await pair.slack.people.command("/credential", "xseries", { person: BEN });
    expect(newest(pair)).toMatchObject({ onlyFor: BEN, text: expect.stringContaining("XSeries in one sentence") });
    expect(said()).toContain("Only you see this. That was posted here a moment ago, a little further up.");
  });

  it("posts it again after some minutes, and when it was taken back", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    await pair.slack.people.command("/credential", "xseries");
    vi.advanceTimersByTime(5 * 60_000);
    await pair.slack.people.command("/credential", "xseries");
    expect(newest(pair).onlyFor).toBeUndefined();
    await pair.slack.people.press(newest(pair), "Keep this to myself", ANNA);
    await shownAfter(pair, 3);
    await pair.slack.people.command("/credential", "xseries");
    expect(newest(pair).onlyFor).toBeUndefined();
  });

  it("answers the asker alone where there is nothing for somebody else", async () => {
    await pair.slack.people.command("/recommend", `for <@${BEN}>`);
    expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: "What do you want?" });
    expect(said()).toContain("That is no answer for somebody else.");
    await pair.slack.people.command("/ask", `how long? for <@${ANNA}>`);
    expect(newest(pair).onlyFor).toBe(ANNA);
  });
});

describe("the home tab", () => {
  it("leads back to the last dialogue", async () => {
    const pair = await startPair("socket");
    const { people, state } = pair.slack;
    const home = async () => {
      await people.openHome();
      return JSON.stringify(state.homes.get(ANNA));
    };
    expect(await home()).not.toContain("Go on with the questions");
    await people.command("/recommend");
    await people.press(newest(pair), "A degree");
    await state.until("the next question", () => newest(pair).text === "How much time?");
    expect(await home()).toContain("Go on with the questions");
    await people.pressAtHome("Go on with the questions");
    await state.until("a modal", () => state.modals.length === 1);
    expect(state.modals[0]?.view["private_metadata"]).toBe("recommend/degree");
    await pair.stop();
  });

  it("names the commands and how to be forgotten", async () => {
    const pair = await startPair("socket");
    await pair.slack.people.openHome();
    const shown = JSON.stringify(pair.slack.state.homes.get(ANNA));
    for (const words of ["/ask", "/compare", "/recommend", "Mention", "forget me"]) expect(shown).toContain(words);
    await pair.stop();
  });
});
