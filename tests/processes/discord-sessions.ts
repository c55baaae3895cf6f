import { setTimeout as wait } from "node:timers/promises";
import { type FakeDiscord, startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeMessage } from "../fakes/discord/world.ts";
import { TOKEN, direct } from "../fakes/discord/world.ts";
import { type RedisServer, startRedisServer } from "../platform/redis-server.ts";
import { type Worker, createWorker } from "./worker.ts";

/** Real processes with a gateway session each, which all get every event, on one Redis. */
export type DiscordSessions = {
  readonly discord: FakeDiscord;
  readonly redis: RedisServer;
  readonly workers: readonly Worker[];
  /** A direct message of a person who asks nothing else. */
  ask(number: number): FakeMessage;
  /** Waits until nothing more comes, and counts. */
  figures(asked: readonly FakeMessage[]): Promise<DiscordFigures>;
  stop(): Promise<void>;
};

export type DiscordFigures = {
  readonly events: number;
  readonly lost: number;
  /** Messages that stand there twice. */
  readonly doubled: number;
  /** Messages that were sent a second time, and that Discord dropped for their nonce. */
  readonly sentAgain: number;
};

export async function startDiscordSessions(): Promise<DiscordSessions> {
  const redis = await startRedisServer();
  const discord = await startFakeDiscord();
  const environment = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, REDIS_URL: redis.url };
  const workers = [1, 2].map(() => createWorker(environment, (said) => said.includes("Discord: commands")));
  await Promise.all(workers.map((worker) => worker.start()));
  return {
    discord,
    redis,
    workers,
    ask: (number) => {
      const author = `10000000000${String(10_000_000 + number)}`;
      return discord.messages.say({ author, channel: direct(author), content: "how much is micromasters?" });
    },
    async figures(asked) {
      const answered = (): Set<string | undefined> => new Set(discord.messages.fromBot.map(({ nonce }) => nonce));
      const late = Date.now() + 10_000;
      while (asked.some(({ id }) => !answered().has(id)) && Date.now() < late) await wait(50);
      const nonces = discord.messages.fromBot.map(({ nonce }) => nonce);
      const sends = discord.rest.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/messages"));
      return {
        events: asked.length,
        lost: asked.filter(({ id }) => !nonces.includes(id)).length,
        doubled: nonces.length - new Set(nonces).size,
        sentAgain: sends.length - nonces.length,
      };
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
      await discord.stop();
      await redis.remove();
    },
  };
}
