import { describe, expect, it } from "vitest";
import { MODES, newest, startPair } from "./start-pair.ts";

describe.each(MODES)("starting, with deliveries by %s", (mode) => {
  it("says that it is connected, and what to do next", async () => {
    const pair = await startPair(mode);
    const next =
      mode === "socket"
        ? /^Slack: connected\. .*invite it/
        : /^Slack: waiting for deliveries on port \d+\. .*\/slack\/events/;
    expect(pair.lines).toEqual([expect.stringMatching(next)]);
    expect(pair.lines.join()).toMatch(/https:\/\/study\.slack\.com\/$/);
    await pair.stop();
  });
});

describe.each(MODES)("stopping, with deliveries by %s", (mode) => {
  it("finishes what has arrived, and then takes nothing more", async () => {
    const pair = await startPair(mode);
    pair.slack.faults.add("chat.postMessage", { kind: "rate-limited", seconds: 1 });
    const mention = pair.slack.people.mention("the last one");
    await pair.slack.state.until("the 429", () => pair.slack.state.calls.some(({ answer }) => answer === "429"));
    await pair.running.stop();
    expect(newest(pair).text).toContain("the last one");
    expect((await mention).isAccepted).toBe(true);
    expect((await pair.slack.people.command("/ask", "too late")).isAccepted).toBe(false);
    await pair.slack.stop();
    expect(pair.slack.state.problems).toEqual([]);
  });
});
