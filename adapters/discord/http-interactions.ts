import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { InteractionResponseType, InteractionType } from "discord.js";
import * as z from "zod";
import type { Log } from "../platform/log.ts";
import type { Observe, Refusal } from "../platform/observe.ts";
import { CLOSING } from "../platform/closing.ts";
import { type RefusedDeliveries, createRefusedDeliveries } from "../platform/refused-deliveries.ts";
import type { InteractionAnswer } from "./answer-interaction.ts";
import { CLOCK_SECONDS, type FindWrong, createFindWrong } from "./http-signature.ts";

/** Where Discord sends commands, presses and typing. */
export const INTERACTIONS_PATH = "/discord/interactions";

/** Answers one interaction by `send`, once; not at all when it has been answered elsewhere. Never rejects. */
export type TakeInteraction = (data: unknown, send: (answer: InteractionAnswer) => Promise<void>) => Promise<void>;

export type HttpInteractions = {
  readonly port: number;
  /** Takes nothing more; what is being answered may end. */
  close(): void;
  /** Drops the connections. */
  end(): Promise<void>;
};

/** Listens on a port; 0 chooses a free one. Rejects with an error that says what to do about the port. */
export async function listenForInteractions(
  { publicKey, port }: { readonly publicKey: string; readonly port: number },
  take: TakeInteraction,
  { log, observe }: { readonly log: Log; readonly observe: Observe },
): Promise<HttpInteractions> {
  const findWrong = createFindWrong(publicKey);
  const refusals = createRefusedDeliveries("discord", { log, observe }, { causes: CAUSES, tolerated: TESTS_IN_A_ROW });
  const server = createServer(
    CLOSING,
    (request, response) => void answer({ findWrong, refusals, take }, request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(new Error(whyNot(error, port), { cause: error })));
    server.listen(port, resolve);
  });
  const closed = new Promise<void>((resolve) => void server.once("close", resolve));
  return {
    port: portOf(server) ?? port,
    close: () => {
      server.close();
      server.closeIdleConnections();
    },
    end: () => {
      server.close();
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Bytes. A message of 2,000 characters with everything that Discord tells about it stays far below. */
const MOST_BYTES = 256 * 1_024;

/** Discord itself sends wrong signatures now and then, to see that they are refused. */
const TESTS_IN_A_ROW = 2;

const CAUSES: Readonly<Record<Refusal, string>> = {
  unsigned:
    "Discord: interactions without a signature were refused. Somebody else has found the port, or a proxy removes the headers x-signature-ed25519 and x-signature-timestamp.",
  clock: `Discord: interactions were refused because their time is more than ${CLOCK_SECONDS / 60} minutes away from this machine's clock. Set the clock (timedatectl set-ntp true).`,
  signature:
    "Discord: interactions were refused because their signatures do not fit. Most likely DISCORD_PUBLIC_KEY is another application's: copy it from https://discord.com/developers/applications, General Information. Else a proxy changes the body on its way.",
};

type Around = {
  readonly findWrong: FindWrong;
  readonly refusals: RefusedDeliveries;
  readonly take: TakeInteraction;
};

async function answer(
  { findWrong, refusals, take }: Around,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number): void => void response.writeHead(status, { connection: "close" }).end();
  try {
    if (request.url?.split("?", 1)[0] !== INTERACTIONS_PATH) return refuse(404);
    if (request.method !== "POST") return refuse(405);
    if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) return refuse(413);
    const body = await readBody(request);
    if (body === undefined) return refuse(413);
    const wrong = findWrong(request.headersDistinct, body);
    if (wrong !== undefined) {
      refusals.note(wrong);
      return refuse(401);
    }
    refusals.accepted();
    const data: unknown = JSON.parse(body.toString("utf8"));
    if (isPing(data)) return sendJson(response, { type: InteractionResponseType.Pong });
    await take(data, async (reply) => sendJson(response, reply));
    // Answered by another process or before, or a failure that the log tells of: Discord shows that nothing came.
    if (!response.headersSent) response.writeHead(202).end();
  } catch (error) {
    if (!response.headersSent) refuse(error instanceof SyntaxError ? 400 : 500);
  }
}

/** The whole body, or nothing when it is too long: the connection is cut then. Rejects when it ends before. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request) {
    if (!(part instanceof Uint8Array)) return undefined;
    size += part.length;
    if (size > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const isPing = (data: unknown): boolean => ping.safeParse(data).success;
const ping = z.object({ type: z.literal(InteractionType.Ping) });

function sendJson(response: ServerResponse, body: object): void {
  if (response.headersSent) return;
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : undefined;
}

function whyNot(error: Error, port: number): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken: stop the program that uses it, or set DISCORD_PORT to another.`;
  if (code === "EACCES") return `Port ${port} may not be used by this user: set DISCORD_PORT to one above 1023.`;
  return `It cannot listen on port ${port}: ${error.message}.`;
}
