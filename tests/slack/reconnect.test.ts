import { afterEach, describe, expect, it } from "vitest";
import type { FakeOptions } from "../fakes/slack/fake-slack.ts";
import { type Pair, startPair } from "./start-pair.ts";

const ROUNDS = 20;

describe("reconnecting in Socket Mode", () => {
  let pair: Pair;
  const start = async (options: FakeOptions = {}): Promise<Pair["slack"]> => {
    pair = await startPair("socket", {}, options);
    return pair.slack;
  };
  afterEach(() => pair.stop());

  it(`answers every command sent around ${ROUNDS} disconnects and ${ROUNDS} dropped connections`, async () => {
    const slack = await start();
    let asked = 0;
    const ask = async (): Promise<boolean> => {
      asked += 1;
      return (await slack.people.command("/ask", `number ${asked}`)).isAccepted;
    };
    const accepted: boolean[] = [];
    for (let round = 0; round < ROUNDS * 2; round += 1) {
      if (round % 2 === 0) slack.sockets.disconnect("one");
      else slack.sockets.drop("one");
      // While one connection is being replaced: at once, in the middle, and afterwards.
      accepted.push(...(await Promise.all([ask(), ask(), ask()])));
      await slack.state.until("two connections again", () => slack.sockets.open === 2);
      accepted.push(await ask());
    }
    expect(accepted.filter((isAccepted) => !isAccepted)).toEqual([]);
    expect(slack.state.messages).toHaveLength(asked);
    expect(slack.sockets.total).toBe(2 + ROUNDS * 2);
  });

  it("comes back at once when both connections end together", async () => {
    const slack = await start();
    for (const end of ["disconnect", "drop", "disconnect", "drop"] as const) {
      slack.sockets[end]("all");
      const since = performance.now();
      await slack.state.until("two connections again", () => slack.sockets.open === 2);
      expect(performance.now() - since).toBeLessThan(2_000);
      expect((await slack.people.command("/ask", "x")).isAccepted).toBe(true);
    }
  });

  it("keeps the two connections from ending at the same age by renewing the second at half of it", async () => {
    const slack = await start({ socketAge: 0.6 });
    expect(slack.sockets.total).toBe(2);
    await slack.state.until("the renewal", () => slack.sockets.total === 3 && slack.sockets.open === 2);
    expect((await slack.people.command("/ask", "x")).isAccepted).toBe(true);
  });

  it("tries again within two seconds after Slack refuses connections for a while", async () => {
    const slack = await start();
    slack.faults.add("apps.connections.open", { kind: "status", status: 503 }, 7);
    slack.sockets.drop("all");
    await slack.state.until("two connections again", () => slack.sockets.open === 2);
    expect((await slack.people.command("/ask", "x")).isAccepted).toBe(true);
    expect(pair.lines.join("\n")).toContain("HTTP 503");
  });

  it("waits as long as Slack asks it to before connecting again", async () => {
    const slack = await start();
    slack.faults.add("apps.connections.open", { kind: "rate-limited", seconds: 1 }, 1);
    slack.sockets.drop("one");
    await slack.state.until("two connections again", () => slack.sockets.open === 2);
    const calls = slack.state.calls.filter(({ method }) => method === "apps.connections.open").slice(-2);
    expect((calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it("stops while it is reconnecting, without an error", async () => {
    const slack = await start();
    slack.faults.add("apps.connections.open", { kind: "status", status: 503 }, 1_000);
    slack.sockets.drop("all");
    await slack.state.until("an attempt", () => slack.state.calls.some(({ answer }) => answer === "503"));
    await pair.running.stop();
    slack.faults.clear();
    expect(slack.sockets.open).toBe(0);
  });
});
