import { App } from "@slack/bolt";
import { type Log, logToStandardError } from "../platform/log.ts";
import { type Observe, observeNothing } from "../platform/observe.ts";
import { StartError } from "../platform/start-error.ts";
import { stateInMemory } from "../platform/state-in-memory.ts";
import type { State } from "../platform/state.ts";
import { boltLog } from "./bolt-log.ts";
import { type Calls, clientOptions, createCalls } from "./calls.ts";
import { type Desk, type Knowledge, describe } from "./desk.ts";
import { SlackCallError } from "./errors.ts";
import { listenToCommands } from "./listen-commands.ts";
import { listenToMessages } from "./listen-messages.ts";
import { listenToPresses } from "./listen-presses.ts";
import { listenToShortcuts } from "./listen-shortcuts.ts";
import { listenToViews } from "./listen-views.ts";
import { createOnce, isHeldElsewhere } from "./once.ts";
import { type Arrival, type Receiver, createReceive } from "./receive.ts";
import { receiveByHttp } from "./receive-http.ts";
import { receiveBySocket } from "./receive-socket.ts";
import type { SlackSettings } from "./settings.ts";

export type RunningSlack = {
  /** The port that HTTP deliveries come in on; none in Socket Mode. */
  readonly port: number | undefined;
  /** Takes nothing more, finishes what has arrived (4 s at most), closes. */
  stop(): Promise<void>;
};

/** What may stand in another process; by default it is kept in this one. */
export type SlackMemory = Pick<State, "conversations" | "deliveries" | "rateLimit">;

const DRAIN_MS = 4_000;

/** Connects to Slack and answers from then on. Rejects with a `StartError` that says what to do. */
export async function startSlack(
  knowledge: Knowledge,
  settings: SlackSettings,
  log: Log = logToStandardError,
  memory: SlackMemory = stateInMemory(),
  observe: Observe = observeNothing,
): Promise<RunningSlack> {
  const calls = createCalls(settings.botToken, settings.apiUrl, log, observe);
  const receiver = createReceiver(settings, log, observe);
  const app = await createApp(settings, calls, log);
  const desk: Desk = {
    knowledge,
    calls,
    conversations: memory.conversations,
    once: createOnce(memory.deliveries, observe),
    rateLimit: memory.rateLimit,
    log,
    observe,
  };
  for (const listen of [listenToCommands, listenToMessages, listenToPresses, listenToShortcuts, listenToViews]) {
    listen(app, desk);
  }

  const receive = createReceive(app, log, observe);
  const running = new Set<Promise<void>>();
  const take = (arrival: Arrival): Promise<void> => {
    const work = receive(arrival).finally(() => running.delete(work));
    running.add(work);
    return work;
  };
  const { port } = await explained(receiver.start(take));
  log.info(`Slack: connected, ${port === undefined ? "by Socket Mode" : `by HTTP on port ${port}`}.`);
  return {
    port,
    async stop() {
      await receiver.close();
      await drained(running);
      await receiver.end();
      // What arrived while the connections were closing has its response_url.
      await drained(running);
    },
  };
}

/** Resolves when nothing is running, or after `DRAIN_MS`. */
async function drained(running: ReadonlySet<Promise<void>>): Promise<void> {
  const late = Date.now() + DRAIN_MS;
  while (running.size > 0 && Date.now() < late) {
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise((resolve) => {
      timer = setTimeout(resolve, late - Date.now());
    });
    await Promise.race([...running, timeUp]);
    clearTimeout(timer);
  }
}

async function createApp({ botToken, apiUrl }: SlackSettings, calls: Calls, log: Log): Promise<App> {
  const me = await explained(calls.whoAmI());
  const app = new App({
    authorize: () => Promise.resolve({ botToken, ...me }),
    // Deliveries are handed to `processEvent`, whichever way they come; Bolt itself listens to nothing.
    receiver: { init: () => undefined, start: () => Promise.resolve(), stop: () => Promise.resolve() },
    clientOptions: clientOptions(apiUrl, log),
    convoStore: false,
    logger: boltLog(log),
  });
  app.error((error) => {
    const original = error.original ?? error;
    if (isHeldElsewhere(original)) return Promise.reject(error);
    log.error(
      `Slack: ${original instanceof SlackCallError ? original.message : `a delivery failed with ${describe(original)}.`}`,
    );
    return Promise.reject(error);
  });
  return app;
}

const createReceiver = ({ way, apiUrl }: SlackSettings, log: Log, observe: Observe): Receiver =>
  way.kind === "socket"
    ? receiveBySocket(way.appToken, apiUrl, log, observe)
    : receiveByHttp(way.signingSecret, way.port, observe);

/** Turns a failure at the start into one that the admin can act on. */
async function explained<Result>(step: Promise<Result>): Promise<Result> {
  try {
    return await step;
  } catch (error) {
    const words = error instanceof Error ? error.message : "unknown reason";
    throw new StartError(`Slack could not be started. ${words}`, { cause: error });
  }
}
