import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startProcess } from "../console/run-process.ts";
import { type FakeSlack, startFakeSlack } from "../fakes/slack/fake-slack.ts";
import { dmOf } from "../fakes/slack/people.ts";
import { APP_TOKEN, BOT_TOKEN } from "../fakes/slack/web-api.ts";

const PEOPLE = Array.from({ length: 40 }, (_, index) => `U0P${index}`);

describe("SIGTERM", () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await startFakeSlack();
  });
  afterEach(() => slack.stop());

  const start = async () => {
    const program = startProcess("adapters/start.ts", [], {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
    });
    await program.warns("Slack: connected");
    await slack.state.until("two connections", () => slack.sockets.open === 2);
    return program;
  };

  it("under load leaves nothing acknowledged that is not answered, and ends within five seconds", async () => {
    const { child, finished } = await start();
    const asked = PEOPLE.map(async (person) => ({
      person,
      outcome: await slack.people.directMessage("how much is it?", { person }),
    }));
    await slack.state.until("the first answers", () => slack.state.messages.length > 3);
    const since = performance.now();
    child.kill("SIGTERM");
    const { code } = await finished;
    expect(code).toBe(0);
    expect(performance.now() - since).toBeLessThan(5_000);
    const shown = slack.state.messages.map(({ channel }) => channel);
    const unanswered = (await Promise.all(asked)).filter(
      ({ person, outcome }) => outcome.isAccepted && !shown.includes(dmOf(person)),
    );
    expect(unanswered).toEqual([]);
    expect(new Set(shown).size).toBe(shown.length);
  }, 20_000);

  it("that comes twice ends the program at once, whatever it is doing", async () => {
    const { child, finished } = await start();
    slack.faults.add("chat.postMessage", { kind: "rate-limited", seconds: 3 });
    const asked = slack.people.directMessage("how much is it?");
    await slack.state.until("the 429", () => slack.state.calls.some(({ answer }) => answer === "429"));
    child.kill("SIGTERM");
    const second = setInterval(() => child.kill("SIGTERM"), 100);
    const since = performance.now();
    const { code } = await finished;
    clearInterval(second);
    expect(code).toBe(1);
    expect(performance.now() - since).toBeLessThan(1_000);
    expect((await asked).isAccepted).toBe(false);
  }, 20_000);
});
