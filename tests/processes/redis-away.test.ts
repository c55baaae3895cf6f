import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { httpBody, send, signed } from "../fakes/slack/signed-request.ts";
import { TEAM } from "../fakes/slack/web-api.ts";
import { hasRedisServer } from "../platform/redis-server.ts";
import { type SlackWorkers, startSlackWorkers } from "./slack-workers.ts";

const skipped = hasRedisServer ? "" : " (skipped: no redis-server is installed)";

describe.skipIf(!hasRedisServer)(`a process whose Redis goes wrong${skipped}`, () => {
  let around: SlackWorkers;
  beforeAll(async () => {
    around = await startSlackWorkers(1);
  }, 30_000);
  afterAll(() => around.stop());

  let person = 0;
  /** Milliseconds until a command of somebody new is answered. Throws when it is not. */
  const ask = async (): Promise<number> => {
    person += 1;
    const { body, contentType } = httpBody("slash_commands", {
      command: "/ask",
      text: "how much is micromasters?",
      user_id: `U0P${person}`,
      team_id: TEAM,
      channel_id: "C0GENERAL",
      response_url: "http://127.0.0.1:9/",
      trigger_id: `1.${person}`,
    });
    const begun = performance.now();
    const answer = await send(around.workers[0]?.port ?? 0, signed(body, contentType));
    if (answer.status !== 200 || !answer.body.includes("$")) throw new Error(`No answer: ${answer.status}`);
    return performance.now() - begun;
  };
  /** The 99th percentile of 200 answers, one after the other. */
  const p99 = async (): Promise<number> => {
    const waits: number[] = [];
    for (let index = 0; index < 200; index += 1) waits.push(await ask());
    return waits.toSorted((a, b) => a - b)[197] ?? 0;
  };

  it("answers everything, hardly later, while it is frozen, flushed, and dead", { timeout: 60_000 }, async () => {
    await p99();
    const well = await p99();
    around.redis.freeze();
    const frozen = await p99();
    around.redis.thaw();
    around.redis.command("flushall");
    const flushed = await p99();
    await around.redis.kill();
    const dead = await p99();
    const figures = Object.entries({ well, frozen, flushed, dead });
    process.stdout.write(
      `p99 ${figures.map(([name, milliseconds]) => `${name} ${milliseconds.toFixed(1)} ms`).join(", ")}\n`,
    );
    for (const [name, milliseconds] of figures) expect(milliseconds, name).toBeLessThanOrEqual(well + 50);
  });
});
