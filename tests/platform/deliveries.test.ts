import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deliveriesInMemory } from "../../adapters/platform/deliveries.ts";

describe("deliveries in memory", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  it("hands an event to one taker only", async () => {
    const deliveries = deliveriesInMemory();
    const takers = await Promise.all([1, 2, 3, 4].map(() => deliveries.begin("e1")));
    expect(takers).toEqual([true, false, false, false]);
  });

  it("hands an event out again when its holder died, and not when it was answered", async () => {
    const deliveries = deliveriesInMemory({ holdSeconds: 15, minutes: 20 });
    await deliveries.begin("died");
    await deliveries.begin("answered");
    await deliveries.done("answered");
    vi.advanceTimersByTime(16_000);
    expect(await deliveries.begin("died")).toBe(true);
    expect(await deliveries.begin("answered")).toBe(false);
  });

  it("hands an event out again when it was given back", async () => {
    const deliveries = deliveriesInMemory();
    await deliveries.begin("e1");
    await deliveries.release("e1");
    expect(await deliveries.begin("e1")).toBe(true);
  });
});
