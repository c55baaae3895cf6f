import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { ANNA, BEN, GENERAL } from "../fakes/slack/people.ts";
import { MODES, type Pair, newest, shownAfter, startPair } from "./start-pair.ts";

const FASTER = "faster than I may answer one person";

describe.each(MODES)("when one person floods Slack, with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode, {}, {}, stateInMemory());
  });
  afterEach(() => pair.stop());

  it("answers them five times, gives one notice, then stays silent, and answers the others", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => pair.slack.people.mention(`hi ${index}`)),
    );
    expect(outcomes.every(({ isAccepted }) => isAccepted)).toBe(true);
    await pair.slack.people.mention("hi", { person: BEN });
    await shownAfter(pair, 7);
    const texts = pair.slack.state.messages.map(({ text }) => text);
    expect(texts.filter((text) => text.includes(FASTER))).toHaveLength(1);
    expect(texts).toHaveLength(7);
  });

  it("tells them privately when they use commands, and answers the next with an empty acknowledgement", async () => {
    for (let index = 0; index < 5; index += 1) await pair.slack.people.command("/ask", "x");
    await pair.slack.people.command("/ask", "x");
    expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: expect.stringContaining(FASTER) });
    const shown = pair.slack.state.messages.length;
    expect((await pair.slack.people.command("/ask", "x")).isAccepted).toBe(true);
    expect(pair.slack.state.messages).toHaveLength(shown);
    await pair.slack.people.command("/ask", "x", { person: BEN });
    expect(newest(pair).text).not.toContain(FASTER);
  });

  it("takes more presses than questions, and tells whoever presses without end", async () => {
    await pair.slack.people.command("/recommend");
    const start = newest(pair);
    for (let index = 0; index < 22; index += 1) await pair.slack.people.press(start, "Skip");
    const notices = () => pair.slack.state.messages.filter(({ text }) => text.includes(FASTER));
    await pair.slack.state.until("the notice", () => notices().length > 0);
    await pair.slack.people.mention("done?", { person: BEN });
    expect(notices()).toHaveLength(1);
    expect(notices()[0]).toMatchObject({ channel: GENERAL, onlyFor: ANNA });
  });
});
