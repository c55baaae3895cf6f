import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningHealth, startHealth } from "../../adapters/health/start-health.ts";
import { StartError } from "../../adapters/platform/start-error.ts";

let health: RunningHealth;
beforeEach(async () => {
  health = await startHealth({ port: 0 });
});
afterEach(() => health.stop());

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`http://127.0.0.1:${health.port}${path}`, init);
const ready = async (): Promise<readonly [status: number, body: unknown]> => {
  const response = await get("/readyz");
  return [response.status, await response.json()];
};
const connections = (platform: "discord" | "slack", open: number, wanted: number): void =>
  health.observe({ kind: "connections", platform, open, wanted });
const guideLoaded = (): void => health.observe({ kind: "guide", outcome: "loaded", version: "abc123" });

describe("the health port", () => {
  it("is alive as soon as it listens, and not ready before a guide and a connection", async () => {
    expect((await get("/healthz")).status).toBe(200);
    expect(await ready()).toEqual([503, expect.objectContaining({ status: "not ready", platforms: {} })]);
    guideLoaded();
    expect((await ready())[0]).toBe(503);
    connections("discord", 0, 1);
    expect((await ready())[0]).toBe(503);
    connections("discord", 1, 1);
    expect(await ready()).toEqual([
      200,
      {
        status: "ready",
        platforms: { discord: { open: 1, wanted: 1 } },
        guide: { version: "abc123", lastChange: "loaded" },
        store: { kind: "memory", state: "ready" },
      },
    ]);
  });

  it("is not ready while one of two platforms has no connection, and degraded with one of two sockets", async () => {
    guideLoaded();
    connections("discord", 1, 1);
    connections("slack", 0, 2);
    expect(await ready()).toEqual([503, expect.objectContaining({ status: "not ready" })]);
    connections("slack", 1, 2);
    expect(await ready()).toEqual([200, expect.objectContaining({ status: "degraded" })]);
    connections("slack", 2, 2);
    expect(await ready()).toEqual([200, expect.objectContaining({ status: "ready" })]);
  });

  it("is degraded, and still ready for questions, while the store is out of reach or a change of the guide was refused", async () => {
    guideLoaded();
    connections("slack", 2, 2);
    health.observe({ kind: "store", store: "redis", state: "degraded" });
    const store = { kind: "redis", state: "degraded" };
    expect(await ready()).toEqual([200, expect.objectContaining({ status: "degraded", store })]);
    health.observe({ kind: "store", store: "redis", state: "ready" });
    health.observe({ kind: "guide", outcome: "refused", version: "abc123" });
    expect(await ready()).toEqual([200, expect.objectContaining({ status: "degraded" })]);
  });

  it("answers GET and HEAD on three paths, and nothing else", async () => {
    for (const path of ["/", "/other", "/metrics/", "/healthz/x", "/constructor"])
      expect((await get(path)).status).toBe(404);
    for (const method of ["POST", "PUT", "DELETE"]) expect((await get("/healthz", { method })).status).toBe(405);
    const head = await get("/readyz?full=1", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([503, ""]);
  });

  it("is refused with what to do when its port is taken", async () => {
    const second = startHealth({ port: health.port });
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toThrow(`HEALTH_PORT: port ${health.port} is taken: stop the program that uses it`);
  });
});
