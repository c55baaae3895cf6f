import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StartLater } from "../../adapters/platform/start-error.ts";
import { startSlack } from "../../adapters/slack/start-slack.ts";
import { ANNA, GENERAL } from "../fakes/slack/people.ts";
import { MODES, type Pair, guide, newest, replaced, settingsFor, shownAfter, startPair } from "./start-pair.ts";
import { standInAdvisor } from "./stand-in-advisor.ts";

describe.each(MODES)("when Slack misbehaves, with deliveries by %s", (mode) => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair(mode);
  });
  afterEach(() => pair.stop());

  it("waits for Retry-After in one channel while another goes on, and loses nothing", async () => {
    const inGeneral = (args: { readonly channel?: unknown }) => args.channel === GENERAL;
    pair.slack.faults.add("chat.postMessage", { kind: "rate-limited", seconds: 1 }, 1, inGeneral);
    const slow = [pair.slack.people.mention("one"), pair.slack.people.mention("two")];
    const refused = () => pair.slack.state.calls.find(({ answer }) => answer === "429");
    await pair.slack.state.until("the 429", () => refused() !== undefined);
    await pair.slack.people.mention("elsewhere", { channel: "C0RANDOM" });
    expect(pair.slack.state.messages.map(({ channel }) => channel)).toEqual(["C0RANDOM"]);
    await Promise.all(slow);
    const after = pair.slack.state.calls.filter(
      ({ method, args, answer }) => method === "chat.postMessage" && inGeneral(args) && answer === "ok",
    );
    expect(after).toHaveLength(2);
    expect(Math.min(...after.map(({ at }) => at)) - (refused()?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it("sends again after 5xx, once", async () => {
    pair.slack.faults.add("chat.postMessage", { kind: "status", status: 500 }, 2);
    expect((await pair.slack.people.mention("hi")).isAccepted).toBe(true);
    expect(pair.slack.state.messages).toHaveLength(1);
  });

  it("acknowledges in time and never posts twice when Slack does not answer", async () => {
    pair.slack.faults.add("chat.postMessage", { kind: "silence", done: true });
    const outcome = await pair.slack.people.mention("hi");
    expect(outcome.isAccepted).toBe(true);
    expect(outcome.milliseconds).toBeLessThan(3_000);
    const line = () => pair.lines.find((one) => one.includes("may have been done"));
    await pair.slack.people.mention("still there?", { channel: "C0RANDOM" });
    await expect.poll(line, { timeout: 3_000 }).toContain("chat.postMessage");
    expect(pair.slack.state.messages.filter(({ channel }) => channel === GENERAL)).toHaveLength(1);
  });

  it.each([
    ["not_in_channel", "/invite"],
    ["channel_not_found", "/invite"],
    ["is_archived", "archived"],
    ["restricted_action", "doesn't let apps post"],
    ["restricted_action_read_only_channel", "read-only"],
    ["restricted_action_thread_only_channel", "threads only"],
    ["thread_not_found", "is gone"],
  ])("explains %s to the person in one private sentence, without trying again", async (error, words) => {
    pair.slack.faults.add("chat.postMessage", { kind: "refusal", error });
    expect((await pair.slack.people.mention("hi")).isAccepted).toBe(true);
    expect(pair.slack.state.messages).toHaveLength(1);
    expect(newest(pair)).toMatchObject({ channel: ANNA, text: expect.stringContaining(words) });
    expect(pair.lines.join("\n")).toContain(error);
  });

  it.each([
    [{ error: "missing_scope", needed: "chat:write" }, "lacks the scope chat:write. Add it under OAuth & Permissions"],
    [{ error: "invalid_auth" }, "SLACK_BOT_TOKEN"],
    [{ error: "account_inactive" }, "Install it again"],
    [{ error: "from_the_future" }, "Slack answered from_the_future."],
  ])("tells the admin in one line what to do about %o", async (refusal, words) => {
    pair.slack.faults.add("chat.postMessage", { kind: "refusal", ...refusal });
    expect((await pair.slack.people.mention("hi")).isAccepted).toBe(true);
    expect(pair.lines.filter((line) => line.includes(words))).toHaveLength(1);
    expect(pair.slack.state.messages).toEqual([]);
  });

  it.each(["msg_blocks_too_long", "invalid_blocks"])("sends the whole answer as text after %s", async (error) => {
    pair.slack.faults.add("chat.postMessage", { kind: "refusal", error });
    await pair.slack.people.mention("hi");
    expect(newest(pair)).toMatchObject({ text: 'Asked "hi" after nothing.', blocks: [] });
  });

  it("answers a press although the response_url fails at first", async () => {
    await pair.slack.people.command("/recommend");
    const start = newest(pair);
    pair.slack.faults.add("response_url", { kind: "status", status: 502 });
    await pair.slack.people.press(start, "A degree");
    expect((await replaced(pair, start)).text).toBe("How much time?");
  });

  it("goes on after a response_url that has expired", async () => {
    await pair.slack.people.command("/recommend");
    const start = newest(pair);
    pair.slack.faults.add("response_url", { kind: "status", status: 404 });
    expect((await pair.slack.people.press(start, "A degree")).isAccepted).toBe(true);
    await pair.slack.people.press(start, "Skip");
    expect((await replaced(pair, start)).text).not.toBe("What do you want?");
    expect(pair.lines.join("\n")).toContain("response_url");
  });

  it("says in the log why a modal could not be opened", async () => {
    pair.slack.faults.add("views.open", { kind: "refusal", error: "expired_trigger_id" });
    expect((await pair.slack.people.globalShortcut("find-credential")).isAccepted).toBe(true);
    await pair.slack.people.globalShortcut("find-credential");
    await pair.slack.state.until("the second modal", () => pair.slack.state.modals.length === 1);
    await expect.poll(() => pair.lines.join("\n")).toContain("more than 3 seconds");
    expect(newest(pair)).toMatchObject({ channel: ANNA, text: expect.stringContaining("took too long to open") });
  });

  it("answers commands while every call to Slack fails", async () => {
    for (const method of ["chat.postMessage", "response_url", "views.open"]) {
      pair.slack.faults.add(method, { kind: "status", status: 500 }, 1_000);
    }
    await pair.slack.people.command("/ask", "x");
    expect(newest(pair).text).toContain('Asked "x"');
  });

  it("writes neither tokens nor words into the log, whatever fails", async () => {
    const secret = "my-very-private-sentence";
    for (const error of ["invalid_auth", "not_in_channel", "fatal_error"]) {
      pair.slack.faults.add("chat.postMessage", { kind: "refusal", error });
      await pair.slack.people.mention(`${secret} ${error}`);
    }
    pair.slack.faults.add("response_url", { kind: "status", status: 404 });
    await pair.slack.people.messageShortcut("ask-about-message", secret);
    await pair.slack.people.command("/ask", `${secret} break`);
    await pair.slack.people.directMessage(`${secret} break`);
    await shownAfter(pair, 3);
    const log = pair.lines.join("\n");
    expect(log.length).toBeGreaterThan(100);
    for (const hidden of [secret, "xoxb-", "xapp-", "8f742231", "/respond/", ANNA]) expect(log).not.toContain(hidden);
  });
});

describe("starting", () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await startPair("socket");
  });
  afterEach(() => pair.stop());
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

  it.each([
    ["auth.test", { kind: "refusal", error: "invalid_auth" }, "into SLACK_BOT_TOKEN"],
    ["auth.test", { kind: "refusal", error: "account_inactive" }, "Install it again"],
    ["auth.test", { kind: "status", status: 503 }, "could not be reached (HTTP 503)"],
    ["apps.connections.open", { kind: "refusal", error: "not_allowed_token_type" }, "SLACK_APP_TOKEN with xapp-"],
    [
      "apps.connections.open",
      { kind: "refusal", error: "missing_scope", needed: "connections:write" },
      "connections:write",
    ],
  ] as const)("fails with what to do when %s answers %o", async (method, fault, words) => {
    pair.slack.faults.add(method, fault, 3);
    const knowledge = { advisor: standInAdvisor(), guide };
    await expect(startSlack(knowledge, settingsFor("socket", pair.slack.apiUrl), silent)).rejects.toThrow(words);
  });

  it("names the app token when that is the one that is refused", async () => {
    pair.slack.faults.add("apps.connections.open", { kind: "refusal", error: "invalid_auth" }, 3);
    const knowledge = { advisor: standInAdvisor(), guide };
    const started = startSlack(knowledge, settingsFor("socket", pair.slack.apiUrl), silent);
    await expect(started).rejects.toThrow(/invalid_auth: SLACK_APP_TOKEN is not valid.*into SLACK_APP_TOKEN/);
    await expect(started).rejects.not.toThrow(StartLater);
  });

  it.each(["invalid_auth", "account_inactive", "token_revoked"])(
    "is due again when the token is refused while running with %s",
    async (error) => {
      const settings = { ...settingsFor("http", pair.slack.apiUrl), checkEveryMs: 20 };
      const running = await startSlack({ advisor: standInAdvisor(), guide }, settings, silent);
      pair.slack.faults.add("auth.test", { kind: "status", status: 503 });
      pair.slack.faults.add("auth.test", { kind: "refusal", error }, 2);
      expect((await running.lost).message).toContain(error);
      await running.stop();
    },
  );

  it("fails with the port when it is taken", async () => {
    const other = await startPair("http");
    const settings = settingsFor("http", pair.slack.apiUrl);
    const taken = { ...settings, way: { ...settings.way, port: other.port } };
    const knowledge = { advisor: standInAdvisor(), guide };
    await expect(startSlack(knowledge, taken, silent)).rejects.toThrow(`Port ${other.port} is taken`);
    await other.stop();
  });
});
