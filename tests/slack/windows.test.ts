import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ANNA } from "../fakes/slack/people.ts";
import { MODES, type Pair, guide, newest, replaced, shownAfter, startPair } from "./start-pair.ts";

describe.each(MODES)("shortcuts, modals and home, with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode);
  });
  afterEach(() => pair.stop());

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
