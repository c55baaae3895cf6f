import { once } from "node:events";
import { connect } from "node:net";
import { expect, it } from "vitest";
import { startHealth } from "../../adapters/health/start-health.ts";
import { startDiscord } from "../../adapters/discord/start-discord.ts";
import { fakeAdvisor, fakeGuide } from "../discord/fake-advisor.ts";
import { lines } from "../discord/start-bot.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import { PUBLIC_KEY } from "../fakes/discord/signed-request.ts";
import { TOKEN } from "../fakes/discord/world.ts";
import { startPair } from "../slack/start-pair.ts";

/** Sends half a header and waits; seconds until the server has had enough. */
async function patience(port: number): Promise<number> {
  const begun = performance.now();
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.resume();
  socket.write("POST / HTTP/1.1\r\nhost: x\r\nslow-hea");
  await once(socket, "close");
  return (performance.now() - begun) / 1_000;
}

it("every port closes a connection whose headers don't arrive within ten seconds", async () => {
  const discord = await startFakeDiscord();
  const settings = { token: TOKEN, apiUrl: discord.apiUrl, shards: { kind: "none" } } as const;
  const http = { publicKey: PUBLIC_KEY, port: 0 };
  const [health, pair, bot] = await Promise.all([
    startHealth({ port: 0 }),
    startPair("http"),
    startDiscord({ advisor: fakeAdvisor(), guide: fakeGuide }, { ...settings, http }, lines()),
  ]);
  const seconds = await Promise.all([health.port, pair.port, bot.port ?? 0].map(patience));
  for (const one of seconds) expect(one).toBeLessThan(10);
  await Promise.all([health.stop(), pair.stop(), bot.stop()]);
  await discord.stop();
});
