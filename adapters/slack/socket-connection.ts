import { SocketModeClient } from "@slack/socket-mode";
import * as z from "zod";
import type { Log } from "../platform/log.ts";
import { boltLog } from "./bolt-log.ts";
import { clientOptions } from "./calls.ts";
import { SlackCallError, failureOf } from "./errors.ts";
import type { Arrival } from "./receive.ts";

/** One greeted Socket Mode connection. */
export type Connection = {
  /** Resolves when it is over, whoever ended it. */
  readonly ended: Promise<void>;
  /** How long Slack says that it will keep it, in milliseconds. */
  readonly ageMs: number | undefined;
  end(): Promise<void>;
};

export type Take = (arrival: Arrival) => Promise<void>;

type Options = {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Log;
  readonly signal: AbortSignal;
};

/** Without an answer to its pings for so long, a connection counts as dead, in milliseconds. */
const SILENCE_MS = 3_000;
/** The longest that connecting may take until Slack's greeting, in milliseconds. */
const GREETING_MS = 5_000;

/** Opens a connection and resolves with Slack's greeting; rejects with a `SlackCallError`. */
export async function connect({ appToken, apiUrl, log, signal }: Options, take: Take): Promise<Connection> {
  const client = new SocketModeClient({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: SILENCE_MS,
    clientOptions: clientOptions(apiUrl, log),
    logger: boltLog(log),
  });
  let ageMs: number | undefined;
  client.on("ws_message", (message: unknown) => {
    ageMs ??= announcedAge(message);
  });
  client.on("slack_event", (envelope: Envelope) => void take(arrivalOf(envelope)));
  const ended = new Promise<void>((resolve) => void client.once("disconnected", () => resolve()));
  const greeted = client.start();
  const late = lateness(signal);
  try {
    await Promise.race([greeted, late.promise]);
  } catch (error) {
    // If it is greeted after all, nobody holds it.
    void greeted.then(() => client.disconnect()).catch(() => undefined);
    void client.disconnect();
    throw new SlackCallError("apps.connections.open", failureOf(error));
  } finally {
    late.cancel();
  }
  return { ended, ageMs, end: () => client.disconnect() };
}

/** Rejects when the greeting takes too long or is no longer wanted. */
function lateness(signal: AbortSignal): { readonly promise: Promise<never>; readonly cancel: () => void } {
  let cancel = (): void => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    const giveUp = (): void =>
      reject(new SlackCallError("apps.connections.open", { kind: "unsent", why: "no greeting on the socket" }));
    const timer = setTimeout(giveUp, GREETING_MS);
    signal.addEventListener("abort", giveUp, { once: true });
    cancel = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
    };
  });
  return { promise, cancel: () => cancel() };
}

type Envelope = {
  readonly body: Record<string, unknown>;
  readonly ack: (answer?: Record<string, unknown>) => Promise<void>;
  readonly retry_num?: number;
};

const arrivalOf = ({ body, ack, retry_num }: Envelope): Arrival => ({
  body,
  retry: retry_num ?? 0,
  accept: (answer) => ack(answer === undefined ? undefined : z.record(z.string(), z.unknown()).parse(answer)),
  // An envelope that is not acknowledged is delivered again.
  refuse: () => undefined,
});

const greeting = z.object({
  type: z.literal("hello"),
  debug_info: z.object({ approximate_connection_time: z.number().positive() }),
});

/** Slack's greeting says after about how many seconds it will end the connection. */
function announcedAge(message: unknown): number | undefined {
  if (typeof message !== "string" || !message.includes('"hello"')) return undefined;
  const parsed = greeting.safeParse(JSON.parse(message));
  return parsed.success ? parsed.data.debug_info.approximate_connection_time * 1_000 : undefined;
}
