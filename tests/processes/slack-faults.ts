import { setTimeout as wait } from "node:timers/promises";
import type { SlackWorkers } from "./slack-workers.ts";

/** What became of the events that arrived while processes were killed, stopped and restarted. */
export type Figures = {
  readonly events: number;
  readonly lost: number;
  /** Of the lost ones, those that Slack delivered four times in vain. */
  readonly givenUp: number;
  readonly doubled: number;
  /** Events that were on their way when something was killed, stopped or flushed: the most that may be doubled. */
  readonly inFlight: number;
  readonly kills: number;
  readonly others: number;
  /** Events that Slack had to deliver again. */
  readonly repeated: number;
  readonly seconds: number;
};

type Options = {
  /** At the least; more arrive until everything has gone wrong that shall. */
  readonly events: number;
  readonly kills: number;
  readonly perSecond: number;
  /** Milliseconds between faults. Slack's second repetition comes after six seconds: nearer faults can hit one event every time. */
  readonly pauseMs: number;
  readonly onProgress?: (line: string) => void;
};

/** Sends events while one process after the other is killed, stopped or restarted, and Redis is flushed and killed. */
export async function answerThroughFaults(around: SlackWorkers, options: Options): Promise<Figures> {
  const { workers, balancer, redis } = around;
  const { onProgress = () => undefined } = options;
  const begun = performance.now();
  const asked: Promise<number>[] = [];
  let inFlight = 0;
  let kills = 0;
  let others = 0;
  let isOver = false;

  const faults = async (): Promise<void> => {
    for (let round = 0; kills < options.kills; round += 1) {
      const target = workers[round % workers.length];
      if (target === undefined) return;
      await wait(options.pauseMs);
      // One that ends by itself finishes what it has; everything else may die with what it is doing.
      const kind = round % 6 === 2 ? "stop" : round % 6 === 4 ? "restart" : "kill";
      if (kind !== "restart") inFlight += balancer.inFlight(target.port);
      if (kind === "kill") {
        await target.worker.end("SIGKILL");
        kills += 1;
        await target.worker.start();
      } else if (kind === "stop") {
        target.worker.freeze();
        await wait(round % 12 === 2 ? 1_000 : 6_500);
        inFlight += balancer.inFlight(target.port);
        target.worker.thaw();
        others += 1;
      } else {
        await target.worker.end("SIGTERM");
        others += 1;
        await target.worker.start();
      }
      if (kills === Math.ceil(options.kills / 3)) {
        inFlight += workers.reduce((sum, { port }) => sum + balancer.inFlight(port), 0);
        redis.command("flushall");
      }
      if (kills === Math.ceil((options.kills * 2) / 3) && kind === "kill") {
        inFlight += workers.reduce((sum, { port }) => sum + balancer.inFlight(port), 0);
        await redis.kill();
        await wait(500);
        await redis.start();
      }
      onProgress(`${kills} kills, ${others} stops and restarts, ${asked.length} events`);
    }
  };
  const arrivals = async (): Promise<void> => {
    while (asked.length < options.events || !isOver) {
      asked.push(around.ask(asked.length));
      await wait(1_000 / options.perSecond);
    }
  };
  await Promise.all([faults().finally(() => void (isOver = true)), arrivals()]);
  const attempts = await Promise.all(asked);

  const answers = around.answers();
  const numbers = asked.map((_promise, number) => answers.get(number) ?? 0);
  return {
    events: asked.length,
    lost: numbers.filter((count) => count === 0).length,
    givenUp: numbers.filter((count, number) => count === 0 && attempts[number] === 0).length,
    doubled: numbers.filter((count) => count > 1).length,
    inFlight,
    kills,
    others,
    repeated: attempts.filter((count) => count !== 1).length,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
  };
}

/** Delivers each event one to four times at the same moment, to whichever process is next. */
export async function answerDuplicates(
  around: SlackWorkers,
  events: number,
  atOnce = 25,
): Promise<{ readonly lost: number; readonly doubled: number; readonly deliveries: number }> {
  let deliveries = 0;
  for (let from = 0; from < events; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, events - from) }, (_, index) => from + index);
    await Promise.all(
      numbers.flatMap((number) =>
        Array.from({ length: 1 + (number % 4) }, (_, retry) => {
          deliveries += 1;
          return around.deliver(number, retry);
        }),
      ),
    );
  }
  const answers = around.answers();
  const counts = Array.from({ length: events }, (_, number) => answers.get(number) ?? 0);
  return {
    lost: counts.filter((count) => count === 0).length,
    doubled: counts.filter((count) => count > 1).length,
    deliveries,
  };
}
