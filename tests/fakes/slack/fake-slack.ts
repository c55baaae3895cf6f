import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { type Faults, createFaults } from "./faults.ts";
import { type People, createPeople } from "./people.ts";
import { type ResponseUrls, createResponseUrls } from "./response-urls.ts";
import { schemaProblems } from "./schemas.ts";
import { httpBody, send, signed } from "./signed-request.ts";
import { type Outcome, type Sockets, type SocketOptions, createSockets } from "./socket.ts";
import { type Json, type State, createState, recordOf, stringOf } from "./state.ts";
import { type Triggers, callMethod, readForm } from "./web-api.ts";

/** A strict Slack on loopback: Web API, response_urls, Socket Mode, signed HTTP deliveries, and people who use them. */
export type FakeSlack = {
  readonly apiUrl: string;
  readonly state: State;
  readonly faults: Faults;
  readonly sockets: Sockets;
  readonly people: People;
  readonly urls: ResponseUrls;
  /** From now on, deliveries go to this port as signed HTTP requests; `undefined`: over the socket. */
  deliverTo(port: number | undefined): void;
  deliver: Deliver;
  stop(): Promise<void>;
};

/** Delivers a payload; `retry`: as which repetition. */
export type Deliver = (
  type: "events_api" | "slash_commands" | "interactive",
  payload: Json,
  retry?: number,
) => Promise<Outcome>;

export type FakeOptions = SocketOptions & {
  /** Where it listens; a free port when left out. */
  readonly port?: number;
  /** The bot token's scopes, as Slack lists them beside every answer. */
  readonly scopes?: readonly string[];
};

export async function startFakeSlack(options: FakeOptions = {}): Promise<FakeSlack> {
  // Compiled before anything is timed: it takes longer than an answer.
  schemaProblems("slack-blocks", []);
  const state = createState();
  const faults = createFaults();
  const triggers: Triggers = new Map();
  let base = "";
  const urls = createResponseUrls(state, () => base);
  const server = createServer(
    (request, response) =>
      void serve({ state, faults, triggers, urls, base, scopes: options.scopes ?? SCOPES }, request, response),
  );
  const sockets = createSockets(server, state, options);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;

  let httpPort: number | undefined;
  const deliver: Deliver = (type, payload, retry = 0) =>
    httpPort === undefined ? sockets.deliver(type, payload, retry) : deliverByHttp(httpPort, type, payload, retry);

  return {
    apiUrl: `${base}/api/`,
    state,
    faults,
    sockets,
    urls,
    people: createPeople({ state, triggers, urls, deliver }),
    deliver,
    deliverTo: (port) => void (httpPort = port),
    stop: () =>
      new Promise((resolve) => {
        sockets.drop("all");
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function deliverByHttp(port: number, type: string, payload: Json, retry: number): Promise<Outcome> {
  const { body, contentType } = httpBody(type, payload);
  const { headers } = signed(body, contentType);
  const repeated = retry > 0 ? { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_timeout" } : {};
  const started = performance.now();
  const answer = await send(port, { body, headers: { ...headers, ...repeated } });
  const milliseconds = performance.now() - started;
  const isJson = answer.body.startsWith("{");
  return {
    isAccepted: answer.status >= 200 && answer.status < 300,
    payload: isJson ? JSON.parse(answer.body) : undefined,
    milliseconds,
  };
}

type Parts = {
  readonly state: State;
  readonly faults: Faults;
  readonly triggers: Triggers;
  readonly urls: ResponseUrls;
  readonly base: string;
  readonly scopes: readonly string[];
};

const SCOPES = ["commands", "chat:write", "app_mentions:read", "im:history"];

async function serve(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await read(request);
  const [, area = "", name = ""] = (request.url ?? "").split("/");
  const isJson = (request.headers["content-type"] ?? "").startsWith("application/json");
  const args = isJson ? recordOf(JSON.parse(body)) : readForm(body);
  const method = area === "respond" ? "response_url" : name;
  const note = (answer: string): void => {
    parts.state.calls.push({ method, at: Date.now(), args, answer });
  };

  const fault = parts.faults.take(method, args);
  if (fault?.kind === "silence") {
    note("silence");
    if (fault.done) answer(parts, request, area, name, args);
    parts.state.changed();
    return;
  }
  if (fault?.kind === "rate-limited") response.setHeader("retry-after", String(fault.seconds));
  const status = fault?.kind === "status" ? fault.status : fault?.kind === "rate-limited" ? 429 : undefined;
  if (status !== undefined) {
    note(String(status));
    response.writeHead(status, { "content-type": "text/plain" }).end("fault");
    return parts.state.changed();
  }
  if (fault?.kind === "refusal") {
    note(fault.error);
    const refusal = {
      ok: false,
      error: fault.error,
      ...(fault.needed === undefined ? {} : { needed: fault.needed, provided: "chat:write" }),
    };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(refusal));
    return parts.state.changed();
  }
  response.setHeader("x-oauth-scopes", parts.scopes.join(","));
  const given = answer(parts, request, area, name, args);
  note(given.note);
  response.writeHead(given.status, { "content-type": given.type }).end(given.body);
  parts.state.changed();
}

type Given = { readonly status: number; readonly type: string; readonly body: string; readonly note: string };

function answer(
  { state, triggers, urls, base }: Parts,
  request: IncomingMessage,
  area: string,
  name: string,
  args: Json,
): Given {
  if (area === "respond") {
    const { status, body } = urls.use(name, args);
    return { status, type: "text/plain", body, note: body };
  }
  const token = (request.headers.authorization ?? "").replace(/^Bearer /, "");
  const result = callMethod(state, triggers, name, token, args);
  const socket = name === "apps.connections.open" && result.ok ? { url: `${base.replace("http", "ws")}/link` } : {};
  const body = { ...result, ...socket };
  return {
    status: 200,
    type: "application/json",
    body: JSON.stringify(body),
    note: body.ok ? "ok" : stringOf(result["error"]),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}
