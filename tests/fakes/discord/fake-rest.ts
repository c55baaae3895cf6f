import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { parse } from "./json.ts";

export type Request = {
  readonly method: string;
  /** After `/api/v10`, without the query. */
  readonly path: string;
  readonly authorized: boolean;
  readonly body: unknown;
};
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What the next fitting request gets instead of its answer. `after` ones are carried out, and only their answer is lost. */
export type Fault = {
  readonly path: RegExp;
  readonly answer: Answer;
  readonly after?: boolean;
  /** How many requests; default 1. */
  readonly times?: number;
};

export type FakeRest = {
  readonly server: Server;
  /** Every request so far, oldest first. */
  readonly requests: readonly Request[];
  /** Requests that came before a Retry-After was over. */
  readonly tooEarly: number;
  fail(fault: Fault): void;
};

export const refused = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });

/** Discord's HTTP API on loopback: reads requests, checks the token, and plays the faults that a test asked for. */
export function createFakeRest(token: string, route: (request: Request) => Answer): FakeRest {
  const requests: Request[] = [];
  const faults: { fault: Fault; left: number }[] = [];
  const closedUntil = new Map<string, number>();
  let tooEarly = 0;

  const answer = (request: Request): Answer => {
    requests.push(request);
    const key = `${request.method} ${request.path}`;
    if ((closedUntil.get(key) ?? 0) > Date.now()) tooEarly += 1;
    const planned = faults.find(({ fault, left }) => left > 0 && fault.path.test(key));
    if (planned === undefined) return route(request);
    planned.left -= 1;
    const retryAfter = Number(planned.fault.answer.headers?.["retry-after"] ?? 0);
    if (retryAfter > 0) closedUntil.set(key, Date.now() + retryAfter * 1_000);
    if (planned.fault.after === true) route(request);
    return planned.fault.answer;
  };

  const server = createServer((incoming, outgoing) => {
    void readBody(incoming).then((text) => {
      const path = (incoming.url ?? "").replace(/^\/api\/v10/, "").replace(/\?.*$/, "");
      const request = {
        method: incoming.method ?? "GET",
        path,
        authorized: incoming.headers.authorization === `Bot ${token}`,
        body: text === "" ? undefined : parse(text),
      };
      write(outgoing, answer(request));
    });
  });
  return {
    server,
    requests,
    get tooEarly() {
      return tooEarly;
    },
    fail: (fault) => void faults.push({ fault, left: fault.times ?? 1 }),
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function write(outgoing: ServerResponse, { status, body, headers }: Answer): void {
  const json = body === undefined ? {} : { "content-type": "application/json" };
  outgoing.writeHead(status, { ...json, ...headers });
  outgoing.end(body === undefined ? undefined : JSON.stringify(body));
}
