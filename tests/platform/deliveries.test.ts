import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deliveriesInMemory } from "../../adapters/platform/deliveries.ts";

describe("deliveries in memory", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  it("know an answered event for longer than Slack repeats it, and not for ever", async () => {
    const deliveries = deliveriesInMemory({ minutes: 20 });
    const first = await deliveries.begin("e1");
    if (first.kind === "yours") await first.hold.done();
    vi.advanceTimersByTime(10 * 60_000);
    expect((await deliveries.begin("e1")).kind).toBe("done");
    vi.advanceTimersByTime(11 * 60_000);
    expect((await deliveries.begin("e1")).kind).toBe("yours");
  });
});
