import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANNA, BEN, GENERAL } from "../fakes/slack/people.ts";
import { labelsIn } from "../fakes/slack/pressable.ts";
import { standInAdvisor } from "./stand-in-advisor.ts";
import { MODES, type Pair, guide, newest, shownAfter, startPair } from "./start-pair.ts";

describe.each(MODES)("sharing and keeping, with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode);
  });
  afterEach(() => pair.stop());

  it("shows a private answer to the channel, saying who shared it", async () => {
    await pair.slack.people.command("/ask", "x");
    await pair.slack.people.press(newest(pair), "Share in channel");
    await pair.slack.state.until("the private copy to go", () => pair.slack.state.messages[0]?.isDeleted === true);
    const shared = newest(pair);
    expect(shared).toMatchObject({ onlyFor: undefined, channel: GENERAL });
    expect(JSON.stringify(shared.blocks[0])).toContain(`Shared by <@${ANNA}>`);
    expect(labelsIn(shared.blocks)).not.toContain("Share in channel");
  });

  it("shows a fresh start to who shares an answer that is too old, and nothing to the channel", async () => {
    const old = { advisor: standInAdvisor(), guide };
    const changing = await startPair(mode, old);
    await changing.slack.people.command("/ask", "x");
    Object.assign(old.advisor, { open: () => standInAdvisor().open("gone") });
    await changing.slack.people.press(newest(changing), "Share in channel");
    await changing.slack.state.until("a fresh start", () => newest(changing).text.includes("older version"));
    expect(changing.slack.state.messages.filter(({ onlyFor }) => onlyFor === undefined)).toEqual([]);
    await changing.stop();
  });

  it("offers to share no question of the dialogue", async () => {
    await pair.slack.people.command("/recommend");
    expect(labelsIn(newest(pair).blocks)).toContain("A degree");
    expect(labelsIn(newest(pair).blocks)).not.toContain("Share in channel");
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
