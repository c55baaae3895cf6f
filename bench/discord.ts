import { fork } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { startFakeDiscord } from "../tests/fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../tests/fakes/discord/fake-discord.ts";
import { BOT, TOKEN, direct, text } from "../tests/fakes/discord/world.ts";
import type { Channel } from "../tests/fakes/discord/world.ts";

/** One figure of the table: milliseconds from an event leaving Discord to its answer reaching it. */
export type DiscordRow = {
  readonly what: string;
  readonly perSecond: number;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly unanswered: number;
  /** Resident megabytes of the bot's process afterwards. */
  readonly megabytes: number;
};

const QUESTIONS = ["how much does it cost?", "which one is the shortest?", "do I get credit?", "can I get a refund?"];

/** Message in → reply out, through the real discord.js on loopback, at a steady rate; the bot runs in its own process. */
export async function benchDiscord(
  progress: (line: string) => void,
  { perSecond = 100, seconds = 20 } = {},
): Promise<readonly DiscordRow[]> {
  const discord = await startFakeDiscord();
  const bot = fork(new URL("./discord-bot.ts", import.meta.url), [discord.apiUrl, TOKEN]);
  const ended = once(bot, "exit").then(([code]: unknown[]) => {
    throw new Error(`The bot's process ended with code ${String(code)}; its last words are above.`);
  });
  ended.catch(() => undefined);
  const next = (): Promise<readonly unknown[]> => Promise.race([once(bot, "message"), ended]);
  await next();
  const megabytes = async (): Promise<number> => {
    bot.send("memory");
    const [answer] = await next();
    return typeof answer === "number" ? answer : 0;
  };
  const rows: DiscordRow[] = [];
  while (discord.commands.length === 0) await pause(20);
  rows.push({ what: "connected, nothing asked yet", ...NOTHING, megabytes: await megabytes() });
  for (const [what, ask] of WAYS) {
    progress(`Discord: ${what}, ${perSecond} a second for ${seconds} s`);
    await measure(perSecond, 1, (index) => ask(discord, index));
    const figures = await measure(perSecond, seconds, (index) => ask(discord, index));
    rows.push({ what, ...figures, megabytes: await megabytes() });
  }
  bot.disconnect();
  await ended.catch(() => undefined);
  await discord.stop();
  if (discord.problems.length > 0) throw new Error(`Discord would have refused: ${discord.problems[0] ?? ""}`);
  return rows;
}

type Ask = (discord: FakeDiscord, index: number) => Promise<unknown>;

const words = (index: number): string => QUESTIONS[index % QUESTIONS.length] ?? "";
const person = (index: number): string => String(1_000_000_000_001_000_000n + BigInt(index % 500));

/** Messages to one channel go out one after the other, so people ask in many. */
const room = (index: number): Channel => ({ ...text, id: String(1_000_000_000_002_000_000n + BigInt(index % 200)) });

const WAYS: readonly (readonly [string, Ask])[] = [
  [
    "a mention and its reply",
    ({ messages }, index) =>
      messages.answerTo(
        messages.say({ author: person(index), channel: room(index), content: `<@${BOT}> ${words(index)}` }),
      ),
  ],
  [
    "a direct message and its reply",
    ({ messages }, index) =>
      messages.answerTo(messages.say({ author: person(index), channel: direct(person(index)), content: words(index) })),
  ],
  [
    "/ask and its answer",
    ({ interactions }, index) =>
      interactions.command({ person: person(index), channel: text }, "ask", { question: words(index) }),
  ],
];

const NOTHING = { perSecond: 0, count: 0, p50: 0, p99: 0, unanswered: 0 };

/** Starts one every 1/`perSecond` seconds, whether or not the ones before are answered. */
async function measure(perSecond: number, seconds: number, ask: (index: number) => Promise<unknown>) {
  const times: number[] = [];
  const asked: Promise<void>[] = [];
  const start = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    await pause(Math.max(0, start + (index * 1_000) / perSecond - performance.now()));
    const begun = performance.now();
    asked.push(
      ask(index).then(
        () => void times.push(performance.now() - begun),
        () => undefined,
      ),
    );
  }
  await Promise.all(asked);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond, count: asked.length, p50: at(0.5), p99: at(0.99), unanswered: asked.length - times.length };
}
