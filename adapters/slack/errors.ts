import { webApi } from "@slack/bolt";
import { StartError, StartLater } from "../platform/start-error.ts";

/** Why a call to Slack failed, and so what may be done about it. */
export type Failure =
  /** Slack read the call and refused it; repeating it would change nothing. */
  | { readonly kind: "refused"; readonly code: string; readonly needed?: string }
  | { readonly kind: "rate-limited"; readonly seconds: number }
  /** It did not arrive, or Slack itself failed: it may be sent again. */
  | { readonly kind: "unsent"; readonly why: string }
  /** No answer came; Slack may or may not have done it. */
  | { readonly kind: "unknown"; readonly why: string };

/** A call that failed for good. The message is for the log: what Slack said and what to do. */
export class SlackCallError extends Error {
  override readonly name = "SlackCallError";
  readonly failure: Failure;
  constructor(method: string, failure: Failure) {
    super(
      `${method}: ${adviceFor(failure, method === "apps.connections.open" ? "SLACK_APP_TOKEN" : "SLACK_BOT_TOKEN")}`,
    );
    this.failure = failure;
  }
}

/** True when only a person can mend it: the token, or what its app may do. Every other refusal may pass. */
export const isForAPerson = (failure: Failure): boolean => failure.kind === "refused" && FOR_A_PERSON.has(failure.code);

/** Why Slack can't be started, or was lost: a `StartLater` unless only a person can mend it. */
export function startErrorOf(error: unknown, introduction: string): StartError {
  const words = `${introduction} ${error instanceof Error ? error.message : "unknown reason"}`;
  const failure = failureOf(error);
  if (isForAPerson(failure)) return new StartError(words, { cause: error });
  const afterMs = failure.kind === "rate-limited" ? failure.seconds * 1_000 : 0;
  return new StartLater(words, { cause: error, afterMs });
}

const FOR_A_PERSON: ReadonlySet<string> = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "not_allowed_token_type",
  "missing_scope",
  "no_permission",
  "invalid_app_token",
  "app_uninstalled",
]);

/** Reads an error of the Web API client or of `fetch`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof SlackCallError) return error.failure;
  if (error instanceof webApi.WebAPIPlatformError) {
    const { data } = error;
    const needed = "needed" in data && typeof data.needed === "string" ? { needed: data.needed } : {};
    return { kind: "refused", code: data.error, ...needed };
  }
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: "rate-limited", seconds: error.retryAfter };
  if (error instanceof webApi.WebAPIHTTPError) return { kind: "unsent", why: `HTTP ${error.statusCode}` };
  const original = error instanceof webApi.WebAPIRequestError ? error.original : error;
  const code = systemCode(original);
  return code !== undefined && NEVER_SENT.has(code)
    ? { kind: "unsent", why: code }
    : { kind: "unknown", why: code ?? "no answer" };
}

/** The connection was never made, so nothing can have been done. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error.cause !== undefined) return systemCode(error.cause);
  return error.name === "TimeoutError" ? "time-out" : error.name;
}

/** One private sentence for the person whose message could not be answered where it stands; nothing when only the admin can act. */
export function sentenceFor(failure: Failure): string | undefined {
  if (failure.kind !== "refused") return undefined;
  return SENTENCES[failure.code];
}

const SENTENCES: Readonly<Record<string, string>> = {
  not_in_channel:
    "I can't answer in that channel because I'm not in it. Type /invite there and choose me, then ask again.",
  channel_not_found:
    "I can't see the channel you asked in. If it is private, type /invite there and choose me; or ask me here.",
  is_archived: "That channel is archived, so I can't answer there. You can ask me here.",
  restricted_action: "This workspace doesn't let apps post in that channel. You can ask me here.",
  restricted_action_read_only_channel: "That channel is read-only for me. You can ask me here.",
  restricted_action_thread_only_channel: "That channel takes replies in threads only. Ask me in a thread, or here.",
  thread_not_found: "The message you asked in is gone, so I can't answer there. You can ask me here.",
  message_not_found: "The message you asked in is gone, so I can't answer there. You can ask me here.",
  cannot_reply_to_message: "That message takes no replies, so I can't answer there. You can ask me here.",
};

const REINSTALL = "under OAuth & Permissions at api.slack.com/apps, then press “Reinstall to Workspace”";
type TokenName = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";
const NEW_TOKEN: Readonly<Record<TokenName, string>> = {
  SLACK_BOT_TOKEN:
    "Copy the current token from OAuth & Permissions at api.slack.com/apps into SLACK_BOT_TOKEN and start again.",
  SLACK_APP_TOKEN:
    "Make a token with connections:write at api.slack.com/apps, Basic Information, App-Level Tokens, copy it into SLACK_APP_TOKEN and start again.",
};

/** What is wrong with a token. */
const OF_TOKENS: Readonly<Record<string, string>> = {
  invalid_auth: "is not valid.",
  not_authed: "was not given.",
  account_inactive: "belongs to an app that was removed from the workspace. Install it again at api.slack.com/apps.",
  token_revoked: "was revoked. Install the app again at api.slack.com/apps.",
  token_expired: "has expired.",
};

/** What to do about everything else, for the log. */
const ADVICE: Readonly<Record<string, string>> = {
  not_allowed_token_type:
    "this kind of token may not do that. Check that SLACK_BOT_TOKEN starts with xoxb- and SLACK_APP_TOKEN with xapp-.",
  not_in_channel: "the app is not in that channel; a member can /invite it.",
  channel_not_found: "the channel is not there or is private and the app is not in it; a member can /invite it.",
  is_archived: "the channel is archived; nothing to do.",
  msg_blocks_too_long:
    "the reply's blocks are too long for Slack, so it was sent as text. Shorten the knowledge behind it.",
  invalid_blocks:
    "Slack did not take the reply's blocks, so it was sent as text. Please report which question leads to it.",
  expired_trigger_id: "the press was handled after more than 3 seconds; is the machine or the network overloaded?",
  team_access_not_granted: "the app is not installed in that workspace of the organisation; an admin can add it.",
};

const missingScope = (scope: string): string =>
  scope === "connections:write"
    ? "the app-level token lacks connections:write. Make a new one under Basic Information, App-Level Tokens, at api.slack.com/apps."
    : `the app lacks the scope ${scope}. Add it ${REINSTALL}.`;

function adviceFor(failure: Failure, token: TokenName): string {
  switch (failure.kind) {
    case "refused":
      if (failure.code === "missing_scope") return missingScope(failure.needed ?? "it needs");
      if (failure.code in OF_TOKENS)
        return `Slack answered ${failure.code}: ${token} ${OF_TOKENS[failure.code]} ${NEW_TOKEN[token]}`;
      return `Slack answered ${failure.code}${failure.code in ADVICE ? `: ${ADVICE[failure.code]}` : "."}`;
    case "rate-limited":
      return `Slack asks to wait ${failure.seconds} s, which is longer than an answer can wait.`;
    case "unsent":
      return `Slack could not be reached (${failure.why}). Check the network, a firewall for slack.com, and SLACK_API_URL.`;
    case "unknown":
      return `Slack did not answer (${failure.why}); the call is not repeated, because it may have been done.`;
  }
}
