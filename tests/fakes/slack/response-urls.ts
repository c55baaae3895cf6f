import { type Json, type State, listOf, replaceMessage, stringOf } from "./state.ts";
import { checkMessage } from "./web-api.ts";

/** Where a `response_url` leads: the message that was pressed, or the channel of a command. */
export type Target = {
  readonly channel: string;
  readonly person: string;
  readonly ts: string | undefined;
  readonly thread: string | undefined;
};

export type ResponseUrls = {
  /** Makes an address good for five uses in half an hour. */
  create(target: Target): string;
  /** Answers a POST to one: status and body. */
  use(id: string, body: Json): { readonly status: number; readonly body: string };
};

const USES = 5;
const HALF_AN_HOUR = 30 * 60_000;

export function createResponseUrls(state: State, base: () => string): ResponseUrls {
  const urls = new Map<string, { readonly target: Target; uses: number; readonly at: number }>();
  return {
    create(target) {
      const id = state.next("R");
      urls.set(id, { target, uses: 0, at: Date.now() });
      return `${base()}/respond/${id}`;
    },
    use(id, body) {
      const url = urls.get(id);
      if (url === undefined) return { status: 404, body: "no_such_url" };
      url.uses += 1;
      if (url.uses > USES || Date.now() - url.at > HALF_AN_HOUR) {
        state.problems.push("a response_url was used more than five times, or too late");
        return { status: 404, body: "used_url" };
      }
      show(state, url.target, body);
      return { status: 200, body: "ok" };
    },
  };
}

/** Shows what answers a command or a press, as Slack would. */
export function show(state: State, target: Target, body: Json): void {
  if (body["delete_original"] === true) {
    if (target.ts === undefined) state.problems.push("delete_original without a message");
    else replaceMessage(state, target.ts, { isDeleted: true });
    return;
  }
  checkMessage(state, body);
  const content = { text: stringOf(body["text"]), blocks: listOf(body["blocks"]) };
  if (body["replace_original"] === true && target.ts !== undefined) return replaceMessage(state, target.ts, content);
  if (body["replace_original"] === true) state.problems.push("replace_original without a message");
  state.messages.push({
    ...content,
    ts: state.nextTs(),
    channel: target.channel,
    thread: body["thread_ts"] === undefined ? undefined : stringOf(body["thread_ts"]),
    // A response without a type is for the asker alone.
    onlyFor: body["response_type"] === "in_channel" ? undefined : target.person,
    earlier: [],
    isDeleted: false,
  });
}
