import { describe, expect, it } from "vitest";
import { checkClock } from "../../adapters/doctor/check-clock.ts";
import type { Look } from "../../adapters/doctor/look.ts";

describe("the doctor's look at the clock", () => {
  const answer = (date: string): Look => ({ kind: "answer", status: 200, headers: new Headers({ date }), body: {} });
  const now = Date.parse("2026-11-25T12:00:00Z");

  it("says how far it is off, and in which direction", () => {
    expect(checkClock(answer("Wed, 25 Nov 2026 11:50:00 GMT"), now)[0]?.what).toMatch(/clock is 600 s ahead/);
    expect(checkClock(answer("Wed, 25 Nov 2026 12:10:00 GMT"), now)[0]?.what).toMatch(/clock is 600 s behind/);
  });

  it("says nothing when it is right, or nobody knows", () => {
    expect(checkClock(answer("Wed, 25 Nov 2026 12:00:30 GMT"), now)).toEqual([]);
    expect(checkClock(answer("yesterday"), now)).toEqual([]);
  });
});
