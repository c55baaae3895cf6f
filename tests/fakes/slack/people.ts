import type { Deliver } from "./fake-slack.ts";
import { findPressable, type Pressable } from "./pressable.ts";
import { type ResponseUrls, show } from "./response-urls.ts";
import type { Outcome } from "./socket.ts";
import { type Json, type Shown, type State, type View, isRecord, recordOf, stringOf } from "./state.ts";
import { BOT_USER, TEAM, type Triggers, updateModal } from "./web-api.ts";
import { optionsProblems } from "./validate.ts";

export const ANNA = "U0ANNA";
export const BEN = "U0BEN";
export const GENERAL = "C0GENERAL";
export const dmOf = (person: string): string => `D${person.slice(1)}`;

export type Where = { readonly person?: string; readonly channel?: string; readonly thread?: string };

/** What people do in the fake workspace. Each resolves when the delivery is accepted or given up. */
export type People = {
  command(command: string, text?: string, where?: Where): Promise<Outcome>;
  mention(text: string, where?: Where, more?: Json): Promise<Outcome>;
  directMessage(text: string, where?: Where, more?: Json): Promise<Outcome>;
  /** Any event; `retry`: as which repetition. */
  event(event: Json, retry?: number): Promise<Outcome>;
  /** Presses a button, or chooses an option, by its label. */
  press(shown: Shown, label: string, person?: string): Promise<Outcome>;
  pressInModal(view: View, label: string): Promise<Outcome>;
  pressAtHome(label: string, person?: string): Promise<Outcome>;
  /** Chooses from a typeahead: the token is what it suggested. */
  chooseFound(shown: Shown, token: string, person?: string): Promise<Outcome>;
  submit(view: View, words: string): Promise<Outcome>;
  messageShortcut(id: string, text: string, where?: Where, more?: Json): Promise<Outcome>;
  globalShortcut(id: string, person?: string): Promise<Outcome>;
  openHome(person?: string, tab?: string): Promise<Outcome>;
  /** Types into a typeahead; the options that were suggested. */
  type(words: string): Promise<readonly Json[]>;
};

/** As Slack sends what was typed after a command whose manifest says `should_escape`; a chosen person stays one. */
const escaped = (typed: string): string =>
  typed
    .replaceAll("&", "&amp;")
    .replaceAll(/<(?!@[UW][A-Z0-9]+(?:\|[^<>]*)?>)/g, "&lt;")
    .replaceAll(/(?<!<@[UW][A-Z0-9]+(?:\|[^<>]*)?)>/g, "&gt;");

type Parts = {
  readonly state: State;
  readonly triggers: Triggers;
  readonly urls: ResponseUrls;
  readonly deliver: Deliver;
};

export function createPeople({ state, triggers, urls, deliver }: Parts): People {
  const trigger = (person: string): string => {
    const id = state.next("1.2.");
    triggers.set(id, { at: Date.now(), person });
    return id;
  };
  const who = (person: string): Json => ({
    user: { id: person, username: "somebody", team_id: TEAM },
    team: { id: TEAM, domain: "study" },
    api_app_id: "A0FAKE",
    token: "legacy",
  });
  const event = (content: Json, retry = 0, id = state.next("Ev")): Promise<Outcome> =>
    deliver(
      "events_api",
      {
        type: "event_callback",
        team_id: TEAM,
        api_app_id: "A0FAKE",
        event_id: id,
        event_time: 1,
        authorizations: [
          { team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false, enterprise_id: null },
        ],
        event: content,
      },
      retry,
    );

  const press = (container: Json, found: Pressable, person: string, more: Json): Promise<Outcome> =>
    deliver("interactive", {
      type: "block_actions",
      ...who(person),
      trigger_id: trigger(person),
      container,
      actions: [found],
      ...more,
    });

  const pressMessage = (shown: Shown, found: Pressable, person: string): Promise<Outcome> => {
    const target = { channel: shown.channel, person, ts: shown.ts, thread: shown.thread };
    const thread = shown.thread === undefined ? {} : { thread_ts: shown.thread };
    const container = {
      type: "message",
      message_ts: shown.ts,
      channel_id: shown.channel,
      is_ephemeral: shown.onlyFor !== undefined,
      ...thread,
    };
    // Slack does not repeat an ephemeral message's content in the payload.
    const message =
      shown.onlyFor === undefined
        ? { message: { ts: shown.ts, text: shown.text, blocks: shown.blocks, ...thread } }
        : {};
    return press(container, found, person, {
      channel: { id: shown.channel, name: "x" },
      response_url: urls.create(target),
      ...message,
    });
  };
  const pressView = (view: Json, id: string, hash: string, person: string, label: string): Promise<Outcome> =>
    press({ type: "view", view_id: id }, findPressable(view, label), person, { view: { ...view, id, hash } });

  return {
    event,
    async command(command, text = "", { person = ANNA, channel = GENERAL } = {}) {
      const target = { channel, person, ts: undefined, thread: undefined };
      const outcome = await deliver("slash_commands", {
        command,
        text: escaped(text),
        user_id: person,
        user_name: "somebody",
        team_id: TEAM,
        team_domain: "study",
        channel_id: channel,
        channel_name: "general",
        api_app_id: "A0FAKE",
        token: "legacy",
        is_enterprise_install: "false",
        response_url: urls.create(target),
        trigger_id: trigger(person),
      });
      // Over a socket an acknowledgement without words is an empty object.
      if (isRecord(outcome.payload) && Object.keys(outcome.payload).length > 0) show(state, target, outcome.payload);
      state.changed();
      return outcome;
    },
    mention: (text, { person = ANNA, channel = GENERAL, thread } = {}, more = {}) =>
      event({
        type: "app_mention",
        user: person,
        text: `<@${BOT_USER}> ${text}`,
        ts: state.nextTs(),
        channel,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...more,
      }),
    directMessage: (text, { person = ANNA, thread } = {}, more = {}) =>
      event({
        type: "message",
        channel_type: "im",
        user: person,
        text,
        ts: state.nextTs(),
        channel: dmOf(person),
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...more,
      }),
    press: (shown, label, person = ANNA) => pressMessage(shown, findPressable(shown.blocks, label), person),
    chooseFound: (shown, token, person = ANNA) =>
      pressMessage(
        shown,
        { type: "external_select", action_id: "find:question", block_id: "find", selected_option: { value: token } },
        person,
      ),
    pressInModal: ({ view, id, hash, person }, label) => pressView(view, id, hash, person, label),
    pressAtHome: (label, person = ANNA) => pressView(state.homes.get(person) ?? {}, "V0HOME", "h0", person, label),
    async submit({ view, id, hash, person }, words) {
      const input = (Array.isArray(view["blocks"]) ? view["blocks"] : [])
        .map(recordOf)
        .find((block) => block["type"] === "input");
      const values = {
        [stringOf(input?.["block_id"])]: {
          [stringOf(recordOf(input?.["element"])["action_id"])]: { type: "plain_text_input", value: words },
        },
      };
      const outcome = await deliver("interactive", {
        type: "view_submission",
        ...who(person),
        trigger_id: trigger(person),
        view: { ...view, id, hash, state: { values } },
      });
      const answer = recordOf(outcome.payload);
      if (answer["response_action"] === "update") updateModal(state, id, recordOf(answer["view"]));
      state.changed();
      return outcome;
    },
    messageShortcut(id, text, { person = ANNA, channel = GENERAL, thread } = {}, more = {}) {
      const target = { channel, person, ts: undefined, thread };
      return deliver("interactive", {
        type: "message_action",
        ...who(person),
        callback_id: id,
        trigger_id: trigger(person),
        response_url: urls.create(target),
        channel: { id: channel, name: "x" },
        message_ts: "1.1",
        message: {
          type: "message",
          user: BEN,
          ts: "1.1",
          text,
          ...more,
          ...(thread === undefined ? {} : { thread_ts: thread }),
        },
      });
    },
    globalShortcut: (id, person = ANNA) =>
      deliver("interactive", {
        type: "shortcut",
        ...who(person),
        callback_id: id,
        trigger_id: trigger(person),
        action_ts: "1.1",
      }),
    openHome: (person = ANNA, tab = "home") =>
      event({ type: "app_home_opened", user: person, channel: dmOf(person), tab, event_ts: "1.1" }),
    async type(words) {
      const outcome = await deliver("interactive", {
        type: "block_suggestion",
        ...who(ANNA),
        action_id: "find:question",
        block_id: "find",
        value: words,
        container: { type: "view" },
      });
      const answer = recordOf(outcome.payload);
      state.problems.push(...optionsProblems(answer));
      return Array.isArray(answer["options"]) ? answer["options"].map(recordOf) : [];
    },
  };
}
