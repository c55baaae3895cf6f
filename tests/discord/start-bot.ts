import type { Knowledge } from "../../adapters/discord/desk.ts";
import { startDiscord } from "../../adapters/discord/start-discord.ts";
import type { Running, Stores } from "../../adapters/discord/start-discord.ts";
import type { Log } from "../../adapters/platform/log.ts";
import type { RateLimits } from "../../adapters/platform/rate-limit.ts";
import { stateInMemory } from "../../adapters/platform/state-in-memory.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { TOKEN } from "../fakes/discord/world.ts";
import { fakeAdvisor, fakeGuide } from "./fake-advisor.ts";

export type Lines = Log & { readonly all: readonly string[]; saying(words: string): Promise<string> };

/** A log that a test can wait for. */
export function lines(): Lines {
  const all: string[] = [];
  let waiting: { readonly words: string; readonly resolve: (line: string) => void }[] = [];
  const add = (line: string): void => {
    all.push(line);
    for (const { resolve } of waiting.filter(({ words }) => line.includes(words))) resolve(line);
    waiting = waiting.filter(({ words }) => !line.includes(words));
  };
  return {
    all,
    info: add,
    warn: add,
    error: add,
    saying: (words) => {
      const line = all.find((one) => one.includes(words));
      return line === undefined
        ? new Promise((resolve) => void waiting.push({ words, resolve }))
        : Promise.resolve(line);
    },
  };
}

/** Tests ask faster than people may. */
export const PLENTY: RateLimits = {
  question: { most: 1e6, seconds: 10 },
  press: { most: 1e6, seconds: 10 },
  channel: { most: 1e6, seconds: 60 },
};

export type Bot = { readonly log: Lines; readonly running: Running };

/** Connects the real client to a fake Discord and waits until its commands are registered. */
export async function startBot(
  discord: FakeDiscord,
  knowledge: Knowledge = { advisor: fakeAdvisor(), guide: fakeGuide },
  stores: Stores = stateInMemory({ limits: PLENTY }),
): Promise<Bot> {
  const log = lines();
  const running = await startDiscord(knowledge, { token: TOKEN, apiUrl: discord.apiUrl }, log, stores);
  await log.saying("Discord: commands");
  return { log, running };
}

/** A fake Discord with a bot on it. */
export async function startBoth(
  knowledge?: Knowledge,
): Promise<FakeDiscord & Bot & { readonly end: () => Promise<void> }> {
  const discord = await startFakeDiscord();
  const bot = await startBot(discord, knowledge);
  const end = async (): Promise<void> => {
    await bot.running.stop();
    await discord.stop();
  };
  return Object.assign(discord, bot, { end });
}
