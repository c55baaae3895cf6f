import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { ANNA, GENERAL, dmOf } from "../fakes/slack/people.ts";
import { MODES, type Pair, newest, shownAfter, startPair } from "./start-pair.ts";

const mention = (ts: string) => ({ type: "app_mention", user: ANNA, text: "<@U0ADVISOR> hi", ts, channel: GENERAL });
const direct = (ts: string) => ({
  type: "message",
  channel_type: "im",
  user: ANNA,
  text: "hi",
  ts,
  channel: dmOf(ANNA),
});

describe.each(MODES)("one event, one reply, with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode);
  });
  afterEach(() => pair.stop());

  it("answers an event once that is delivered four times in a row", async () => {
    for (const retry of [0, 1, 2, 3]) {
      expect((await pair.slack.people.event(mention("17.1"), retry)).isAccepted).toBe(true);
    }
    expect(pair.slack.state.messages).toHaveLength(1);
  });

  it("answers events once that are each delivered one to four times at the same moment", async () => {
    // On a busy machine one may take so long that it is refused: then it comes again, as from Slack.
    const deliver = async (index: number, retry: number): Promise<void> => {
      const { isAccepted } = await pair.slack.people.event(mention(`18.${index}`), retry);
      if (!isAccepted) await deliver(index, retry + 1);
    };
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    await Promise.all(numbers.flatMap((index) => [0, 1, 2, 3].slice(index % 4).map((retry) => deliver(index, retry))));
    expect(new Set(pair.slack.state.messages.map(({ thread }) => thread)).size).toBe(40);
    expect(pair.slack.state.messages).toHaveLength(40);
  });

  it("still knows an event after ten minutes", async () => {
    await pair.slack.people.event(mention("17.5"));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10 * 60_000 });
    try {
      expect((await pair.slack.people.event(mention("17.5"), 3)).isAccepted).toBe(true);
      expect(pair.slack.state.messages).toHaveLength(1);
      await pair.slack.people.event(mention("17.6"));
      expect(pair.slack.state.messages).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it("answers a message once that comes as a mention and as a message", async () => {
    const twin = { ...direct("19.1"), type: "app_mention" };
    await Promise.all([pair.slack.people.event(direct("19.1")), pair.slack.people.event(twin)]);
    expect(pair.slack.state.messages).toHaveLength(1);
  });

  it("is not kept from a mention by its twin in a channel that it does not read", async () => {
    await pair.slack.people.event({ ...mention("20.1"), type: "message", channel_type: "channel" });
    await pair.slack.people.event(mention("20.1"));
    expect(pair.slack.state.messages).toHaveLength(1);
  });

  it("leaves an event unaccepted whose answer failed, and answers its repetition", async () => {
    pair.slack.sockets.acceptWithin = 1_500;
    pair.slack.faults.add("chat.postMessage", { kind: "status", status: 503 }, 3);
    expect((await pair.slack.people.event(mention("21.1"))).isAccepted).toBe(false);
    expect(pair.slack.state.messages).toEqual([]);
    expect((await pair.slack.people.event(mention("21.1"), 1)).isAccepted).toBe(true);
    expect(pair.slack.state.messages).toHaveLength(1);
    await pair.slack.people.event(mention("21.1"), 2);
    expect(pair.slack.state.messages).toHaveLength(1);
  });

  it("lets a repetition that comes in the meantime share the answer's fate", async () => {
    pair.slack.sockets.acceptWithin = 1_500;
    pair.slack.faults.add("chat.postMessage", { kind: "status", status: 503 }, 3);
    const outcomes = await Promise.all([
      pair.slack.people.event(mention("22.1")),
      pair.slack.people.event(mention("22.1"), 1),
    ]);
    expect(outcomes.map(({ isAccepted }) => isAccepted)).toEqual([false, false]);
    await pair.slack.people.event(mention("22.1"), 2);
    expect(pair.slack.state.messages).toHaveLength(1);
  });

  it("leaves an event to the process that holds it, and answers its repetition when that process died", async () => {
    const state = stateInMemory();
    const other = await startPair(mode, {}, {}, state);
    await state.deliveries.begin("slack:T0STUDY:C0GENERAL:24.1", 1);
    other.slack.sockets.acceptWithin = 500;
    expect((await other.slack.people.event(mention("24.1"))).isAccepted).toBe(false);
    expect(other.slack.state.messages).toEqual([]);
    await wait(1_000);
    expect((await other.slack.people.event(mention("24.1"), 1)).isAccepted).toBe(true);
    expect(other.slack.state.messages).toHaveLength(1);
    expect(other.lines).toEqual([expect.stringMatching(/^Slack: (connected|waiting)/)]);
    expect(other.kinds).toContain("duplicate");
    expect(other.kinds).not.toContain("failed");
    await other.stop();
  });

  it("accepts an event that waits for Slack's rate limit only when its answer is out", async () => {
    pair.slack.faults.add("chat.postMessage", { kind: "rate-limited", seconds: 4 });
    expect((await pair.slack.people.event(mention("25.1"))).isAccepted).toBe(false);
    expect((await pair.slack.people.event(mention("25.1"), 1)).isAccepted).toBe(true);
    expect(pair.slack.state.messages).toHaveLength(1);
  });

  it("answers a press once that is delivered twice", async () => {
    await pair.slack.people.command("/credential", "xseries");
    const press = {
      type: "block_actions",
      user: { id: ANNA, team_id: "T0STUDY" },
      team: { id: "T0STUDY" },
      trigger_id: "1.2.same",
      response_url: pair.slack.urls.create({ channel: GENERAL, person: ANNA, ts: undefined, thread: undefined }),
      channel: { id: GENERAL },
      container: { type: "message" },
      actions: [{ type: "button", action_id: "open:choices-0", block_id: "choices", value: "recommend" }],
    };
    await Promise.all([pair.slack.deliver("interactive", press), pair.slack.deliver("interactive", press)]);
    const uses = () => pair.slack.state.calls.filter(({ method }) => method === "response_url");
    await pair.slack.state.until("a response", () => uses().length > 0);
    await pair.slack.deliver("interactive", press);
    await pair.slack.people.command("/ask", "something after it");
    expect(uses()).toHaveLength(1);
  });

  it("shares once when the button is pressed twice", async () => {
    await pair.slack.people.command("/ask", "x");
    const shown = newest(pair);
    await Promise.all([
      pair.slack.people.press(shown, "Share in channel"),
      pair.slack.people.press(shown, "Share in channel"),
    ]);
    await shownAfter(pair, 2);
    await pair.slack.state.until("the private copy to go", () => pair.slack.state.messages[0]?.isDeleted === true);
    await pair.slack.people.directMessage("something after it");
    expect(pair.slack.state.messages.filter(({ channel }) => channel === GENERAL)).toHaveLength(2);
  });
});
