import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Patience } from "../../adapters/platform/guard.ts";
import { stateInRedis } from "../../adapters/platform/state-in-redis.ts";
import type { State } from "../../adapters/platform/state.ts";
import { type RedisServer, freePort, hasRedisServer, startRedisServer } from "./redis-server.ts";
import { LIMITS, describeState, holdOf } from "./state-contract.ts";

const noRedis = hasRedisServer ? "" : " (skipped: no redis-server is installed)";

function lines() {
  const all: string[] = [];
  const add = (line: string): void => void all.push(line);
  return { all, info: add, warn: add, error: add };
}

describe.skipIf(!hasRedisServer)(`with a Redis server${noRedis}`, () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedisServer();
  });
  afterAll(() => server.remove());

  describeState("in Redis, for two processes", async () => {
    server.command("flushall");
    const [one, other] = [
      await stateInRedis(server.url, lines(), undefined, { limits: LIMITS, patience: UNHURRIED }),
      await stateInRedis(server.url, lines(), undefined, { limits: LIMITS, patience: UNHURRIED }),
    ];
    return { one, other, end: async () => void (await Promise.all([one.close(), other.close()])) };
  });

  describe("when Redis goes wrong", { retry: 2 }, () => {
    let state: State;
    let log: ReturnType<typeof lines>;
    beforeEach(async () => {
      await server.start();
      server.command("flushall");
      log = lines();
      state = await stateInRedis(server.url, log, undefined, { limits: LIMITS });
    });
    afterEach(() => state.close());

    /** The longest wait of a whole answer's questions to the state, in milliseconds. */
    const longest = async (state_: State, name: string, times: number): Promise<number> => {
      let most = 0;
      for (let index = 0; index < times; index += 1) {
        const begun = performance.now();
        const hold = holdOf(await state_.deliveries.begin(`${name}${index}`));
        await state_.rateLimit.take({ kind: "question", person: `${name}${index}` });
        await state_.conversations.last(name);
        await state_.conversations.remember(name, "help");
        await hold.done();
        most = Math.max(most, performance.now() - begun);
      }
      return most;
    };

    it("goes on with what this process knows while it is down, and comes back by itself", async () => {
      await state.conversations.remember("a", "fact/x/cost");
      await holdOf(await state.deliveries.begin("before")).done();
      await server.kill();
      expect(await longest(state, "down", 200)).toBeLessThan(PATIENCE);
      expect([state.healthy(), state.trouble()]).toEqual([false, "unreachable"]);
      expect(await state.conversations.last("a")).toBe("fact/x/cost");
      expect((await state.deliveries.begin("before")).kind).toBe("done");
      const verdicts = [];
      for (let index = 0; index < 7; index += 1)
        verdicts.push((await state.rateLimit.take({ kind: "question", person: "anna" })).kind);
      expect(verdicts).toEqual([...Array(5).fill("answer"), "notice", "silence"]);
      await server.start();
      await expect.poll(() => state.healthy(), { timeout: 5_000 }).toBe(true);
      await state.conversations.remember("a", "help");
      expect(server.command("dbsize")).not.toBe("0");
      expect(log.all.join("\n")).toMatch(/can't be reached[^]*in use again/);
    });

    it("waits for a frozen one once, and comes back by itself", async () => {
      server.freeze();
      try {
        expect(await longest(state, "frozen", 50)).toBeLessThan(PATIENCE);
        await expect.poll(() => [state.healthy(), state.trouble()]).toEqual([false, "slow"]);
        expect(await longest(state, "still frozen", 50)).toBeLessThan(10);
      } finally {
        server.thaw();
      }
      await expect.poll(() => state.healthy(), { timeout: 5_000 }).toBe(true);
    });

    it("remembers what a flush took away, as far as this process knows", async () => {
      await state.conversations.remember("a", "fact/x/cost");
      const hold = holdOf(await state.deliveries.begin("e1"));
      server.command("flushall");
      expect(await state.conversations.last("a")).toBe("fact/x/cost");
      expect(await hold.renew()).toBe(true);
      await hold.done();
      expect((await state.deliveries.begin("e1")).kind).toBe("done");
      expect(state.healthy()).toBe(true);
    });

    it("goes on while it refuses to write, and says so", async () => {
      server.command("config", "set", "maxmemory", "1");
      try {
        await state.conversations.remember("a", "help");
        expect([state.healthy(), state.trouble()]).toEqual([false, "refused"]);
        expect(await state.conversations.last("a")).toBe("help");
      } finally {
        server.command("config", "set", "maxmemory", "0");
      }
      await expect.poll(() => state.healthy(), { timeout: 5_000 }).toBe(true);
    });

    it("keeps no id, and nothing for ever", async () => {
      await state.close();
      state = await stateInRedis(server.url, log, undefined, { patience: UNHURRIED });
      await state.rateLimit.take({ kind: "question", person: "U0ANNA", channel: "C0GENERAL" });
      await holdOf(await state.deliveries.begin("slack:T1:C0GENERAL:17.1")).done();
      await holdOf(await state.deliveries.begin("slack:T1:C0GENERAL:17.2")).release();
      await state.conversations.remember("hashed-by-the-caller", "help");
      const keys = server.command("keys", "*").split("\n");
      expect(keys).toHaveLength(4);
      for (const key of keys) {
        expect(key).not.toMatch(/U0ANNA|C0GENERAL|17\.1/);
        expect(Number(server.command("ttl", key))).toBeGreaterThan(0);
      }
    });
  });
});

describe("a state whose Redis is not there at the start", () => {
  it("is there within seconds, answers, and says that it is not healthy", async () => {
    const log = lines();
    const state = await stateInRedis(`redis://:secret-word@127.0.0.1:${await freePort()}`, log);
    expect([state.healthy(), state.trouble()]).toEqual([false, "unreachable"]);
    await state.conversations.remember("a", "help");
    expect(await state.conversations.last("a")).toBe("help");
    await state.close();
    expect(log.all).toHaveLength(1);
    expect(log.all.join()).not.toContain("secret-word");
  });
});

/** What the store knows is not a question of the machine's load. */
const UNHURRIED: Patience = { short: 2_000, long: 4_000 };

/** Milliseconds: the store is given 40, and a busy machine some more. */
const PATIENCE = 90;
