import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../platform/log.ts";
import { type Observe, observeNothing } from "../platform/observe.ts";
import { type StartError, StartLater } from "../platform/start-error.ts";
import { failureOf, isForAPerson, startErrorOf } from "./errors.ts";
import type { Receiver } from "./receive.ts";
import { type Connection, type Take, connect } from "./socket-connection.ts";

/** Slack sends each delivery to one of an app's connections; while one is being replaced, the other takes them all. */
const CONNECTIONS = 2;
/** Between attempts, in milliseconds: at once after a connection ends, and a recovered Slack is noticed within two seconds. */
const PAUSES_MS = [0, 100, 250, 500, 1_000, 1_500];
/** After an answer that time will not mend, such as a revoked token. */
const LONG_PAUSE_MS = 9_000;
/** As many of them in a row, while no connection stands, are believed. */
const BELIEVED_REFUSALS = 2;

/**
 * Holds two Socket Mode connections. The library's own reconnecting first waits for its ping time-out (5 s) and can reject
 * unheard, so it is off, and a connection that ends is replaced at once. Slack ends every connection at about the same age:
 * so that both never end together, the second is renewed once, at half of its age.
 */
export function receiveBySocket(
  appToken: string,
  apiUrl: string,
  log: Log,
  observe: Observe = observeNothing,
): Receiver {
  const stop = new AbortController();
  const { signal } = stop;
  const held = new Set<Connection>();
  const holds: Promise<void>[] = [];
  const open = (take: Take): Promise<Connection> => connect({ appToken, apiUrl, log, signal }, take);
  const tell = (): void => observe({ kind: "connections", platform: "slack", open: held.size, wanted: CONNECTIONS });
  tell();

  /** Holds one connection for as long as the receiver runs. */
  const hold = async (take: Take, first?: Connection): Promise<void> => {
    let current = first;
    let failures = 0;
    let isLost = false;
    while (!signal.aborted) {
      if (current !== undefined) {
        held.add(current);
        tell();
        if (isLost) observe({ kind: "reconnected", platform: "slack" });
        if (first === undefined) renewAtHalfAge(current);
        await current.ended;
        held.delete(current);
        isLost = true;
        tell();
        current = undefined;
      }
      try {
        await wait(PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)], undefined, { signal });
        current = await open(take);
        failures = 0;
      } catch (error) {
        if (signal.aborted) break;
        failures += 1;
        await wait(pauseAfter(error, failures), undefined, { signal }).catch(() => undefined);
      }
    }
    await current?.end();
  };

  let refusals = 0;
  let tellLost: (why: StartError) => void = () => undefined;
  const lost = new Promise<StartError>((resolve) => (tellLost = resolve));
  /** Whoever starts Slack anew learns whether it is still refused. */
  const noteRefusal = (error: unknown, isRefused: boolean): void => {
    refusals = isRefused && held.size === 0 ? refusals + 1 : 0;
    if (refusals >= BELIEVED_REFUSALS * CONNECTIONS)
      tellLost(new StartLater(startErrorOf(error, "Slack refuses every connection.").message, { cause: error }));
  };

  const pauseAfter = (error: unknown, failures: number): number => {
    const failure = failureOf(error);
    noteRefusal(error, isForAPerson(failure));
    if (failures === 1 || failure.kind === "refused")
      log.warn(`Slack: ${error instanceof Error ? error.message : "no socket"}`);
    if (failure.kind === "refused") return LONG_PAUSE_MS;
    return failure.kind === "rate-limited" ? failure.seconds * 1_000 : 0;
  };

  let isStaggered = false;
  const renewAtHalfAge = (connection: Connection): void => {
    if (isStaggered || connection.ageMs === undefined) return;
    isStaggered = true;
    const half = wait(connection.ageMs / 2, undefined, { signal, ref: false });
    half.then(() => connection.end()).catch(() => undefined);
  };

  return {
    lost,
    async start(take) {
      const first = await open(take);
      holds.push(hold(take, first));
      for (let more = 1; more < CONNECTIONS; more += 1) holds.push(hold(take));
      return {};
    },
    async close() {
      stop.abort();
    },
    async end() {
      for (const connection of held) void connection.end();
      await Promise.all(holds);
    },
  };
}
