import { randomUUID } from "node:crypto";
import { ClientOfflineError, createClient } from "@redis/client";
import { type Conversations, REMEMBERED_MINUTES, conversationsInMemory, hashed } from "./conversations.ts";
import { DONE_MINUTES, type Deliveries, type Hold, LEASE_SECONDS, deliveriesInMemory } from "./deliveries.ts";
import { type Guard, type Patience, createGuard } from "./guard.ts";
import type { Log } from "./log.ts";
import { type Observe, observeNothing } from "./observe.ts";
import { countInRedis } from "./count-in-redis.ts";
import { RATE_LIMITS, type RateLimits, countInMemory, rateLimit } from "./rate-limit.ts";
import { TROUBLES, troubleOf } from "./redis-trouble.ts";
import type { State } from "./state.ts";

/**
 * Shared with every process that has the same address, through Redis 6 or Valkey. Everything is kept in this process too, so that
 * answers go on as before while the store is away, and hardly wait for it (see guard.ts). Resolves after a second at
 * most, connected or not: it connects, and connects again, by itself.
 */
export async function stateInRedis(
  url: string,
  log: Log,
  observe: Observe = observeNothing,
  { most = 20_000, limits = RATE_LIMITS, patience }: Options = {},
): Promise<State> {
  const client = connectionTo(url);
  // Why there is no connection is said to whoever opens it, and not to whoever then asks in vain.
  let unopened: unknown;
  client.on("error", (error: unknown) => void (unopened = error));
  client.on("ready", () => (unopened = undefined));
  const guard = createGuard({
    classify: (error) => troubleOf(error instanceof ClientOfflineError ? (unopened ?? error) : error),
    patience,
    probe: () => client.set(`${PREFIX}probe`, "1", { expiration: { type: "EX", value: 5 } }),
    onTrouble: (trouble) => {
      observe({ kind: "store", store: "redis", state: "degraded" });
      const { what, cure } = TROUBLES[trouble];
      log.warn(`State: the store of REDIS_URL ${what}. Answers go on with what this process knows. ${cure}`);
    },
    onRecovery: () => {
      observe({ kind: "store", store: "redis", state: "ready" });
      log.info("State: the store of REDIS_URL is in use again.");
    },
  });
  observe({ kind: "store", store: "redis", state: "ready" });
  await firstConnection(client);
  // Says at once whether the store can be used.
  await guard.ask(() => client.ping(), undefined);
  return {
    conversations: conversationsInRedis(client, guard, conversationsInMemory({ most })),
    deliveries: deliveriesInRedis(client, guard, deliveriesInMemory({ most })),
    rateLimit: rateLimit(countInRedis(client, guard, countInMemory(most), `${PREFIX}limit`), limits),
    healthy: () => guard.trouble() === undefined,
    trouble: () => guard.trouble(),
    async close() {
      guard.stop();
      client.destroy();
    },
  };
}

type Options = { readonly most?: number; readonly limits?: RateLimits; readonly patience?: Patience };

const PREFIX = "advisor:";

export type RedisConnection = ReturnType<typeof connectionTo>;

/** Queues nothing while the server is away. */
function connectionTo(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    socket: { connectTimeout: 2_000, reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 1_000) },
  });
  // Said by the guard, in better words.
  client.on("error", () => undefined);
  return client;
}

/** Resolves when connected, refused, or after a second. */
async function firstConnection(client: RedisConnection): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const second = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 1_000);
  });
  const failed = new Promise<void>((resolve) => void client.once("error", () => resolve()));
  await Promise.race([client.connect().catch(() => undefined), failed, second]);
  clearTimeout(timer);
}

const UNKNOWN = Symbol("the store could not be asked");

function conversationsInRedis(client: RedisConnection, guard: Guard, local: Conversations): Conversations {
  const write = async (key: string, token: string): Promise<void> => {
    const expiration = { type: "EX", value: REMEMBERED_MINUTES * 60 } as const;
    await guard.ask(() => client.set(`${PREFIX}conversation:${key}`, token, { expiration }), UNKNOWN);
  };
  return {
    async last(key) {
      const shared = await guard.ask(() => client.get(`${PREFIX}conversation:${key}`), UNKNOWN);
      if (shared === FORGOTTEN) return undefined;
      // Away, or emptied.
      if (shared === UNKNOWN || shared === null) return local.last(key);
      return shared;
    },
    async remember(key, token) {
      await local.remember(key, token);
      await write(key, token);
    },
    async forget(key) {
      await local.forget(key);
      await write(key, FORGOTTEN);
    },
  };
}

/** Stands where a token was, so that no process falls back on its own copy. */
const FORGOTTEN = "";

function deliveriesInRedis(client: RedisConnection, guard: Guard, local: Deliveries): Deliveries {
  /** Takes an event if it is free; else says who has it. */
  const take = async (key: string, owner: string, seconds: number): Promise<"yours" | "held" | "done"> => {
    const expiration = { type: "PX", value: Math.round(seconds * 1_000) } as const;
    if ((await client.set(key, owner, { condition: "NX", expiration })) !== null) return "yours";
    return (await client.get(key)) === DONE ? "done" : "held";
  };

  return {
    async begin(id, seconds = LEASE_SECONDS, patient = false) {
      const mine = await local.begin(id, seconds);
      if (mine.kind !== "yours") return mine;
      const key = `${PREFIX}delivery:${hashed(id)}`;
      const owner = randomUUID();
      const standing = await guard.ask(() => take(key, owner, seconds), UNKNOWN, patient);
      if (standing === "held") {
        await mine.hold.release();
        return { kind: "held" };
      }
      if (standing === "done") {
        await mine.hold.done();
        return { kind: "done" };
      }
      return { kind: "yours", hold: sharedHold(client, guard, mine.hold, { key, owner, seconds }) };
    },
  };
}

const DONE = "done";

type Lease = { readonly key: string; readonly owner: string; readonly seconds: number };

function sharedHold(client: RedisConnection, guard: Guard, local: Hold, { key, owner, seconds }: Lease): Hold {
  const script = (source: string, ...more: readonly string[]): Promise<unknown> =>
    guard.ask(() => client.eval(source, { keys: [key], arguments: [owner, ...more] }), UNKNOWN);
  return {
    async renew() {
      const kept = await script(RENEW, String(Math.round(seconds * 1_000)));
      return kept === 0 ? false : local.renew();
    },
    async done() {
      await local.done();
      const expiration = { type: "EX", value: DONE_MINUTES * 60 } as const;
      await guard.ask(() => client.set(key, DONE, { expiration }), UNKNOWN);
    },
    async release() {
      await local.release();
      await script(RELEASE);
    },
  };
}

/** Also takes the event again when the hold is over and nobody has taken it. */
const RENEW = `local holder = redis.call('get', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
return 0`;
