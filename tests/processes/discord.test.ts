import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasRedisServer } from "../platform/redis-server.ts";
import { type DiscordSessions, startDiscordSessions } from "./discord-sessions.ts";

const skipped = hasRedisServer ? "" : " (skipped: no redis-server is installed)";

describe.skipIf(!hasRedisServer)(`two Discord sessions on one Redis${skipped}`, () => {
  let around: DiscordSessions;
  beforeEach(async () => {
    around = await startDiscordSessions();
  }, 30_000);
  afterEach(async () => {
    await around.stop();
    around.discord.verify([40060]);
  });

  /** `events` questions, 50 a second. */
  const askAll = async (from: number, events: number) => {
    const asked = [];
    for (let number = from; number < from + events; number += 1) {
      asked.push(around.ask(number));
      await wait(20);
    }
    return asked;
  };

  it("answer every message once, though both get it", { timeout: 30_000 }, async () => {
    const figures = await around.figures(await askAll(0, 60));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(figures).toMatchObject({ lost: 0, doubled: 0 });
  });

  it("lose nothing when one is killed, nor when Redis is", { timeout: 40_000 }, async () => {
    const [first] = around.workers;
    const before = await askAll(0, 20);
    await first?.end("SIGKILL");
    const during = await askAll(100, 40);
    await first?.start();
    await around.redis.kill();
    const without = await askAll(200, 40);
    await around.redis.start();
    const after = await askAll(300, 20);
    const figures = await around.figures([...before, ...during, ...without, ...after]);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(figures).toMatchObject({ lost: 0, doubled: 0 });
  });
});
