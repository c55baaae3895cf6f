import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFakeSlack } from "../fakes/slack/fake-slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "../fakes/slack/web-api.ts";
import { type Built, build } from "./built.ts";

let program: Built;
beforeAll(() => {
  program = build();
}, 60_000);
afterAll(() => program.remove());

const WRONG: readonly (readonly [what: string, set: Record<string, string>, named: readonly string[]])[] = [
  [
    "a misspelt token",
    { DISCORD_TOKN: "planted-secret" },
    ["DISCORD_TOKN is not a setting. Did you mean DISCORD_TOKEN?"],
  ],
  ["half of Slack's settings", { SLACK_BOT_TOKEN: "planted-secret" }, ["SLACK_BOT_TOKEN does not start with xoxb-"]],
  [
    "something wrong in every part",
    {
      DISCORD_TOKEN: "Bot planted-secret",
      SLACK_SIGNING_SECRET: "planted-secret",
      HEALTH_PORT: "planted-secret",
      REDIS_URL: "planted-secret",
    },
    [
      "DISCORD_TOKEN begins with",
      "SLACK_BOT_TOKEN is missing",
      "SLACK_SIGNING_SECRET does not",
      "HEALTH_PORT is not",
      "REDIS_URL is not",
    ],
  ],
];

describe("the program as it is served", () => {
  it("logs how much of a question was understood, and measures it, all parts being wired", async () => {
    const slack = await startFakeSlack();
    const live = program.start({
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
    });
    await slack.state.until("two connections", () => slack.sockets.open === 2);
    await slack.people.directMessage("how much is xseries?");
    await slack.people.command("/recommend");
    await expect.poll(() => live.output().split('"answered"').length - 1).toBe(2);
    const lines = live.output().split("\n");
    expect(lines.find((line) => line.includes('"at":"fact"'))).toMatch(/"confidence":(?:0\.\d+|1)[,}]/);
    expect(lines.find((line) => line.includes('"at":"recommend"'))).not.toContain("confidence");
    live.child.kill("SIGTERM");
    expect(await live.ended).toBe(0);
    await slack.stop();
  });
});

describe("the program with wrong settings", () => {
  it.each(WRONG)("such as %s names them and ends with code 78", async (_, set, named) => {
    const { code, output } = await program.run(set);
    expect(code).toBe(78);
    for (const words of named) expect(output).toContain(words);
    expect(output).not.toContain("planted-secret");
  });

  it("ends within a second, the quickest of three times", async () => {
    const times: number[] = [];
    for (let time = 0; time < 3; time += 1) times.push((await program.run({ DISCORD_TOKN: "x" })).milliseconds);
    expect(Math.min(...times)).toBeLessThan(1_000);
  });
});
