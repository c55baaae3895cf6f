import { setTimeout as wait } from "node:timers/promises";
import { Routes, SimpleIdentifyThrottler } from "discord.js";
import type { IIdentifyThrottler, REST } from "discord.js";
import * as z from "zod";
import type { Log } from "../platform/log.ts";
import { StartLater } from "../platform/start-error.ts";

/** How many connections Discord still lets the bot make today; past 1,000 it withdraws the token. */
export type Budget = {
  readonly total: number;
  readonly remaining: number;
  /** Milliseconds until it is full again. */
  readonly resetAfter: number;
  /** As many as Discord recommends. */
  readonly shards: number;
};

/** As many are left to whoever has to look into why so many were needed. */
const KEPT = 10;

export const NOT_DISCORD =
  "What answered is not Discord: a proxy, or the sign-in page of a network. Check the network, and that DISCORD_API_URL leads to Discord's API.";
export const TOO_OFTEN =
  "The bot has connected too often today, and Discord wants it to wait. Stop whatever restarts it.";

const gatewayBot = z.object({
  shards: z.number(),
  session_start_limit: z.object({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});

/** Asks Discord, which costs no connection. Rejects with discord.js's errors, or a `StartLater` when something else answered. */
export async function readBudget(rest: REST): Promise<Budget> {
  const found = gatewayBot.safeParse(await rest.get(Routes.gatewayBot())).data;
  if (found === undefined) throw new StartLater(NOT_DISCORD);
  const { total, remaining, reset_after: resetAfter } = found.session_start_limit;
  return { total, remaining, resetAfter, shards: found.shards };
}

/** Throws a `StartLater` when so many connections would leave too few for today. */
export function refuseToSpend(budget: Budget, connections: number): void {
  if (isEnough(budget, connections)) return;
  throw new StartLater(
    `${TOO_OFTEN} ${budget.remaining} of ${budget.total} connections are left until ${until(budget)}, and they are kept.`,
    { afterMs: budget.resetAfter },
  );
}

/** The part of @discordjs/ws's manager that is needed; discord.js has another of that name. */
type Manager = {
  readonly options: { readonly rest: REST };
  fetchGatewayInformation(): Promise<{
    readonly session_start_limit: { readonly remaining: number; readonly max_concurrency: number };
  }>;
};

/** Lets each connection wait for its turn, as discord.js does, and besides until the day's budget allows it. */
export async function createIdentifyThrottler(manager: Manager, log: Log): Promise<IIdentifyThrottler> {
  const { session_start_limit: limit } = await manager.fetchGatewayInformation();
  const turns = new SimpleIdentifyThrottler(limit.max_concurrency);
  let known = { at: Date.now(), remaining: limit.remaining };
  const untilAllowed = async (signal: AbortSignal): Promise<void> => {
    while (true) {
      if (Date.now() - known.at < FRESH_MS && known.remaining >= KEPT) return;
      const budget = await readBudget(manager.options.rest).catch(() => undefined);
      // The gateway may be in reach when the rest of Discord is not.
      if (budget === undefined) return;
      known = { at: Date.now(), remaining: budget.remaining };
      if (isEnough(budget, 1)) return;
      log.error(
        `Discord: ${budget.remaining} of ${budget.total} connections are left; waiting until ${until(budget)}.`,
      );
      await wait(budget.resetAfter, undefined, { signal });
    }
  };
  return {
    async waitForIdentify(shard, signal) {
      await untilAllowed(signal);
      known.remaining -= 1;
      await turns.waitForIdentify(shard, signal);
    },
  };
}

/** How long what Discord said of the budget is believed, in milliseconds. */
const FRESH_MS = 600_000;

const isEnough = ({ remaining }: Budget, connections: number): boolean => remaining >= KEPT && remaining >= connections;

const until = ({ resetAfter }: Budget): string =>
  `${new Date(Date.now() + resetAfter).toISOString().slice(0, 16).replace("T", " ")} UTC`;
