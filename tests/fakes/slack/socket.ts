import type { IncomingMessage, Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { type Json, type State, isRecord, recordOf, stringOf } from "./state.ts";

/** What came back for a delivery. */
export type Outcome = { readonly isAccepted: boolean; readonly payload: unknown; readonly milliseconds: number };

export type Sockets = {
  /** Connections that Slack would use for the next delivery. */
  readonly open: number;
  /** How many connections there have been. */
  readonly total: number;
  /** How long a delivery may stay unacknowledged, in milliseconds; Slack's is 3,000. */
  acceptWithin: number;
  /** Delivers over one of the connections; not accepted when none is open, or none answers within 3 s. */
  deliver(type: string, payload: Json, retry?: number): Promise<Outcome>;
  /** Tells one connection, or all, that it must reconnect, as Slack does every few hours. */
  disconnect(which?: "one" | "all"): void;
  /** Cuts connections without a word. */
  drop(which?: "one" | "all"): void;
};

export type SocketOptions = {
  /** What the greeting announces as the connection's age, in seconds. */
  readonly socketAge?: number;
};

/** The server side of Socket Mode: greets, spreads deliveries over the connections, collects acknowledgements. */
export function createSockets(server: Server, state: State, { socketAge }: SocketOptions): Sockets {
  const wss = new WebSocketServer({ noServer: true });
  const usable: WebSocket[] = [];
  const waiting = new Map<
    string,
    { readonly socket: WebSocket; readonly settle: (payload: unknown, isAccepted: boolean) => void }
  >();
  let total = 0;
  let turn = 0;

  server.on("upgrade", (request: IncomingMessage, socket, head) => {
    wss.handleUpgrade(request, socket, head, (connection) => {
      total += 1;
      usable.push(connection);
      const age = socketAge === undefined ? {} : { debug_info: { approximate_connection_time: socketAge } };
      connection.send(JSON.stringify({ type: "hello", num_connections: usable.length, ...age }));
      connection.on("message", (data) => take(Buffer.isBuffer(data) ? data.toString("utf8") : ""));
      connection.on("close", () => {
        retire(connection);
        for (const [id, entry] of waiting) if (entry.socket === connection) finish(id, undefined, false);
      });
      state.changed();
    });
  });

  const retire = (connection: WebSocket): void => {
    const at = usable.indexOf(connection);
    if (at >= 0) usable.splice(at, 1);
    state.changed();
  };
  const finish = (id: string, payload: unknown, isAccepted: boolean): void => {
    waiting.get(id)?.settle(payload, isAccepted);
    waiting.delete(id);
    state.changed();
  };
  const take = (data: string): void => {
    const message: unknown = JSON.parse(data);
    const id = isRecord(message) ? stringOf(message["envelope_id"]) : "";
    if (!waiting.has(id)) state.problems.push(`an acknowledgement of an unknown or settled envelope ${id}`);
    finish(id, recordOf(message)["payload"], true);
  };
  /** One that has nothing in flight, so that ending it loses nothing that Slack could not know of. */
  const chosen = (which: "one" | "all"): readonly WebSocket[] => {
    if (which === "all") return [...usable];
    const busy = new Set([...waiting.values()].map((entry) => entry.socket));
    return usable.filter((socket) => !busy.has(socket)).slice(0, 1);
  };

  const sockets: Sockets = {
    acceptWithin: 3_000,
    get open() {
      return usable.length;
    },
    get total() {
      return total;
    },
    deliver(type, payload, retry = 0) {
      const socket = usable[(turn += 1) % Math.max(1, usable.length)];
      const started = performance.now();
      return new Promise((resolve) => {
        if (socket === undefined) return resolve({ isAccepted: false, payload: undefined, milliseconds: 0 });
        const id = state.next("E");
        const timer = setTimeout(() => finish(id, undefined, false), sockets.acceptWithin);
        const settle = (answer: unknown, isAccepted: boolean): void => {
          clearTimeout(timer);
          resolve({ isAccepted, payload: answer, milliseconds: performance.now() - started });
        };
        waiting.set(id, { socket, settle });
        const takesAnswer = type !== "events_api";
        const repeated = retry > 0 ? { retry_attempt: retry, retry_reason: "timeout" } : {};
        socket.send(
          JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: takesAnswer, ...repeated }),
        );
      });
    },
    disconnect(which = "one") {
      for (const connection of chosen(which)) {
        retire(connection);
        connection.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
      }
    },
    drop(which = "one") {
      for (const connection of chosen(which)) {
        retire(connection);
        connection.terminate();
      }
    },
  };
  return sockets;
}
