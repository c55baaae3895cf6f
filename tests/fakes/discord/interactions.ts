import type { FakeGateway } from "./fake-gateway.ts";
import { refused } from "./fake-rest.ts";
import type { Answer } from "./fake-rest.ts";
import { interactionJson, optionsJson, pressJson, resolvedJson } from "./interaction-json.ts";
import type { Options, Setting } from "./interaction-json.ts";
import { array, number, object, string } from "./json.ts";
import type { Json } from "./json.ts";
import type { Messages } from "./messages.ts";
import { BOT } from "./world.ts";
import type { FakeMessage } from "./world.ts";

export type Interactions = {
  /** Uses a registered command, with options that it has. Resolves to the message that answers it. */
  command(setting: Setting, name: string, options?: Options): Promise<FakeMessage>;
  /** Uses the message command on somebody's message. */
  onMessage(setting: Setting, name: string, target: FakeMessage): Promise<FakeMessage>;
  /** Types in an option that completes itself. Resolves to the choices. */
  type(
    setting: Setting,
    command: string,
    option: string,
    partial: string,
  ): Promise<readonly { name: string; value: string }[]>;
  /** Presses the button with this label, or picks this option. Resolves to the message that shows the outcome. */
  press(setting: Setting, message: FakeMessage, label: string): Promise<FakeMessage>;
  /** Sends an interaction of any form. */
  raw(setting: Setting, type: number, data: Json, message?: FakeMessage): Promise<FakeMessage>;
  /** Codes with which callbacks were refused: 10062, 40060 and others. */
  readonly refusals: readonly number[];
  /** All so far, oldest first. */
  readonly opened: readonly { readonly id: string; readonly token: string }[];
  callBack(id: string, token: string, body: Json): Answer;
  editOriginal(token: string, body: Json): Answer;
};

type Open = {
  readonly id: string;
  readonly setting: Setting;
  readonly type: number;
  readonly token: string;
  readonly message: FakeMessage | undefined;
  readonly since: number;
  readonly resolve: (answer: {
    readonly message: FakeMessage | undefined;
    readonly choices: readonly unknown[];
  }) => void;
  answered?: FakeMessage | "deferred" | "choices";
  deferredFlags?: number;
};

const COMMAND = 2;
const COMPONENT = 3;
const TYPING = 4;
/** Callback types that each kind of interaction may have. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};
const EPHEMERAL = 64;
/** Whether a message has text or Components V2 is settled when it is made. */
const COMPONENTS_V2 = 1 << 15;

/** Discord's side of interactions: three seconds, one callback, and private messages that stay private. */
export function createInteractions(
  /** Sends an interaction by HTTP, and resolves to what came back; nothing when the gateway is to be used. */
  byHttp: (event: Json) => Promise<Json | undefined> | undefined,
  gateway: FakeGateway,
  messages: Messages,
  makeId: () => string,
  registered: () => readonly Json[],
): Interactions {
  const open = new Map<string, Open>();
  const refusals: number[] = [];
  const refuse = (status: number, code: number, words: string): Answer => {
    refusals.push(code);
    return refused(status, code, words);
  };

  const send = (setting: Setting, type: number, data: Json, message?: FakeMessage) =>
    new Promise<{ message: FakeMessage | undefined; choices: readonly unknown[] }>((resolve, reject) => {
      const id = makeId();
      const token = `interaction-token-${id}`;
      const timer = setTimeout(() => reject(new Error("The application did not respond")), 3_000);
      const since = Date.now() - (setting.late ?? 0) * 1_000;
      open.set(id, {
        id,
        setting,
        type,
        token,
        message,
        since,
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
      });
      const event = interactionJson(setting, { id, token, type, data, message: message && messages.json(message) });
      for (let time = 0; time < (setting.deliveries ?? 1); time += 1) {
        const answered = byHttp(event);
        if (answered === undefined) gateway.dispatch("INTERACTION_CREATE", () => event);
        else void answered.then((body) => body && callBack(id, token, body));
      }
    });
  const shown = async (...parts: Parameters<typeof send>): Promise<FakeMessage> => {
    const { message } = await send(...parts);
    if (message === undefined) throw new Error("The interaction was answered without a message");
    return message;
  };
  const find = (name: string, type: number): Json => {
    const command = registered().find((one) => one["name"] === name && one["type"] === type);
    if (command === undefined) throw new Error(`No command ${name} is registered`);
    return command;
  };

  const newMessage = (one: Open, body: Json): FakeMessage => {
    const flags = number(body["flags"]);
    const message: FakeMessage = {
      id: makeId(),
      channel: one.setting.channel,
      author: BOT,
      body: { content: body["content"], embeds: body["embeds"], components: body["components"], flags },
      askedBy: one.setting.person,
      edits: 0,
      ...((flags & EPHEMERAL) === 0 ? {} : { onlyFor: one.setting.person }),
    };
    messages.keep(message);
    return message;
  };
  const edit = (message: FakeMessage, body: Json): void => {
    const { flags, ...parts } = body;
    if (((number(message.body["flags"]) ^ number(flags)) & COMPONENTS_V2) !== 0) refusals.push(50035);
    message.body = { ...message.body, ...parts };
    message.edits += 1;
  };

  const callBack = (id: string, token: string, body: Json): Answer => {
    const one = open.get(id);
    if (one === undefined || one.token !== token) return refuse(404, 10062, "Unknown interaction");
    if (one.answered !== undefined) return refuse(400, 40060, "Interaction has already been acknowledged.");
    if (Date.now() - one.since > 3_000) return refuse(404, 10062, "Unknown interaction");
    const type = number(body["type"]);
    if (ALLOWED[one.type]?.includes(type) !== true) return refuse(400, 50035, "Invalid Form Body");
    const data = object(body["data"]);
    if (type === 8) {
      one.answered = "choices";
      one.resolve({ message: undefined, choices: array(data["choices"]) });
    } else if (type === 5 || type === 6) {
      one.answered = "deferred";
      one.deferredFlags = number(data["flags"]);
    } else {
      if (type === 7 && one.message !== undefined) edit(one.message, data);
      one.answered = type === 7 && one.message !== undefined ? one.message : newMessage(one, data);
      one.resolve({ message: one.answered, choices: [] });
    }
    return { status: 204 };
  };

  return {
    refusals,
    get opened() {
      return [...open.values()];
    },
    command: async (setting, name, options = {}) => {
      const command = find(name, 1);
      const parts = optionsJson(command, options);
      return shown(setting, COMMAND, {
        id: command["id"],
        name,
        type: 1,
        options: parts,
        resolved: resolvedJson(parts),
      });
    },
    onMessage: (setting, name, target) =>
      shown(setting, COMMAND, {
        id: find(name, 3)["id"],
        name,
        type: 3,
        target_id: target.id,
        resolved: { messages: { [target.id]: messages.json(target) } },
      }),
    type: async (setting, name, option, partial) => {
      const options = [{ name: option, type: 3, value: partial, focused: true }];
      const { choices } = await send(setting, TYPING, { id: find(name, 1)["id"], name, type: 1, options });
      return choices.map(object).map((choice) => ({ name: string(choice["name"]), value: string(choice["value"]) }));
    },
    press: (setting, message, label) => {
      if (message.onlyFor !== undefined && message.onlyFor !== setting.person)
        throw new Error("Nobody else sees a private message");
      return shown(setting, COMPONENT, pressJson(message, label), message);
    },
    raw: shown,
    callBack,
    editOriginal: (token, body) => {
      const one = [...open.values()].find((candidate) => candidate.token === token);
      if (one?.answered === undefined || one.answered === "choices") return refuse(404, 10015, "Unknown Webhook");
      if (Date.now() - one.since > 15 * 60_000) return refuse(401, 50027, "Invalid Webhook Token");
      if (body["flags"] !== undefined)
        return refuse(400, 50035, "Whether a reply is private was settled when it was deferred");
      if (one.answered === "deferred") one.answered = newMessage(one, { ...body, flags: one.deferredFlags });
      else edit(one.answered, body);
      one.resolve({ message: one.answered, choices: [] });
      return { status: 200, body: messages.json(one.answered) };
    },
  };
}
