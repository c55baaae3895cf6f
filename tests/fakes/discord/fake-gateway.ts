import type { Server } from "node:http";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import type { Json } from "./json.ts";
import { number, object, parse, string } from "./json.ts";
import { APPLICATION, BOT, SERVER, serverJson, userJson } from "./world.ts";

type Session = { readonly id: string; readonly intents: number; readonly sent: Json[]; socket: WebSocket | undefined };

export type FakeGateway = {
  readonly identifies: number;
  /** Which shard of how many each IDENTIFY was for, oldest first. */
  readonly shards: readonly unknown[];
  readonly resumes: number;
  /** Connections that stand. */
  readonly connected: number;
  /** Sends an event to every session whose intents ask for it; what a session misses while it is away, it gets on resuming. */
  dispatch(event: string, data: (intents: number) => Json | undefined): void;
  /** Closes every connection: with a code of Discord's, or, without one, by cutting the wire. */
  drop(code?: number): void;
  /** Opcode 7: told to connect again. */
  askToReconnect(): void;
  /** Opcode 9: the session is not valid any more, and can or cannot be resumed. */
  invalidate(resumable: boolean): void;
  /** From now on heartbeats stay unanswered. */
  playDead(): void;
  /** Breaks the connection in some way, and resolves when the next one is ready or resumed. */
  nextConnection(breaking: () => void): Promise<void>;
  stop(): void;
};

/** Discord's gateway over a real WebSocket, strict about who may connect: opcodes 1, 2, 6, 7, 9, 10 and 11. */
export function createFakeGateway(
  server: Server,
  options: {
    readonly token: string;
    readonly heartbeat: number;
    readonly url: () => string;
    readonly refuseWith?: number | undefined;
  },
): FakeGateway {
  const sockets = new WebSocketServer({ server, path: "/gateway" });
  const sessions = new Map<string, Session>();
  let waiting: (() => void)[] = [];
  let dead = false;
  const shards: unknown[] = [];
  const counts = { identifies: 0, resumes: 0 };

  const write = (socket: WebSocket | undefined, payload: Json): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify(payload));
  };
  const event = (session: Session, t: string, d: Json): void => {
    const payload = { op: 0, s: session.sent.length + 1, t, d };
    session.sent.push(payload);
    write(session.socket, payload);
  };
  const connected = (): void => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  const identify = (socket: WebSocket, data: Json): void => {
    counts.identifies += 1;
    shards.push(data["shard"]);
    if (options.refuseWith !== undefined) return socket.close(options.refuseWith);
    if (data["token"] !== options.token) return socket.close(4004, "Authentication failed.");
    const session: Session = { id: `session-${counts.identifies}`, intents: number(data["intents"]), sent: [], socket };
    if ((session.intents & PRIVILEGED) !== 0) return socket.close(4014, "Disallowed intent(s).");
    sessions.set(session.id, session);
    event(session, "READY", {
      v: 10,
      user: userJson(BOT),
      guilds: [{ id: SERVER, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: options.url(),
      shard: data["shard"],
      application: { id: APPLICATION, flags: 0 },
    });
    event(session, "GUILD_CREATE", serverJson());
    connected();
  };
  const resume = (socket: WebSocket, data: Json): void => {
    counts.resumes += 1;
    const session = sessions.get(string(data["session_id"]));
    if (session === undefined) return write(socket, { op: 9, d: false });
    session.socket = socket;
    for (const payload of session.sent.slice(number(data["seq"]))) write(socket, payload);
    event(session, "RESUMED", {});
    connected();
  };

  sockets.on("connection", (socket) => {
    dead = false;
    write(socket, { op: 10, d: { heartbeat_interval: options.heartbeat } });
    socket.on("message", (raw: Buffer) => {
      const payload = object(parse(raw.toString("utf8")));
      if (payload["op"] === 1 && !dead) write(socket, { op: 11 });
      if (payload["op"] === 2) identify(socket, object(payload["d"]));
      if (payload["op"] === 6) resume(socket, object(payload["d"]));
    });
    socket.on("close", () => {
      for (const session of sessions.values()) if (session.socket === socket) session.socket = undefined;
    });
    socket.on("error", () => undefined);
  });

  return {
    shards,
    get identifies() {
      return counts.identifies;
    },
    get resumes() {
      return counts.resumes;
    },
    get connected() {
      return [...sessions.values()].filter((session) => session.socket !== undefined).length;
    },
    dispatch: (t, data) => {
      for (const session of sessions.values()) {
        const d = data(session.intents);
        if (d !== undefined) event(session, t, d);
      }
    },
    drop: (code) => {
      for (const socket of sockets.clients)
        if (code === undefined) socket.terminate();
        else socket.close(code);
    },
    askToReconnect: () => {
      for (const socket of sockets.clients) write(socket, { op: 7, d: null });
    },
    invalidate: (resumable) => {
      for (const session of sessions.values()) {
        if (!resumable) sessions.delete(session.id);
        write(session.socket, { op: 9, d: resumable });
      }
    },
    playDead: () => {
      dead = true;
    },
    nextConnection: (breaking) => {
      const next = new Promise<void>((resolve) => void waiting.push(resolve));
      breaking();
      return next;
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Members, presences and message content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
