import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startProcess } from "../console/run-process.ts";
import { type FakeDiscord, startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { refused } from "../fakes/discord/fake-rest.ts";
import { ANNA, BORIS, BOT, TOKEN, direct, text } from "../fakes/discord/world.ts";
import { type FakeSlack, startFakeSlack } from "../fakes/slack/fake-slack.ts";
import { ANNA as SLACK_ANNA } from "../fakes/slack/people.ts";
import { SIGNING_SECRET } from "../fakes/slack/signed-request.ts";
import { APP_TOKEN, BOT_TOKEN } from "../fakes/slack/web-api.ts";

/** No word of it is the guide's, so that the reply's own address holds one of them. */
const SENTENCE = "zebracorn quuxification of my neighbour";
const PLANTED = ["zebracorn", "quuxification", "neighbour"];

let discord: FakeDiscord;
let slack: FakeSlack;
beforeEach(async () => {
  [discord, slack] = await Promise.all([startFakeDiscord({ heartbeat: 100 }), startFakeSlack()]);
});
afterEach(async () => {
  await Promise.all([discord.stop(), slack.stop()]);
});

/** Asks the same sentence in every way that there is, while some of the answers fail. */
async function askEverywhereOnDiscord(): Promise<void> {
  const anna = { person: ANNA, channel: text };
  const { messages, interactions, rest } = discord;
  await messages.answerTo(messages.say({ author: ANNA, channel: text, content: `<@${BOT}> ${SENTENCE}` }));
  await messages.answerTo(messages.say({ author: ANNA, channel: direct(ANNA), content: SENTENCE }));
  await interactions.command(anna, "ask", { question: SENTENCE });
  await interactions.type(anna, "ask", "question", SENTENCE);
  rest.fail({ path: /^POST \/channels/, answer: refused(400, 50035, SENTENCE), times: 2 });
  messages.say({ author: BORIS, channel: text, content: `<@${BOT}> ${SENTENCE}` });
  rest.fail({ path: /^POST \/interactions/, answer: { status: 500, body: SENTENCE } });
  await interactions.command({ ...anna, person: BORIS }, "ask", { question: SENTENCE });
  await discord.gateway.nextConnection(() => discord.gateway.drop(4000));
  await interactions.command(anna, "help");
}

async function askEverywhereOnSlack(): Promise<void> {
  const { people, faults } = slack;
  await people.mention(SENTENCE);
  await people.directMessage(SENTENCE);
  await people.command("/ask", SENTENCE, { person: "U0BEN" });
  await people.command(`/${PLANTED[0]}`, SENTENCE, { person: "U0BEN" });
  await people.messageShortcut("ask-about-message", SENTENCE, { person: "U0BEN" });
  await people.type(SENTENCE);
  faults.add("chat.postMessage", { kind: "refusal", error: "invalid_blocks" });
  await people.directMessage(SENTENCE, { person: "U0CARL" });
  faults.add("chat.postMessage", { kind: "status", status: 500 });
  await people.directMessage(SENTENCE, { person: "U0DORA" });
  await people.event({ type: "app_mention", user: SLACK_ANNA, text: { odd: SENTENCE }, ts: "1", channel: "C0GENERAL" });
}

describe("everything that the program writes at the level trace", () => {
  it("holds no token, no secret, nobody's id and no word that anybody typed, on Discord and by Slack's sockets", async () => {
    const { child, finished, warns } = startProcess("adapters/start.ts", [], {
      LOG_LEVEL: "trace",
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
    });
    await warns("Discord: commands registered");
    await slack.state.until("two connections", () => slack.sockets.open === 2);
    await Promise.all([askEverywhereOnDiscord(), askEverywhereOnSlack()]);
    slack.sockets.drop("one");
    await slack.state.until("two connections again", () => slack.sockets.open === 2);
    discord.gateway.drop(4004);
    await warns("for good");
    child.kill("SIGTERM");
    const { output, errors } = await finished;
    expect(output).toBe("");
    // The libraries do speak at this level, the answers have their lines, and the failures theirs.
    for (const there of ["Heartbeat acknowledged", "Received a message on the WebSocket", '"msg":"answered"', "50035"])
      expect(errors).toContain(there);
    for (const line of errors.trimEnd().split("\n")) expect(JSON.parse(line)).toHaveProperty("level");
    expect(found(errors, [TOKEN, BOT_TOKEN, APP_TOKEN])).toEqual([]);
  }, 30_000);

  it("holds none of them with Slack over HTTP", async () => {
    const port = await freePort();
    const { child, finished, warns } = startProcess("adapters/start.ts", [], {
      LOG_LEVEL: "trace",
      PORT: String(port),
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
    });
    await warns("http response received");
    slack.deliverTo(port);
    while (!(await slack.people.command("/ask", SENTENCE)).isAccepted);
    await askEverywhereOnSlack();
    child.kill("SIGTERM");
    const { output, errors } = await finished;
    expect(output).toBe("");
    expect(errors).toContain('"msg":"answered"');
    expect(found(errors, [BOT_TOKEN, SIGNING_SECRET])).toEqual([]);
  }, 30_000);
});

/** Which of what must not be there is there; of a secret, its first half already counts. */
function found(written: string, secrets: readonly string[]): readonly string[] {
  const hidden = [...PLANTED, ...secrets.map((one) => one.slice(0, one.length / 2)), ANNA, BORIS, SLACK_ANNA, "U0BEN"];
  return hidden.filter((one) => written.includes(one));
}

async function freePort(): Promise<number> {
  const { createServer } = await import("node:net");
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
