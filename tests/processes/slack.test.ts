import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasRedisServer } from "../platform/redis-server.ts";
import { answerDuplicates, answerThroughFaults } from "./slack-faults.ts";
import { type SlackWorkers, startSlackWorkers } from "./slack-workers.ts";

const skipped = hasRedisServer ? "" : " (skipped: no redis-server is installed)";

describe.skipIf(!hasRedisServer)(`two Slack processes on one Redis${skipped}`, () => {
  let around: SlackWorkers;
  beforeEach(async () => {
    around = await startSlackWorkers();
  }, 60_000);
  afterEach(async () => {
    await around.stop();
    expect(around.slack.state.problems).toEqual([]);
  });

  it("answer an event once that is delivered one to four times at the same moment", { timeout: 30_000 }, async () => {
    const { lost, doubled } = await answerDuplicates(around, 100);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  });

  it("lose nothing while they are killed, stopped and restarted, and Redis too", { timeout: 90_000 }, async () => {
    const figures = await answerThroughFaults(around, { events: 150, kills: 3, perSecond: 30, pauseMs: 300 });
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(figures.lost).toBe(0);
    expect(figures.doubled).toBeLessThanOrEqual(figures.inFlight);
    expect(figures.kills).toBeGreaterThanOrEqual(3);
  });
});
