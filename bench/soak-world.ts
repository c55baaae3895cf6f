import { setTimeout as pause } from "node:timers/promises";
import { startFakeDiscord } from "../tests/fakes/discord/fake-discord.ts";
import { BOT, TOKEN, text } from "../tests/fakes/discord/world.ts";
import { startFakeSlack } from "../tests/fakes/slack/fake-slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "../tests/fakes/slack/web-api.ts";

export const WAYS = ["Discord mention", "Discord /ask", "Slack direct message", "Slack /ask"] as const;
export type Way = (typeof WAYS)[number];

/** `times` in milliseconds, sorted: from an event's leaving the platform to its answer's being there. */
export type Result = {
  readonly what: Way;
  readonly asked: number;
  readonly times: readonly number[];
  readonly lost: number;
  readonly doubled: number;
};

export type SoakWorld = {
  readonly environment: Readonly<Record<string, string>>;
  /** Resolves when the program is on both platforms. */
  connected(): Promise<void>;
  /** Asks one question, each time as another person, and takes note of the answer. Messages come up to three times. */
  ask(way: Way, index: number): void;
  /** Breaks a connection, in turn on either platform. */
  breakOne(): void;
  breaks(): number;
  /** How often the program has made a new session with Discord instead of resuming one. */
  identifies(): number;
  /** Waits for the answers that are still out, and counts. */
  settle(): Promise<readonly Result[]>;
  stop(): Promise<void>;
};

const QUESTIONS = ["how much does it cost?", "which one is the shortest?", "do I get credit?", "can I get a refund?"];

/** Both platforms on loopback. */
export async function createSoakWorld(): Promise<SoakWorld> {
  const [discord, slack] = await Promise.all([startFakeDiscord(), startFakeSlack()]);
  const times = new Map<Way, number[]>(WAYS.map((way) => [way, []]));
  const counts = new Map<Way, number>(WAYS.map((way) => [way, 0]));
  const pending = new Set<Promise<void>>();
  let breaks = 0;

  const send = async (way: Way, index: number): Promise<unknown> => {
    const question = QUESTIONS[index % QUESTIONS.length] ?? "";
    const person = String(1_000_000_000_010_000_000n + BigInt(index));
    const deliveries = 1 + (index % 3);
    switch (way) {
      case "Discord mention": {
        // One answer a minute in each channel.
        const channel = { ...text, id: String(1_000_000_000_020_000_000n + BigInt(index % 600)) };
        return discord.messages.answerTo(
          discord.messages.say({ author: person, channel, content: `<@${BOT}> ${question}`, deliveries }),
        );
      }
      case "Discord /ask":
        return discord.interactions.command({ person, channel: text, deliveries }, "ask", { question });
      case "Slack direct message": {
        const message = { ts: `17${index}.000100` };
        const copies = Array.from({ length: deliveries }, () =>
          slack.people.directMessage(question, { person: `U0S${index}` }, message),
        );
        return accepted((await Promise.all(copies)).every(({ isAccepted }) => isAccepted));
      }
      case "Slack /ask":
        return accepted((await slack.people.command("/ask", question, { person: `U0C${index}` })).isAccepted);
    }
  };

  return {
    environment: {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
    },
    async connected() {
      while (discord.commands.length === 0 || slack.sockets.open < 2) await pause(20);
    },
    ask(way, index) {
      counts.set(way, (counts.get(way) ?? 0) + 1);
      const begun = performance.now();
      const one = send(way, index)
        .then(() => void times.get(way)?.push(performance.now() - begun))
        .catch(() => undefined)
        .finally(() => pending.delete(one));
      pending.add(one);
      slack.state.calls.length = 0;
    },
    breakOne() {
      breaks += 1;
      if (breaks % 2 === 1) discord.gateway.drop(4_000);
      else slack.sockets.drop("one");
    },
    breaks: () => breaks,
    identifies: () => discord.gateway.identifies,
    async settle() {
      await Promise.all(pending);
      await pause(1_000);
      const shown = {
        "Discord mention": discord.messages.fromBot.filter(({ nonce }) => nonce !== undefined).length,
        "Discord /ask": discord.messages.fromBot.filter(({ nonce }) => nonce === undefined).length,
        "Slack direct message": slack.state.messages.filter(({ channel }) => channel.startsWith("D0S")).length,
        "Slack /ask": slack.state.messages.filter(({ onlyFor }) => onlyFor?.startsWith("U0C")).length,
      };
      return WAYS.map((what) => {
        const asked = counts.get(what) ?? 0;
        const sorted = (times.get(what) ?? []).toSorted((a, b) => a - b);
        const lost = Math.max(asked - shown[what], asked - sorted.length, 0);
        return { what, asked, times: sorted, lost, doubled: Math.max(0, shown[what] - asked) };
      });
    },
    async stop() {
      await Promise.all([discord.stop(), slack.stop()]);
      const [problem] = [...discord.problems, ...slack.state.problems];
      if (problem !== undefined) throw new Error(`A platform would have refused: ${problem}`);
    },
  };
}

function accepted(isAccepted: boolean): void {
  if (!isAccepted) throw new Error("A delivery was not acknowledged.");
}
