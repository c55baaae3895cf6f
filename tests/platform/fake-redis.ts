import { type Server, type Socket, createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";

/** What the fake answers to a command, by its words; `+OK` to everything else. */
export type Answers = (words: readonly string[]) => string | undefined;

export type FakeRedis = { readonly port: number; stop(): Promise<void> };

/** As much of Redis as connecting takes: reads commands, answers each with one line. Over TLS with a key and certificate. */
export async function startFakeRedis(
  answers: Answers,
  tls?: { readonly key: string; readonly cert: string },
): Promise<FakeRedis> {
  const sockets = new Set<Socket>();
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      for (const words of commandsIn(data.toString("utf8"))) socket.write(`${answers(words) ?? "+OK"}\r\n`);
    });
  };
  const server: Server = tls === undefined ? createServer(serve) : createTlsServer(tls, serve);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `*2\r\n$4\r\nAUTH\r\n$1\r\nx\r\n` is one command of two words. */
function commandsIn(text: string): readonly (readonly string[])[] {
  return text
    .split(/^\*\d+\r\n/m)
    .filter((command) => command !== "")
    .map((command) => command.split("\r\n").filter((line) => line !== "" && !line.startsWith("$")));
}
