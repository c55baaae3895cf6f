import { callbackProblems, commandProblems, editProblems, messageProblems } from "./check-body.ts";
import { createFakeGateway } from "./fake-gateway.ts";
import type { FakeGateway } from "./fake-gateway.ts";
import { createFakeRest, refused } from "./fake-rest.ts";
import type { Answer, FakeRest, Request } from "./fake-rest.ts";
import { createInteractions } from "./interactions.ts";
import type { Interactions } from "./interactions.ts";
import { PUBLIC_KEY, deliverByHttp } from "./signed-request.ts";
import { array, number, object, string } from "./json.ts";
import type { Json } from "./json.ts";
import { createMessages } from "./messages.ts";
import type { Messages } from "./messages.ts";
import { APPLICATION, BITS, SERVER_CHANNELS, TOKEN, direct, granted, idMaker } from "./world.ts";
import type { Channel } from "./world.ts";

/** Discord as the network sees it: REST and gateway, strict about what it is sent, able to misbehave the way the real one does. */
export type FakeDiscord = {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly gateway: FakeGateway;
  readonly rest: FakeRest;
  readonly messages: Messages;
  readonly interactions: Interactions;
  /** Everything that was wrong with what the bot sent. A test ends with none. */
  readonly problems: readonly string[];
  /** The registered commands. */
  readonly commands: readonly Json[];
  /** People who take no direct messages from the bot. */
  readonly shutDirect: Set<string>;
  /** From now on interactions go to this port as signed HTTP requests; `undefined`: to the gateway. */
  deliverTo(port: number | undefined): void;
  /** Throws when the bot sent anything wrong, or was refused a callback other than with one of these codes. */
  verify(refusals?: readonly number[]): void;
  stop(): Promise<void>;
};

export async function startFakeDiscord(
  options: {
    readonly heartbeat?: number;
    readonly gatewayToken?: string;
    /** A close code for whoever identifies. */
    readonly refuseWith?: number;
    /** Where it listens; a free port when left out. */
    readonly port?: number;
    /** How many connections are left today, and milliseconds until there are more. */
    readonly left?: { readonly remaining: number; readonly resetAfter: number };
    /** How many shards Discord recommends. */
    readonly shards?: number;
    /** Of the application's own record. */
    readonly application?: Json;
  } = {},
): Promise<FakeDiscord> {
  const problems: string[] = [];
  const nextId = idMaker();
  const shutDirect = new Set<string>();
  let commands: readonly Json[] = [];
  let port = 0;

  const check = (what: string, found: readonly string[]): Answer | undefined => {
    if (found.length === 0) return undefined;
    problems.push(...found.map((problem) => `${what}: ${problem}`));
    return refused(400, 50035, "Invalid Form Body");
  };

  const route = (request: Request): Answer => {
    const { method, path, body } = request;
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
    if (method === "POST" && callback !== null)
      return (
        check(path, callbackProblems(body)) ?? interactions.callBack(callback[1] ?? "", callback[2] ?? "", object(body))
      );
    const original = /^\/webhooks\/\d+\/([^/]+)\/messages\/(?:@|%40)original$/.exec(path);
    if (method === "PATCH" && original !== null)
      return check(path, editProblems(body)) ?? interactions.editOriginal(original[1] ?? "", object(body));
    if (!request.authorized) return refused(401, 0, "401: Unauthorized");
    if (method === "GET" && path === "/gateway/bot") {
      const start = {
        total: 1000,
        remaining: options.left?.remaining ?? 1000 - gateway.identifies,
        reset_after: options.left?.resetAfter ?? 0,
        max_concurrency: options.shards ?? 1,
      };
      return { status: 200, body: { url: gatewayUrl(), shards: options.shards ?? 1, session_start_limit: start } };
    }
    if (method === "GET" && path === "/applications/@me")
      return { status: 200, body: { id: APPLICATION, flags: 0, verify_key: PUBLIC_KEY, ...options.application } };
    if (path === `/applications/${APPLICATION}/commands`) {
      if (method === "PUT") {
        const wrong = check(path, commandProblems(body));
        if (wrong !== undefined) return wrong;
        commands = array(body).map((one) => stored(object(one), nextId()));
      }
      return { status: 200, body: commands };
    }
    if (method === "POST" && path === "/users/@me/channels")
      return { status: 200, body: { id: direct(string(object(body)["recipient_id"])).id, type: 1 } };
    const channel = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
    if (method === "POST" && channel !== undefined) return post(channelOf(channel), object(body));
    problems.push(`an unexpected request: ${method} ${path}`);
    return refused(404, 0, "404: Not Found");
  };

  const post = (channel: Channel, body: Json): Answer => {
    const may = granted(channel);
    const write = channel.kind === "thread" ? BITS.sendMessagesInThreads : BITS.sendMessages;
    if (channel.kind === "direct" && shutDirect.has(`1${channel.id.slice(1)}`))
      return refused(403, 50007, "Cannot send messages to this user");
    if ((may & BITS.viewChannel) === 0n) return refused(403, 50001, "Missing Access");
    if ((may & write) === 0n) return refused(403, 50013, "Missing Permissions");
    if ((may & BITS.embedLinks) === 0n && array(body["embeds"]).length > 0)
      return refused(403, 50013, "Missing Permissions");
    const refersTo = object(body["message_reference"])["message_id"];
    if (refersTo !== undefined && (may & BITS.readMessageHistory) === 0n)
      return refused(400, 160002, "Cannot reply without permission to read message history");
    return check("message", messageProblems(body)) ?? { status: 200, body: messages.post(channel, body) };
  };

  const rest = createFakeRest(TOKEN, route);
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}/gateway`;
  const gateway = createFakeGateway(rest.server, {
    token: options.gatewayToken ?? TOKEN,
    refuseWith: options.refuseWith,
    heartbeat: options.heartbeat ?? 45_000,
    url: gatewayUrl,
  });
  const messages = createMessages(gateway, nextId);
  let httpPort: number | undefined;
  const interactions = createInteractions(
    (event) => (httpPort === undefined ? undefined : deliverByHttp(httpPort, event)),
    gateway,
    messages,
    nextId,
    () => commands,
  );

  await new Promise<void>((resolve) => rest.server.listen(options.port ?? 0, "127.0.0.1", resolve));
  port = number(object(rest.server.address())["port"]);

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    gateway,
    rest,
    messages,
    interactions,
    shutDirect,
    deliverTo: (to) => void (httpPort = to),
    problems,
    get commands() {
      return commands;
    },
    verify: (refusals = []) => {
      const codes = interactions.refusals.filter((code) => !refusals.includes(code));
      const found = [...problems, ...codes.map((code) => `a callback was refused with ${code}`)];
      if (found.length > 0) throw new Error(`The bot did wrong:\n${found.join("\n")}`);
    },
    stop: async () => {
      gateway.stop();
      rest.server.closeAllConnections();
      await new Promise((resolve) => rest.server.close(resolve));
    },
  };
}

function channelOf(id: string): Channel {
  const known = SERVER_CHANNELS.find((channel) => channel.id === id);
  return known ?? { id, kind: "direct", server: "", denied: [] };
}

/** A command as Discord gives it back: with an id, in another order, with empty values added and needless ones left out. */
function stored(command: Json, id: string): Json {
  const tidy = (part: Json): Json => {
    const { required, options, choices, ...rest } = part;
    return {
      ...Object.fromEntries(Object.entries(rest).toReversed()),
      ...(required === true ? { required } : {}),
      ...(options === undefined || array(options).length === 0
        ? {}
        : { options: array(options).map(object).map(tidy) }),
      ...(choices === undefined
        ? {}
        : { choices: array(choices).map((one) => ({ ...object(one), name_localizations: null })) }),
    };
  };
  return {
    description: "",
    ...tidy(command),
    id,
    application_id: APPLICATION,
    version: id,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
  };
}
