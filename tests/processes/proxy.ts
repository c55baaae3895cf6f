import { once } from "node:events";
import { type IncomingMessage, type ServerResponse, createServer, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** Passes HTTP requests on to ports, by turns: a balancer in front of workers, or a slow way to a platform. */
export type Proxy = {
  readonly port: number;
  /** Requests that the port has not answered yet. */
  inFlight(port: number): number;
  stop(): Promise<void>;
};

/** `delayMs`: before a request is passed on, and before its answer is passed back. A port that refuses is passed over for the next. */
export async function startProxy(ports: readonly number[], delayMs = 0): Promise<Proxy> {
  const waiting = new Map<number, number>();
  const count = (port: number, change: number): void => void waiting.set(port, (waiting.get(port) ?? 0) + change);
  let turn = 0;

  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await read(incoming);
    await wait(delayMs);
    turn += 1;
    for (let index = 0; index < ports.length; index += 1) {
      const port = ports[(turn + index) % ports.length] ?? 0;
      count(port, 1);
      const answer = await forward(port, incoming, body).finally(() => count(port, -1));
      if (answer === "refused") continue;
      await wait(delayMs);
      if (answer === "cut") break;
      return void outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    }
    outgoing.writeHead(502).end();
  };

  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing).catch(() => outgoing.destroy()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    inFlight: (port) => waiting.get(port) ?? 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Answer = { readonly status: number; readonly headers: IncomingMessage["headers"]; readonly body: Buffer };

function forward(
  port: number,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer | "refused" | "cut"> {
  return new Promise((resolve) => {
    const passed = request({ host: "127.0.0.1", port, method, path: url, headers, agent: false }, (answer) => {
      void read(answer).then(
        (text) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        () => resolve("cut"),
      );
    });
    passed.on("error", (error) => resolve("code" in error && error.code === "ECONNREFUSED" ? "refused" : "cut"));
    passed.end(body);
  });
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
