import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { ANNA, BEN, GENERAL } from "../fakes/slack/people.ts";
import { TEAM } from "../fakes/slack/web-api.ts";
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

  it("tells them privately when they use commands, and shortly with each that follows", async () => {
    for (let index = 0; index < 5; index += 1) await pair.slack.people.command("/ask", "x");
    await pair.slack.people.command("/ask", "x");
    expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: expect.stringContaining(FASTER) });
    expect((await pair.slack.people.command("/ask", "x")).isAccepted).toBe(true);
    expect(newest(pair)).toMatchObject({ onlyFor: ANNA, text: expect.stringMatching(/^Please wait/) });
    await pair.slack.people.command("/ask", "x", { person: BEN });
    expect(newest(pair).text).not.toContain(FASTER);
  });

  it("counts a command that somebody else sends again for nothing", async () => {
    const command = { command: "/ask", text: "x", user_id: ANNA, team_id: TEAM, channel_id: GENERAL };
    const recorded = { ...command, trigger_id: "1.2.recorded", response_url: "https://hooks.example.org/x" };
    const outcomes = [];
    for (let index = 0; index < 20; index += 1) outcomes.push(await pair.slack.deliver("slash_commands", recorded));
    expect(outcomes.every(({ isAccepted }) => isAccepted)).toBe(true);
    expect(outcomes.filter(({ payload }) => JSON.stringify(payload ?? "").includes("Asked"))).toHaveLength(1);
    await pair.slack.people.command("/ask", "still me");
    expect(newest(pair).text).toContain('Asked "still me"');
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
