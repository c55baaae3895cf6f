import { fork } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { type FakeSlack, startFakeSlack } from "../tests/fakes/slack/fake-slack.ts";
import type { Outcome } from "../tests/fakes/slack/socket.ts";
import type { Shown } from "../tests/fakes/slack/state.ts";

/** One line of the table: milliseconds from a delivery leaving Slack to its acknowledgement, and to its answer being shown. */
export type SlackRow = {
  readonly what: string;
  readonly perSecond: number;
  readonly count: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly replyP50: number;
  readonly replyP99: number;
  readonly unanswered: number;
  /** Resident megabytes of the bot's process afterwards. */
  readonly megabytes: number;
};

/** Deliveries in → answers out, through the real Bolt on loopback, at a steady rate; the bot runs in its own process. */
export async function benchSlack(
  progress: (line: string) => void,
  { perSecond = 100, seconds = 20 } = {},
): Promise<readonly SlackRow[]> {
  const rows: SlackRow[] = [];
  for (const mode of ["socket", "http"] as const) {
    const slack = await startFakeSlack();
    const bot = fork(new URL("./slack-bot.ts", import.meta.url), [slack.apiUrl, mode]);
    const [port]: unknown[] = await once(bot, "message");
    if (mode === "http" && typeof port === "number") slack.deliverTo(port);
    else await slack.state.until("both connections", () => slack.sockets.open === 2);
    for (const [what, ask] of WAYS) {
      const name = `${mode === "http" ? "HTTP" : "Socket Mode"}: ${what}`;
      progress(`Slack, ${name}, ${perSecond} a second for ${seconds} s`);
      await measure(slack, perSecond, 1, ask);
      const figures = await measure(slack, perSecond, seconds, ask);
      bot.send("memory");
      const [megabytes]: unknown[] = await once(bot, "message");
      rows.push({ what: name, perSecond, ...figures, megabytes: typeof megabytes === "number" ? megabytes : 0 });
    }
    bot.disconnect();
    await once(bot, "exit");
    await slack.stop();
    const [problem] = slack.state.problems;
    if (problem !== undefined) throw new Error(`Slack would have refused: ${problem}`);
  }
  return rows;
}

const QUESTIONS = ["how much does it cost?", "which one is the shortest?", "do I get credit?", "can I get a refund?"];
const words = (index: number): string => QUESTIONS[index % QUESTIONS.length] ?? "";
const person = (index: number): string => `U0P${index}`;

/** Delivers number `index` and says how its answer is known among what is shown. */
type Ask = (
  slack: FakeSlack,
  index: number,
) => { readonly sent: Promise<Outcome>; readonly isAnswer: (shown: Shown) => boolean };

const WAYS: readonly (readonly [string, Ask])[] = [
  [
    "/ask",
    ({ people }, index) => ({
      sent: people.command("/ask", words(index), { person: person(index) }),
      isAnswer: ({ onlyFor }) => onlyFor === person(index),
    }),
  ],
  [
    "direct message",
    ({ people }, index) => ({
      sent: people.directMessage(words(index), { person: person(index) }),
      isAnswer: ({ channel }) => channel === `D0P${index}`,
    }),
  ],
  [
    "press of a button",
    ({ people }, index) => ({
      sent: people.press(PUBLIC, "Which one?", person(index)),
      isAnswer: ({ onlyFor }) => onlyFor === person(index),
    }),
  ],
];

/** A message that everybody sees, so that each press is answered to its person alone. */
const PUBLIC: Shown = {
  ts: "1.1",
  channel: "C0GENERAL",
  thread: undefined,
  onlyFor: undefined,
  text: "x",
  blocks: [
    {
      type: "actions",
      block_id: "choices",
      elements: [{ type: "button", text: { text: "Which one?" }, action_id: "open:0", value: "recommend" }],
    },
  ],
  earlier: [],
  isDeleted: false,
};

/** So many messages back an answer may lie when somebody looks for it. */
const RECENT = 50;

/** Starts one every 1/`perSecond` seconds, whether or not the ones before are answered. */
async function measure(slack: FakeSlack, perSecond: number, seconds: number, ask: Ask) {
  slack.state.messages.length = 0;
  const acks: number[] = [];
  const replies: number[] = [];
  const asked: Promise<unknown>[] = [];
  const start = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    await pause(Math.max(0, start + (index * 1_000) / perSecond - performance.now()));
    const begun = performance.now();
    const { sent, isAnswer } = ask(slack, index);
    const isShown = (): boolean => slack.state.messages.slice(-RECENT).some(isAnswer);
    const replied = slack.state.until("an answer", isShown).then(() => replies.push(performance.now() - begun));
    const acked = sent.then(({ isAccepted }) => isAccepted && acks.push(performance.now() - begun));
    asked.push(Promise.allSettled([replied, acked]));
  }
  await Promise.all(asked);
  return {
    count: asked.length,
    ackP50: at(acks, 0.5),
    ackP99: at(acks, 0.99),
    replyP50: at(replies, 0.5),
    replyP99: at(replies, 0.99),
    unanswered: asked.length - Math.min(acks.length, replies.length),
  };
}

function at(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
