import { expect } from "vitest";
import { type Knowledge } from "../../adapters/slack/desk.ts";
import type { RateLimits } from "../../adapters/platform/rate-limit.ts";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import type { SlackSettings } from "../../adapters/slack/settings.ts";
import { type RunningSlack, type SlackMemory, startSlack } from "../../adapters/slack/start-slack.ts";
import { knowledgeFolder, loadGuide } from "../../src/guide/load.ts";
import { type FakeOptions, type FakeSlack, startFakeSlack } from "../fakes/slack/fake-slack.ts";
import { SIGNING_SECRET } from "../fakes/slack/signed-request.ts";
import type { Shown } from "../fakes/slack/state.ts";
import { APP_TOKEN, BOT_TOKEN } from "../fakes/slack/web-api.ts";
import { standInAdvisor } from "./stand-in-advisor.ts";

export type Mode = "socket" | "http";
export const MODES: readonly Mode[] = ["socket", "http"];

/** The real adapter with the real Bolt, connected to a fake Slack. */
export type Pair = {
  readonly slack: FakeSlack;
  readonly running: RunningSlack;
  readonly port: number;
  /** Every line that the adapter logged. */
  readonly lines: readonly string[];
  /** The kinds of what it observed. */
  readonly kinds: readonly string[];
  /** Starts the adapter anew with no memory of before, as after a restart or in another process. */
  restart(): Promise<void>;
  /** Stops both; fails when the fake found anything wrong with what was sent. */
  stop(): Promise<void>;
};

export const guide = loadGuide(knowledgeFolder());

export async function startPair(
  mode: Mode,
  knowledge: Partial<Knowledge> = {},
  options: FakeOptions = {},
  memory?: SlackMemory,
): Promise<Pair> {
  const slack = await startFakeSlack(options);
  const lines: string[] = [];
  const kinds: string[] = [];
  const note = (line: string): void => void lines.push(line);
  const log = { info: note, warn: note, error: note };
  const settings = settingsFor(mode, slack.apiUrl);
  const known = { advisor: standInAdvisor(), guide, ...knowledge };
  const start = async (): Promise<RunningSlack> => {
    const running = await startSlack(
      known,
      settings,
      log,
      memory ?? stateInMemory({ limits: PLENTY }),
      (seen) => void kinds.push(seen.kind),
    );
    if (mode === "http") slack.deliverTo(running.port);
    else await slack.state.until("two connections", () => slack.sockets.open === 2);
    return running;
  };
  let running = await start();
  return {
    slack,
    lines,
    kinds,
    get running() {
      return running;
    },
    get port() {
      return running.port ?? 0;
    },
    async restart() {
      await running.stop();
      running = await start();
    },
    async stop() {
      await running.stop();
      await slack.stop();
      expect(slack.state.problems).toEqual([]);
    },
  };
}

/** Tests ask faster than people may. */
const PLENTY: RateLimits = {
  question: { most: 1e6, seconds: 10 },
  press: { most: 1e6, seconds: 10 },
  channel: { most: 1e6, seconds: 60 },
};

export const settingsFor = (mode: Mode, apiUrl: string): SlackSettings => ({
  botToken: BOT_TOKEN,
  apiUrl,
  way:
    mode === "socket"
      ? { kind: "socket", appToken: APP_TOKEN }
      : { kind: "http", signingSecret: SIGNING_SECRET, port: 0 },
});

/** The newest message that is still there. Throws when there is none. */
export function newest({ slack }: Pair): Shown {
  const message = slack.state.messages.filter(({ isDeleted }) => !isDeleted).at(-1);
  if (message === undefined) throw new Error("Nothing was shown.");
  return message;
}

/** Waits until the fake shows `count` messages in all, deleted ones included, and returns the newest that is still there. */
export async function shownAfter(pair: Pair, count: number): Promise<Shown> {
  await pair.slack.state.until(`${count} messages`, () => pair.slack.state.messages.length >= count);
  return newest(pair);
}

/** Waits until the message has been replaced, and returns it as it is then. */
export async function replaced(pair: Pair, shown: Shown): Promise<Shown> {
  const now = (): Shown | undefined => pair.slack.state.messages.find(({ ts }) => ts === shown.ts);
  await pair.slack.state.until(
    `another text for “${shown.text}”`,
    () => (now()?.earlier.length ?? 0) > shown.earlier.length,
  );
  return now() ?? shown;
}
