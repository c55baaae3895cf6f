import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { HTTPModuleFunctions } from "@slack/bolt";
import { BODY_BYTES, CLOCK_SECONDS } from "./limits.ts";
import type { Log } from "../platform/log.ts";
import { type Observe, type Refusal, observeNothing } from "../platform/observe.ts";
import { CLOSING } from "../platform/closing.ts";
import { type RefusedDeliveries, createRefusedDeliveries } from "../platform/refused-deliveries.ts";
import type { Arrival, Receiver } from "./receive.ts";

/** Where Slack delivers everything: events, commands, presses, typeaheads. */
export const EVENTS_PATH = "/slack/events";

/** Receives signed deliveries on a port; 0 chooses a free one. */
export function receiveByHttp(
  signingSecret: string,
  port: number,
  log: Log,
  observe: Observe = observeNothing,
): Receiver {
  const refusals = createRefusedDeliveries("slack", { log, observe }, { causes: CAUSES });
  let server: Server | undefined;
  let closed: Promise<void> | undefined;
  const tell = (open: number): void => observe({ kind: "connections", platform: "slack", open, wanted: 1 });
  tell(0);
  return {
    async start(take) {
      const listening = createServer(
        CLOSING,
        (request, response) => void answer({ secret: signingSecret, refusals, take }, request, response),
      );
      await new Promise<void>((resolve, reject) => {
        listening.once("error", (error) => reject(new Error(whyNot(error, port), { cause: error })));
        listening.listen(port, resolve);
      });
      server = listening;
      tell(1);
      const address = listening.address();
      return typeof address === "object" && address !== null ? { port: address.port } : {};
    },
    async close() {
      if (server === undefined) return;
      tell(0);
      closed = new Promise((resolve) => void server?.close(() => resolve()));
      server.closeIdleConnections();
    },
    async end() {
      server?.closeAllConnections();
      await closed;
    },
  };
}

function whyNot(error: Error, port: number): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `Port ${port} is taken: stop the program that uses it, or set PORT to another.`;
  if (code === "EACCES") return `Port ${port} may not be used by this user: set PORT to one above 1023.`;
  return `It cannot listen on port ${port}: ${error.message}.`;
}

type Take = (arrival: Arrival) => Promise<void>;
type Around = { readonly secret: string; readonly refusals: RefusedDeliveries; readonly take: Take };

const CAUSES: Readonly<Record<Refusal, string>> = {
  unsigned:
    "Slack: a delivery without a signature was refused. Somebody else has found the port, or a proxy removes the headers x-slack-signature and x-slack-request-timestamp.",
  clock: `Slack: a delivery was refused because its time is more than ${CLOCK_SECONDS / 60} minutes away from this machine's clock. Set the clock (timedatectl set-ntp true).`,
  signature:
    "Slack: a delivery was refused because its signature does not fit. Most likely SLACK_SIGNING_SECRET is another app's or an old one: copy it from api.slack.com/apps, Basic Information, App Credentials. Else a proxy changes the body on its way.",
};

async function answer(
  { secret, refusals, take }: Around,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number): void => void response.writeHead(status, { connection: "close" }).end();
  try {
    const path = request.url?.split("?", 1)[0];
    if (path !== EVENTS_PATH) return refuse(404);
    if (request.method !== "POST") return refuse(405);
    const seen = !isWellFormed(request) ? "signature" : isTimely(request) ? undefined : "clock";
    if (seen !== undefined) {
      refusals.note(seen);
      return refuse(401);
    }
    const read = await verified(secret, request);
    if (read === undefined) {
      refusals.note(isSigned(request) ? "signature" : "unsigned");
      return refuse(401);
    }
    refusals.accepted();
    await deliver(read, response, take);
  } catch (error) {
    if (response.headersSent) return;
    refuse(HTTPModuleFunctions.isRawBodyError(error) ? error.statusCode : error instanceof SyntaxError ? 400 : 500);
  }
}

/** The request with its body; nothing when Slack has not signed it. Rejects when the body is too long, or ends before its time. */
async function verified(signingSecret: string, request: IncomingMessage): Promise<Verified | undefined> {
  try {
    return await HTTPModuleFunctions.parseAndVerifyHTTPRequest({ signingSecret, bodyLimit: BODY_BYTES }, request);
  } catch (error) {
    if (HTTPModuleFunctions.isRawBodyError(error)) throw error;
    return undefined;
  }
}

const isSigned = ({ headersDistinct }: IncomingMessage): boolean =>
  headersDistinct["x-slack-signature"] !== undefined && headersDistinct["x-slack-request-timestamp"] !== undefined;

type Verified = Awaited<ReturnType<typeof HTTPModuleFunctions.parseAndVerifyHTTPRequest>>;

async function deliver(request: Verified, response: ServerResponse, take: Take): Promise<void> {
  const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(request);
  if (!isRecord(body)) return HTTPModuleFunctions.buildNoBodyResponse(response, 400);
  if (body["ssl_check"] === "1") return HTTPModuleFunctions.buildSSLCheckResponse(response);
  if (body["type"] === "url_verification") return HTTPModuleFunctions.buildUrlVerificationResponse(response, body);
  await take({
    body,
    retry: HTTPModuleFunctions.extractRetryNumFromHTTPRequest(request) ?? 0,
    accept: async (answer) => HTTPModuleFunctions.buildContentResponse(response, answer),
    refuse: () => {
      if (!response.headersSent) HTTPModuleFunctions.buildNoBodyResponse(response, 500);
    },
  });
}

/**
 * Bolt reads `+1700000000`, `001700000000` and `v0=…=anything` as if they were well formed. A request without these headers is left to
 * Bolt, which refuses it unless it is Slack's check of the certificate, which carries nothing.
 */
function isWellFormed({ headersDistinct }: IncomingMessage): boolean {
  const times = headersDistinct["x-slack-request-timestamp"] ?? [];
  const signatures = headersDistinct["x-slack-signature"] ?? [];
  if (times.length > 1 || signatures.length > 1) return false;
  return (
    times.every((time) => /^[1-9]\d{8,10}$/.test(time)) &&
    signatures.every((signature) => /^v0=[0-9a-f]{64}$/.test(signature))
  );
}

/** Bolt refuses what is old and accepts what claims to come from the future. */
function isTimely({ headersDistinct }: IncomingMessage): boolean {
  const [time] = headersDistinct["x-slack-request-timestamp"] ?? [];
  return time === undefined || Math.abs(Date.now() / 1_000 - Number(time)) <= CLOCK_SECONDS + 1;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
