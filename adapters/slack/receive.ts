import type { App } from "@slack/bolt";
import type { Log } from "../platform/log.ts";
import { type Observe, observeNothing } from "../platform/observe.ts";
import type { StartError } from "../platform/start-error.ts";
import { ACKNOWLEDGE_WITHIN_MS, REFUSE_AFTER_MS } from "./limits.ts";
import { isHeldElsewhere } from "./once.ts";

/** Something that Slack delivered, whichever way it came. */
export type Arrival = {
  readonly body: Readonly<Record<string, unknown>>;
  /** Which repetition of a delivery this is; 0 for the first. */
  readonly retry: number;
  /** Tells Slack that it arrived; for commands, submissions and typeaheads with what to show. */
  accept(answer?: unknown): Promise<void>;
  /** Leaves it unacknowledged, so that Slack delivers it again: at once, after a minute and after five. */
  refuse(): void;
};

/** A way in. Both ways end in `receive`, so everything behind is the same for Socket Mode and HTTP. */
export type Receiver = {
  /** Resolves when deliveries can arrive; rejects with a `SlackCallError` or the server's error. */
  start(take: (arrival: Arrival) => Promise<void>): Promise<{ readonly port?: number }>;
  /** Resolves when Slack refuses every connection until a person mends something; missing where nothing tells. */
  readonly lost?: Promise<StartError>;
  /** Takes nothing more in; what has arrived may still be accepted. */
  close(): Promise<void>;
  /** Drops the connections. */
  end(): Promise<void>;
};

/**
 * Hands a delivery to Bolt. Commands, presses and submissions are accepted by their listener, within milliseconds. An event
 * is accepted when its answer is out and never before: Slack repeats one whose answer failed, takes long, or died with its process.
 */
export function createReceive(
  app: App,
  log: Log,
  observe: Observe = observeNothing,
): (arrival: Arrival) => Promise<void> {
  return async (arrival) => {
    const begun = performance.now();
    const tell = (kind: "acknowledged" | "handled"): void =>
      observe({ kind, platform: "slack", milliseconds: performance.now() - begun });
    const once = acceptOnce(arrival, log, () => tell("acknowledged"));
    const isEvent = arrival.body["type"] === "event_callback";
    let isRefused = false;
    const refuse = (): void => {
      isRefused = true;
      arrival.refuse();
    };
    const timer = isEvent ? setTimeout(refuse, REFUSE_AFTER_MS) : setTimeout(() => void once(), ACKNOWLEDGE_WITHIN_MS);
    try {
      const ack = isEvent ? () => Promise.resolve() : once;
      await app.processEvent({ body: { ...arrival.body }, retryNum: arrival.retry, ack });
      if (!isRefused) await once();
      tell("handled");
    } catch (error) {
      if (!isHeldElsewhere(error)) observe({ kind: "failed", platform: "slack" });
      // The listener has logged why. Only events are worth repeating: Slack repeats nothing else.
      if (isEvent) refuse();
      else await once();
    } finally {
      clearTimeout(timer);
    }
  };
}

function acceptOnce(arrival: Arrival, log: Log, accepted: () => void): (answer?: unknown) => Promise<void> {
  let isAccepted = false;
  return async (answer) => {
    if (isAccepted && answer === undefined) return;
    if (isAccepted) throw new Error("The delivery was acknowledged before its answer was ready.");
    isAccepted = true;
    try {
      await arrival.accept(answer);
      accepted();
    } catch (error) {
      log.warn(
        `Slack: a delivery could not be acknowledged: ${error instanceof Error ? error.message : "unknown reason"}`,
      );
      // A command's listener sends its answer another way.
      if (answer !== undefined) throw error;
    }
  };
}
