import { everyComponent } from "./check-body.ts";
import { array, object, string } from "./json.ts";
import type { Json } from "./json.ts";
import { APPLICATION, channelJson, granted, memberJson, userJson } from "./world.ts";
import type { Channel, FakeMessage } from "./world.ts";

export type Options = Readonly<Record<string, string | boolean>>;

/** Who does something, where, and how the delivery goes. */
export type Setting = {
  readonly person: string;
  readonly channel: Channel;
  /** How often the gateway delivers it; default 1. */
  readonly deliveries?: number;
  /** Seconds that have passed at Discord when the bot gets it. */
  readonly late?: number;
  /** In a server that the bot is not in: the person has it on their own account. */
  readonly userInstalled?: boolean;
};

/** Refuses what Discord's own window would not let a person send. */
export function optionsJson(command: Json, options: Options): readonly Json[] {
  const known = array(command["options"]).map(object);
  for (const option of known)
    if (option["required"] === true && options[string(option["name"])] === undefined)
      throw new Error(`The option ${string(option["name"])} is required`);
  return Object.entries(options).map(([name, value]) => {
    const option = known.find((one) => one["name"] === name);
    if (option === undefined) throw new Error(`${string(command["name"])} has no option ${name}`);
    const choices = array(option["choices"]).map((choice) => object(choice)["value"]);
    if (choices.length > 0 && !choices.includes(value)) throw new Error(`${String(value)} is no choice of ${name}`);
    return { name, type: option["type"], value };
  });
}

/** The people whom options name. */
export function resolvedJson(options: readonly Json[]): Json {
  const people = options.filter((option) => option["type"] === 6).map((option) => string(option["value"]));
  return { users: Object.fromEntries(people.map((id) => [id, userJson(id)])) };
}

export function pressJson(message: FakeMessage, label: string): Json {
  for (const component of everyComponent(array(message.body["components"]).map(object))) {
    if (component["label"] === label) return { custom_id: component["custom_id"], component_type: component["type"] };
    const option = array(component["options"])
      .map(object)
      .find((one) => one["label"] === label);
    if (option !== undefined)
      return { custom_id: component["custom_id"], component_type: 3, values: [option["value"]] };
  }
  throw new Error(`The message has no button “${label}”`);
}

export function interactionJson(setting: Setting, parts: Json): Json {
  const { person, channel, userInstalled } = setting;
  const inServer = channel.server !== "";
  const owners = userInstalled === true ? { 1: person } : inServer ? { 0: channel.server } : { 1: person };
  return {
    ...parts,
    version: 1,
    application_id: APPLICATION,
    channel_id: channel.id,
    channel: channelJson(channel),
    locale: "en-US",
    entitlements: [],
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: owners,
    context: inServer ? 0 : channel.kind === "direct" ? 1 : 2,
    app_permissions: String(inServer && userInstalled !== true ? granted(channel) : 1n << 14n),
    ...(inServer
      ? {
          guild_id: channel.server,
          guild: { id: channel.server, locale: "en-US", features: [] },
          member: memberJson(person),
        }
      : { user: userJson(person) }),
  };
}
