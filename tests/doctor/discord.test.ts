import { afterEach, describe, expect, it } from "vitest";
import { type DiscordCase, checkDiscord } from "../../adapters/doctor/check-discord.ts";
import type { Finding } from "../../adapters/doctor/finding.ts";
import { startDiscord } from "../../adapters/discord/start-discord.ts";
import { fakeAdvisor, fakeGuide } from "../discord/fake-advisor.ts";
import { lines, startBot } from "../discord/start-bot.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { refused } from "../fakes/discord/fake-rest.ts";
import { PUBLIC_KEY } from "../fakes/discord/signed-request.ts";
import { TOKEN } from "../fakes/discord/world.ts";

const COMMANDS = ["ask", "credential", "compare", "recommend", "help", "Ask the advisor"];

let discord: FakeDiscord;
afterEach(() => discord.stop());

async function begin(options: Parameters<typeof startFakeDiscord>[0] = {}, isRegistered = true): Promise<void> {
  discord = await startFakeDiscord(options);
  if (isRegistered) await (await startBot(discord)).running.stop();
}

const check = (change: Partial<DiscordCase> = {}): Promise<readonly Finding[]> =>
  checkDiscord({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    publicKey: undefined,
    hasShards: false,
    commands: COMMANDS,
    ...change,
  });
const problems = async (change?: Partial<DiscordCase>): Promise<string> =>
  (await check(change)).flatMap((one) => (one.kind === "problem" ? [`${one.what} ${one.cure}`] : [])).join("\n");

describe("the doctor, at Discord", () => {
  it("finds all well where it is, and how many connections are left", async () => {
    await begin();
    const findings = await check();
    expect(findings.filter(({ kind }) => kind !== "ok")).toEqual([]);
    expect(findings.map(({ what }) => what).join("\n")).toContain("999 of 1000 connections are left today");
    expect(findings).toHaveLength(5);
  });

  it("uses no connection, and changes nothing", async () => {
    await begin();
    const before = { identifies: discord.gateway.identifies, requests: discord.rest.requests.length };
    await check();
    expect(discord.gateway.identifies).toBe(before.identifies);
    expect(discord.rest.requests.slice(before.requests).filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("says what to do about a token that is not accepted", async () => {
    await begin({}, false);
    const said = await problems({ token: "planted-token" });
    expect(said).toMatch(/does not accept DISCORD_TOKEN\..*Reset Token/);
    expect(said).not.toContain("planted-token");
  });

  it("says that Discord can't be reached", async () => {
    await begin({}, false);
    expect(await problems({ apiUrl: "http://127.0.0.1:9/api" })).toMatch(/can't be reached \(.+\).*DISCORD_API_URL/);
  });

  it("says when Discord is down", async () => {
    await begin({}, false);
    discord.rest.fail({ path: /applications/, answer: { status: 503 } });
    expect(await problems()).toMatch(/status 503.*discordstatus/);
  });

  it("names the commands that are not registered", async () => {
    await begin({}, false);
    expect(await problems()).toMatch(/not registered: ask, credential, .*npm start/);
  });

  it("says when a part is refused", async () => {
    await begin();
    discord.rest.fail({ path: /commands/, answer: refused(403, 50001, "Missing Access") });
    expect(await problems()).toMatch(/status 403/);
  });

  it("wants a restart loop stopped before no connection is left", async () => {
    await begin();
    const start = { total: 1000, remaining: 1, reset_after: 7_200_000, max_concurrency: 1 };
    discord.rest.fail({
      path: /gateway/,
      answer: { status: 200, body: { url: "ws://x", shards: 1, session_start_limit: start } },
    });
    expect(await problems()).toMatch(/1 of 1000.*restarts.*in 2 hours/);
  });

  it("wants shards where Discord does", async () => {
    await begin({ shards: 3 });
    expect(await problems()).toMatch(/wants 3 connections.*DISCORD_SHARDS/);
    expect(await problems({ hasShards: true })).toBe("");
  });

  it("mentions privileged intents that are on", async () => {
    await begin({ application: { flags: 1 << 19 } });
    expect((await check()).filter(({ kind }) => kind === "note").map(({ what }) => what)).toEqual([
      expect.stringContaining("Privileged intents are on"),
    ]);
  });

  it("compares the public key with the application's", async () => {
    await begin({ application: { interactions_endpoint_url: null } });
    expect(await problems({ publicKey: "ab".repeat(32) })).toMatch(/another application's.*Public Key/);
    expect(await problems({ publicKey: PUBLIC_KEY })).toBe("");
  });

  it("finds an endpoint that nothing takes", async () => {
    await begin({ application: { interactions_endpoint_url: "http://127.0.0.1:9/discord/interactions" } });
    expect(await problems()).toMatch(/to an address, and not to the gateway.*DISCORD_PUBLIC_KEY/);
    expect(await problems({ publicKey: PUBLIC_KEY })).toMatch(/endpoint can't be reached.*Start the advisor/);
  });

  it("finds the endpoint where the advisor listens, and not where something else does", async () => {
    await begin();
    const settings = { token: TOKEN, apiUrl: discord.apiUrl, http: { publicKey: PUBLIC_KEY, port: 0 } };
    const running = await startDiscord({ advisor: fakeAdvisor(), guide: fakeGuide }, settings, lines());
    const at = (path: string): Promise<void> =>
      // The application's record, with this address.
      Promise.resolve(
        discord.rest.fail({
          path: /applications\/@me/,
          answer: {
            status: 200,
            body: { id: "1000000000000000001", verify_key: PUBLIC_KEY, interactions_endpoint_url: path },
          },
        }),
      );
    await at(`http://127.0.0.1:${running.port}/discord/interactions`);
    expect(await problems({ publicKey: PUBLIC_KEY })).toBe("");
    await at(`http://127.0.0.1:${running.port}/elsewhere`);
    expect(await problems({ publicKey: PUBLIC_KEY })).toMatch(/answered 404.*check the path/);
    await running.stop();
  });
});
