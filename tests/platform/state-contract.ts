import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerInTurn, answerOnce } from "../../adapters/platform/answer-once.ts";
import type { Hold, Standing } from "../../adapters/platform/deliveries.ts";
import type { RateLimits } from "../../adapters/platform/rate-limit.ts";
import type { State } from "../../adapters/platform/state.ts";

/** Small enough to be waited for. */
export const LIMITS: RateLimits = {
  question: { most: 5, seconds: 1 },
  press: { most: 8, seconds: 1 },
  channel: { most: 7, seconds: 1 },
};

/** Two takers of the same events: two processes on one store, or the same one twice. */
export type Takers = { readonly one: State; readonly other: State; readonly end: () => Promise<void> };

/** What holds for every state, whatever it is kept in. */
export function describeState(what: string, open: () => Promise<Takers>): void {
  describe(`the state ${what}`, () => {
    let takers: Takers;
    beforeEach(async () => {
      takers = await open();
    });
    afterEach(() => takers.end());

    it("gives back the last token of a conversation, whoever remembered it, and forgets when asked to", async () => {
      const { one, other } = takers;
      expect(await one.conversations.last("a")).toBeUndefined();
      await one.conversations.remember("a", "fact/x/cost");
      await one.conversations.remember("a", "fact/x/length");
      expect(await other.conversations.last("a")).toBe("fact/x/length");
      expect(await other.conversations.last("b")).toBeUndefined();
      await other.conversations.forget("a");
      expect(await one.conversations.last("a")).toBeUndefined();
      await one.conversations.remember("a", "help");
      expect(await other.conversations.last("a")).toBe("help");
    });

    it("hands an event to one taker, tells the others that it is held, and then that it is done", async () => {
      const { one, other } = takers;
      const standings = await Promise.all([one, other, one, other].map(({ deliveries }) => deliveries.begin("e1")));
      expect(standings.map(({ kind }) => kind).toSorted()).toEqual(["held", "held", "held", "yours"]);
      await holdOf(standings.find(({ kind }) => kind === "yours")).done();
      for (const { deliveries } of [one, other]) expect((await deliveries.begin("e1")).kind).toBe("done");
    });

    it("hands an event out again when its holder died", async () => {
      await takers.one.deliveries.begin("e1", 0.2);
      expect((await takers.other.deliveries.begin("e1", 0.2)).kind).toBe("held");
      await wait(250);
      expect((await takers.other.deliveries.begin("e1", 0.2)).kind).toBe("yours");
    });

    it("hands an event out again when it was given back", async () => {
      await holdOf(await takers.one.deliveries.begin("e1")).release();
      expect((await takers.other.deliveries.begin("e1")).kind).toBe("yours");
    });

    it("lets a holder that takes long keep its event, and tells one that was too slow", async () => {
      const hold = holdOf(await takers.one.deliveries.begin("e1", 0.3));
      await wait(200);
      expect(await hold.renew()).toBe(true);
      await wait(200);
      expect((await takers.other.deliveries.begin("e1", 0.3)).kind).toBe("held");
      await wait(350);
      const next = holdOf(await takers.other.deliveries.begin("e1", 5));
      expect(await hold.renew()).toBe(false);
      await hold.release();
      expect(await next.renew()).toBe(true);
      expect((await takers.one.deliveries.begin("e1")).kind).toBe("held");
    });

    it("answers an event once that two takers get at the same moment, and again when the answer failed", async () => {
      const { one, other } = takers;
      let answers = 0;
      const fail = (): Promise<void> => Promise.reject(new Error("the platform was down"));
      await expect(answerOnce(one.deliveries, "e1", fail)).rejects.toThrow("was down");
      const work = async (): Promise<void> => {
        await wait(20);
        answers += 1;
      };
      const outcomes = await Promise.all([one, other].map(({ deliveries }) => answerOnce(deliveries, "e1", work)));
      expect(outcomes.toSorted()).toEqual(["answered", "held"]);
      expect(await answerOnce(other.deliveries, "e1", work)).toBe("done");
      expect(answers).toBe(1);
    });

    it("answers an event in another process, to which it is delivered once, when its holder died or failed", async () => {
      const { one, other } = takers;
      await one.deliveries.begin("died", 0.2);
      const times = { leaseSeconds: 0.5, lookEveryMs: 50, looks: 10 };
      let answers = 0;
      const work = async (): Promise<void> => void (answers += 1);
      expect(await answerInTurn(other.deliveries, "died", work, times)).toBe("answered");
      const failing = answerInTurn(
        one.deliveries,
        "failed",
        () => wait(50).then(() => Promise.reject(new Error())),
        times,
      );
      const second = wait(10).then(() => answerInTurn(other.deliveries, "failed", work, times));
      await expect(failing).rejects.toThrow();
      expect(await second).toBe("answered");
      expect(answers).toBe(2);
      await one.deliveries.begin("alive", 60);
      expect(await answerInTurn(other.deliveries, "alive", work, { ...times, looks: 3 })).toBe("held");
    });

    it("answers one person five times in a window, gives one notice, then nothing until the next", async () => {
      const ask = (index: number) =>
        (index % 2 === 0 ? takers.one : takers.other).rateLimit.take({ kind: "question", person: "anna" });
      const verdicts = [];
      for (let index = 0; index < 20; index += 1) verdicts.push((await ask(index)).kind);
      expect(verdicts).toEqual([...Array(5).fill("answer"), "notice", ...Array(14).fill("silence")]);
      expect((await takers.one.rateLimit.take({ kind: "question", person: "ben" })).kind).toBe("answer");
      expect((await takers.one.rateLimit.take({ kind: "press", person: "anna" })).kind).toBe("answer");
      await wait(1_050);
      expect((await ask(0)).kind).toBe("answer");
    });

    it("stops answering in a channel where too much is asked, though nobody asks too fast, and not in others", async () => {
      const ask = (person: string, channel?: string) =>
        takers.one.rateLimit.take({ kind: "question", person, channel });
      const verdicts = [];
      for (let index = 0; index < 12; index += 1) verdicts.push((await ask(`p${index}`, "general")).kind);
      expect(verdicts).toEqual([...Array(7).fill("answer"), "notice", ...Array(4).fill("silence")]);
      expect((await ask("p0", "random")).kind).toBe("answer");
      expect((await ask("p1")).kind).toBe("answer");
    });

    it("says that it is healthy", () => {
      expect([takers.one.healthy(), takers.one.trouble()]).toEqual([true, undefined]);
    });
  });
}

/** The hold of an event that was free. Throws otherwise. */
export function holdOf(standing: Standing | undefined): Hold {
  if (standing?.kind !== "yours") throw new Error(`The event is not ours but ${standing?.kind ?? "nowhere"}.`);
  return standing.hold;
}
