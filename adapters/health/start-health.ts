import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { CLOSING } from "../platform/closing.ts";
import { StartError } from "../platform/start-error.ts";
import type { Observe } from "../platform/observe.ts";
import { createMetrics } from "./metrics.ts";
import { createReadiness } from "./readiness.ts";
import type { HealthSettings } from "./settings.ts";

export type RunningHealth = {
  readonly observe: Observe;
  readonly port: number;
  stop(): Promise<void>;
};

/** Answers `/healthz`, `/readyz` and `/metrics` to this machine alone. Rejects with a `StartError` when the port can't be had; 0 chooses one. */
export async function startHealth({ port }: HealthSettings): Promise<RunningHealth> {
  const metrics = createMetrics();
  const readiness = createReadiness();
  const pages: Readonly<Record<string, () => Page | Promise<Page>>> = {
    "/healthz": () => ({ status: 200, type: "text/plain; charset=utf-8", body: "alive\n" }),
    "/readyz": () => {
      const now = readiness.read();
      return { status: now.status === "not ready" ? 503 : 200, type: "application/json", body: toJson(now) };
    },
    "/metrics": async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() }),
  };
  const server = createServer(CLOSING, (request, response) => void answer(pages, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(new StartError(whyNot(error, port), { cause: error })));
    server.listen(port, "127.0.0.1", resolve);
  });
  // Keeps no process alive that has nothing else to do, such as one whose platforms could not be started.
  server.unref();
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    observe: (observation) => {
      metrics.observe(observation);
      readiness.observe(observation);
    },
    stop: async () => {
      const closed = new Promise((resolve) => void server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

type Page = { readonly status: number; readonly type: string; readonly body: string };

async function answer(
  pages: Readonly<Record<string, () => Page | Promise<Page>>>,
  { method, url = "" }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = url.split("?", 1).join("");
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (page === undefined) return end(response, NOT_FOUND);
  if (method !== "GET" && method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return end(response, NOT_ALLOWED);
  }
  end(response, await page());
}

/** For HEAD, Node leaves the body out by itself. */
function end(response: ServerResponse, { status, type, body }: Page): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}

const plain = (status: number, body: string): Page => ({ status, type: "text/plain; charset=utf-8", body });
const NOT_FOUND = plain(404, "Here are /healthz, /readyz and /metrics.\n");
const NOT_ALLOWED = plain(405, "Only GET and HEAD.\n");

const toJson = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

function whyNot(error: Error, port: number): string {
  const code = "code" in error ? error.code : undefined;
  const cure =
    code === "EADDRINUSE"
      ? "is taken: stop the program that uses it, or give another number."
      : code === "EACCES"
        ? "may not be used by this user: give a number above 1023."
        : `can't be listened on: ${error.message}.`;
  return `HEALTH_PORT: port ${port} ${cure}`;
}
