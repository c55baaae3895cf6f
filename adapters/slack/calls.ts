import { webApi } from "@slack/bolt";
import type { HomeView, ModalView } from "@slack/types";
import type { Log } from "../platform/log.ts";
import { type Observe, observeNothing } from "../platform/observe.ts";
import { boltLog } from "./bolt-log.ts";
import { SlackCallError, failureOf } from "./errors.ts";
import { createLanes } from "./lanes.ts";
import { CALL_TIMEOUT_MS } from "./limits.ts";
import { A_CHANGE, A_MESSAGE, A_MODAL, type Patience, persist } from "./persist.ts";
import type { Drawn } from "./render.ts";
import { postJson } from "./post-json.ts";

/** Everything the adapter asks of Slack. Each call throws a `SlackCallError` when it fails for good. */
export type Calls = {
  /** Checks the bot token and says who the bot is, and where. */
  whoAmI(): Promise<Me>;
  /** Posts to a channel, or to a person's direct messages by their id; in order within a channel. */
  post(place: { readonly channel: string; readonly thread?: string | undefined }, drawn: Drawn): Promise<void>;
  /** Answers an interaction through its `response_url`: five times, for half an hour, even where the bot is not a member. */
  respond(url: string, response: Response): Promise<void>;
  openModal(trigger: string, view: ModalView): Promise<void>;
  /** `hash`: nothing happens when the modal has changed since, for example by a second quick press. */
  updateModal(id: string, hash: string | undefined, view: ModalView): Promise<void>;
  publishHome(person: string, view: HomeView): Promise<void>;
};

/** `workspace`: its web address; empty where Slack does not say. */
export type Me = { readonly botUserId: string; readonly botId: string; readonly workspace: string };

/** `replace` changes the message that was pressed, `private` and `channel` add one, `delete` takes the pressed one away. */
export type Response =
  | { readonly kind: "replace"; readonly drawn: Drawn }
  | { readonly kind: "private" | "channel"; readonly drawn: Drawn; readonly thread?: string | undefined }
  | { readonly kind: "delete" };

/** WebClient's own defaults do not fit: no time-out, ten retries over half an hour, and one 429 holds up every channel. */
export function clientOptions(apiUrl: string, log: Log): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: boltLog(log),
  };
}

export function createCalls(botToken: string, apiUrl: string, log: Log, observe: Observe = observeNothing): Calls {
  const client = new webApi.WebClient(botToken, clientOptions(apiUrl, log));
  const lanes = createLanes();
  const insist = <Result>(method: string, patience: Patience, call: () => Promise<Result>): Promise<Result> =>
    persist(method, patience, () => noting(call, observe));

  return {
    async whoAmI() {
      const answer = await insist("auth.test", A_CHANGE, () => client.auth.test());
      return { botUserId: answer.user_id ?? "", botId: answer.bot_id ?? "", workspace: answer.url ?? "" };
    },
    async post({ channel, thread }, drawn) {
      const place = {
        channel,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        unfurl_links: false,
        unfurl_media: false,
      };
      const send = (message: Drawn) =>
        insist("chat.postMessage", A_MESSAGE, () => client.apiCall("chat.postMessage", { ...place, ...message }));
      await lanes.run(channel, async () => {
        try {
          await send(drawn);
        } catch (error) {
          if (!isAboutBlocks(error)) throw error;
          log.warn(error.message);
          await send({ text: drawn.text });
        }
      });
    },
    async respond(url, response) {
      // Replacing or deleting twice is the same as once; adding twice is not.
      const patience = response.kind === "replace" || response.kind === "delete" ? A_CHANGE : A_MESSAGE;
      await insist("response_url", patience, () => postJson(url, responseBody(response)));
    },
    async openModal(trigger_id, view) {
      await insist("views.open", A_MODAL, () => client.views.open({ trigger_id, view }));
    },
    async updateModal(view_id, hash, view) {
      const call = { view_id, view, ...(hash === undefined ? {} : { hash }) };
      try {
        await insist("views.update", A_CHANGE, () => client.views.update(call));
      } catch (error) {
        if (!isOvertaken(error)) throw error;
      }
    },
    async publishHome(user_id, view) {
      await insist("views.publish", A_CHANGE, () => client.views.publish({ user_id, view }));
    },
  };
}

export function responseBody(response: Response): Readonly<Record<string, unknown>> {
  switch (response.kind) {
    case "replace":
      return { replace_original: true, ...response.drawn };
    case "delete":
      return { delete_original: true };
    case "private":
    case "channel":
      return {
        response_type: response.kind === "private" ? "ephemeral" : "in_channel",
        replace_original: false,
        ...response.drawn,
        ...(response.thread === undefined ? {} : { thread_ts: response.thread }),
      };
  }
}

async function noting<Result>(call: () => Promise<Result>, observe: Observe): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (failureOf(error).kind === "rate-limited") observe({ kind: "rate-limited", platform: "slack" });
    throw error;
  }
}

const isRefusedWith = (error: unknown, codes: readonly string[]): error is SlackCallError =>
  error instanceof SlackCallError && error.failure.kind === "refused" && codes.includes(error.failure.code);

const isAboutBlocks = (error: unknown): error is SlackCallError =>
  isRefusedWith(error, ["msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format"]);

/** The modal was closed or shows something newer. */
const isOvertaken = (error: unknown): boolean => isRefusedWith(error, ["hash_conflict", "not_found", "view_not_found"]);
