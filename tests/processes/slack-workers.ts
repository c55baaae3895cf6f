import { setTimeout as wait } from "node:timers/promises";
import { type FakeSlack, startFakeSlack } from "../fakes/slack/fake-slack.ts";
import { SIGNING_SECRET, httpBody, send, signed } from "../fakes/slack/signed-request.ts";
import { BOT_TOKEN, TEAM } from "../fakes/slack/web-api.ts";
import { type RedisServer, freePort, startRedisServer } from "../platform/redis-server.ts";
import { type Proxy, startProxy } from "./proxy.ts";
import { type Worker, createWorker, isListening } from "./worker.ts";

/** Real processes on one Redis, behind a balancer, with a fake Slack that answers as slowly as a real one. */
export type SlackWorkers = {
  readonly slack: FakeSlack;
  readonly redis: RedisServer;
  readonly balancer: Proxy;
  readonly workers: readonly { readonly worker: Worker; readonly port: number }[];
  /** Delivers the question of one person as Slack does, repetitions included. Resolves with the attempts that it took; 0: given up. */
  ask(number: number): Promise<number>;
  /** Delivers it once; true when accepted. */
  deliver(number: number, retry: number): Promise<boolean>;
  /** How many answers each person got. */
  answers(): ReadonlyMap<number, number>;
  stop(): Promise<void>;
};

/** Milliseconds that a call to Slack takes on its way there, and back. */
const WAY_MS = 40;
/** Slack repeats at once, after a minute and after five; here sooner, and later than a hold lasts. */
const REPEATS_MS = [0, 100, 6_000, 6_000];
/** Slack's own. */
const TIMEOUT_MS = 3_000;

export async function startSlackWorkers(count = 2): Promise<SlackWorkers> {
  const redis = await startRedisServer();
  const slack = await startFakeSlack();
  const way = await startProxy([Number(new URL(slack.apiUrl).port)], WAY_MS);
  const workers = await Promise.all(
    Array.from({ length: count }, async () => {
      const port = await freePort();
      const environment = {
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: `http://127.0.0.1:${way.port}/api/`,
        REDIS_URL: redis.url,
        PORT: String(port),
      };
      return { port, worker: createWorker(environment, () => isListening(port)) };
    }),
  );
  await Promise.all(workers.map(({ worker }) => worker.start()));
  const balancer = await startProxy(workers.map(({ port }) => port));

  const deliver = async (number: number, retry: number): Promise<boolean> => {
    const { body, contentType } = httpBody("events_api", question(number));
    const repeated = retry > 0 ? { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_error" } : {};
    const { headers } = signed(body, contentType);
    const late = new AbortController();
    const answer = await Promise.race([
      send(balancer.port, { body, headers: { ...headers, ...repeated } }),
      wait(TIMEOUT_MS, { status: 0 }, { signal: late.signal }),
    ]);
    late.abort();
    return answer.status >= 200 && answer.status < 300;
  };

  return {
    slack,
    redis,
    balancer,
    workers,
    deliver,
    async ask(number) {
      for (const [retry, pause] of REPEATS_MS.entries()) {
        await wait(pause);
        if (await deliver(number, retry)) return retry + 1;
      }
      return 0;
    },
    answers() {
      const found = new Map<number, number>();
      for (const { channel } of slack.state.messages) {
        const number = Number(channel.slice(4));
        found.set(number, (found.get(number) ?? 0) + 1);
      }
      return found;
    },
    async stop() {
      await Promise.all(workers.map(({ worker }) => worker.end("SIGKILL")));
      await Promise.all([balancer.stop(), way.stop()]);
      await slack.stop();
      await redis.remove();
    },
  };
}

/** A direct message of a person who asks nothing else. */
const question = (number: number) => ({
  type: "event_callback",
  team_id: TEAM,
  api_app_id: "A0FAKE",
  event_id: `Ev${number}`,
  event_time: 1,
  event: {
    type: "message",
    channel_type: "im",
    user: `U0P${number}`,
    text: "how much is micromasters?",
    ts: `${1_700_000_000 + number}.000100`,
    channel: `D0P_${number}`,
  },
});
