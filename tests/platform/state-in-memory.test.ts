import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { LIMITS, describeState } from "./state-contract.ts";

describeState("in memory", async () => {
  const state = stateInMemory({ limits: LIMITS });
  return { one: state, other: state, end: () => state.close() };
});

/** `SOAK_PEOPLE=1000000` is the long form, of about 10 s. */
const PEOPLE = Number(process.env["SOAK_PEOPLE"] ?? 150_000);

describe(`the state in memory after ${PEOPLE} people`, () => {
  it("has stopped growing", { timeout: 120_000 }, async () => {
    const state = stateInMemory();
    const pass = async (from: number, to: number): Promise<void> => {
      for (let person = from; person < to; person += 1) {
        const { kind, ...standing } = await state.deliveries.begin(`slack:T:C:${person}`);
        await state.rateLimit.take({ kind: "question", person: `slack:T:U${person}`, channel: `slack:T:C${person}` });
        await state.conversations.remember(`conversation-${person}`, "fact/micromasters/cost");
        if (kind === "yours" && "hold" in standing) await standing.hold.done();
      }
    };
    await pass(0, 50_000);
    const full = heap();
    await pass(50_000, PEOPLE);
    const grown = (heap() - full) / 1e6;
    process.stdout.write(
      `${(full / 1e6).toFixed(1)} MB of heap after 50,000 people, ${grown.toFixed(1)} MB more after ${PEOPLE}.\n`,
    );
    expect(grown).toBeLessThan(10);
    expect(await state.conversations.last(`conversation-${PEOPLE - 1}`)).toBe("fact/micromasters/cost");
    expect(await state.conversations.last(`conversation-${PEOPLE - 21_000}`)).toBeUndefined();
  });
});

/** Bytes in use, after what is not in use was collected. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
  return process.memoryUsage().heapUsed;
}
