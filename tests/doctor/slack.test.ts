import { afterEach, describe, expect, it } from "vitest";
import { type SlackCase, checkSlack } from "../../adapters/doctor/check-slack.ts";
import type { Finding } from "../../adapters/doctor/finding.ts";
import { type FakeSlack, startFakeSlack } from "../fakes/slack/fake-slack.ts";
import { SIGNING_SECRET } from "../fakes/slack/signed-request.ts";
import { APP_TOKEN, BOT_TOKEN } from "../fakes/slack/web-api.ts";
import { startPair } from "../slack/start-pair.ts";

const SCOPES = ["commands", "chat:write", "app_mentions:read", "im:history"];
const socket = { kind: "socket", appToken: APP_TOKEN } as const;

let slack: FakeSlack;
afterEach(() => slack.stop());

const check = (change: Partial<SlackCase> = {}): Promise<readonly Finding[]> =>
  checkSlack({ botToken: BOT_TOKEN, apiUrl: slack.apiUrl, way: socket, scopes: SCOPES, ...change });
const problems = async (change?: Partial<SlackCase>): Promise<string> =>
  (await check(change)).flatMap((one) => (one.kind === "problem" ? [`${one.what} ${one.cure}`] : [])).join("\n");

describe("the doctor, at Slack", () => {
  it("finds all well where it is, and sends nothing to anybody", async () => {
    slack = await startFakeSlack();
    const findings = await check();
    expect(findings.map(({ kind }) => kind)).toEqual(["ok", "ok", "ok"]);
    expect(slack.state.calls.map(({ method }) => method)).toEqual(["auth.test", "apps.connections.open"]);
    expect(slack.state.problems).toEqual([]);
  });

  it("names both tokens when neither is accepted", async () => {
    slack = await startFakeSlack();
    const said = await problems({ botToken: "xoxb-planted", way: { kind: "socket", appToken: "xapp-planted" } });
    expect(said).toMatch(/SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/);
    expect(said).toMatch(/SLACK_APP_TOKEN \(invalid_auth\).*connections:write/);
    expect(said).not.toContain("planted");
  });

  it("names missing scopes, and mentions needless ones", async () => {
    slack = await startFakeSlack({ scopes: ["commands", "app_mentions:read"] });
    expect(await problems()).toMatch(/Scopes are missing: chat:write, im:history\..*Reinstall/);
    await slack.stop();
    slack = await startFakeSlack({ scopes: [...SCOPES, "channels:history"] });
    expect((await check())[1]).toMatchObject({ kind: "note", what: expect.stringContaining("not needed") });
  });

  it.each([
    [{ kind: "refusal", error: "missing_scope" }, /SLACK_APP_TOKEN \(missing_scope\)/],
    [{ kind: "refusal", error: "Planted Words!" }, /SLACK_APP_TOKEN \(an unknown error\)/],
    [{ kind: "status", status: 503 }, /status 503.*slack-status/],
    [{ kind: "rate-limited", seconds: 1 }, /asks to wait/],
  ] as const)("tells of %o", async (fault, words) => {
    slack = await startFakeSlack();
    slack.faults.add("apps.connections.open", fault);
    expect(await problems()).toMatch(words);
  });

  it("says that Slack can't be reached", async () => {
    slack = await startFakeSlack();
    expect(await problems({ apiUrl: "http://127.0.0.1:9/api/" })).toMatch(/can't be reached \(.+\).*SLACK_API_URL/);
  });

  it("finds the port where the advisor listens, and misses it where nothing does", async () => {
    const pair = await startPair("http");
    ({ slack } = pair);
    const way = { kind: "http", port: pair.port, signingSecret: SIGNING_SECRET } as const;
    expect(await problems({ way })).toBe("");
    expect((await check({ way }))[2]?.what).toBe(
      "The port that Slack's deliveries come to takes what is signed with SLACK_SIGNING_SECRET.",
    );
    const address = `http://127.0.0.1:${pair.port}/slack/events`;
    expect((await check({ way, address }))[3]?.what).toMatch(/^The Request URL takes/);
    expect(await problems({ way: { ...way, signingSecret: "0".repeat(32) } })).toMatch(
      /refuses what is signed with SLACK_SIGNING_SECRET \(401\).*set the clock.*proxy/,
    );
    const { port } = pair;
    await pair.running.stop();
    expect(await problems({ way: { ...way, port } })).toMatch(/can't be reached \(ECONNREFUSED\).*Start the advisor/);
  });
});
