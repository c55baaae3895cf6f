import { schemaProblems } from "./schemas.ts";
import { type Json, type State, listOf, recordOf, stringOf } from "./state.ts";
import { messageProblems, viewProblems } from "./validate.ts";

export const BOT_TOKEN = "xoxb-1111111111-fake-bot-token";
export const APP_TOKEN = "xapp-1-A0FAKE-2222222222-fakeapptoken";
export const BOT_USER = "U0ADVISOR";
export const BOT_ID = "B0ADVISOR";
export const TEAM = "T0STUDY";

/** The channels of the fake workspace. A message to a person goes to that person's direct messages. */
export const CHANNELS: Readonly<Record<string, { readonly isMember: boolean; readonly isArchived?: true }>> = {
  C0GENERAL: { isMember: true },
  C0RANDOM: { isMember: true },
  C0OTHERS: { isMember: false },
  C0ARCHIVE: { isMember: true, isArchived: true },
};

/** When a press's or command's `trigger_id` stops working, in milliseconds. */
export const TRIGGER_MS = 3_000;
export type Triggers = Map<string, { readonly at: number; readonly person: string }>;

export type Answer = Json & { readonly ok: boolean };
const refused = (error: string): Answer => ({ ok: false, error });

/** Answers one Web API call as strictly as Slack does, and more: what Slack would drop silently is written down as a problem. */
export function callMethod(state: State, triggers: Triggers, method: string, token: string, args: Json): Answer {
  const wanted = method === "apps.connections.open" ? APP_TOKEN : BOT_TOKEN;
  if (token !== wanted)
    return refused(/^x(?:oxb|app)-/.test(token) && token.length > 20 ? "not_allowed_token_type" : "invalid_auth");
  switch (method) {
    case "auth.test":
      return { ok: true, team_id: TEAM, user_id: BOT_USER, bot_id: BOT_ID, url: "https://study.slack.com/" };
    case "apps.connections.open":
      return { ok: true };
    case "chat.postMessage":
      return postMessage(state, args);
    case "views.open": {
      const trigger = triggers.get(stringOf(args["trigger_id"]));
      if (trigger === undefined) return refused("invalid_trigger_id");
      triggers.delete(stringOf(args["trigger_id"]));
      if (Date.now() - trigger.at > TRIGGER_MS) return refused("expired_trigger_id");
      return showModal(state, recordOf(args["view"]), trigger.person);
    }
    case "views.update": {
      const at = state.modals.findIndex((modal) => modal.id === args["view_id"]);
      const modal = state.modals[at];
      if (modal === undefined) return refused("not_found");
      if (args["hash"] !== undefined && args["hash"] !== modal.hash) return refused("hash_conflict");
      return updateModal(state, modal.id, recordOf(args["view"]));
    }
    case "views.publish":
      checkView(state, recordOf(args["view"]), "slack-home");
      state.homes.set(stringOf(args["user_id"]), recordOf(args["view"]));
      return { ok: true, view: {} };
    default:
      state.problems.push(`${method} was called`);
      return refused("unknown_method");
  }
}

function postMessage(state: State, args: Json): Answer {
  const channel = stringOf(args["channel"]);
  const isPerson = /^[UWD]/.test(channel);
  const known = CHANNELS[channel];
  if (!isPerson && known === undefined) return refused("channel_not_found");
  if (known?.isArchived) return refused("is_archived");
  if (known && !known.isMember) return refused("not_in_channel");
  checkMessage(state, args);
  const ts = state.nextTs();
  state.messages.push({
    ts,
    channel,
    thread: args["thread_ts"] === undefined ? undefined : stringOf(args["thread_ts"]),
    onlyFor: undefined,
    text: stringOf(args["text"]),
    blocks: listOf(args["blocks"]),
    earlier: [],
    isDeleted: false,
  });
  return { ok: true, channel, ts };
}

/** Notes everything that real Slack would refuse or drop. */
export function checkMessage(state: State, message: Json): void {
  const blocks = message["blocks"];
  const problems = [
    ...messageProblems(message),
    ...(blocks === undefined ? [] : schemaProblems("slack-blocks", blocks)),
  ];
  state.problems.push(...problems);
}

function checkView(state: State, view: Json, schema: "slack-modal" | "slack-home"): void {
  state.problems.push(...viewProblems(view), ...schemaProblems(schema, view));
}

export function showModal(state: State, view: Json, person: string): Answer {
  checkView(state, view, "slack-modal");
  const modal = { id: state.next("V"), hash: state.next("h"), person, view };
  state.modals.push(modal);
  return { ok: true, view: { id: modal.id, hash: modal.hash } };
}

export function updateModal(state: State, id: string, view: Json): Answer {
  checkView(state, view, "slack-modal");
  const at = state.modals.findIndex((modal) => modal.id === id);
  const old = state.modals[at];
  if (old !== undefined) state.modals[at] = { ...old, hash: state.next("h"), view };
  return { ok: true, view: { id } };
}

/** Reads a form: structured arguments travel as JSON in it. */
export function readForm(body: string): Json {
  const entries = [...new URLSearchParams(body)].map(([key, value]) => [
    key,
    /^[[{]/.test(value) && STRUCTURED.has(key) ? JSON.parse(value) : value,
  ]);
  return recordOf(Object.fromEntries(entries));
}
const STRUCTURED = new Set(["blocks", "view", "attachments", "metadata"]);
