import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDiscord } from "../../adapters/discord/start-discord.ts";
import type { Running } from "../../adapters/discord/start-discord.ts";
import { startFakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import { FOREIGN, PUBLIC_KEY, send, signed } from "../fakes/discord/signed-request.ts";
import type { Signed } from "../fakes/discord/signed-request.ts";
import { ANNA, APPLICATION, BORIS, TOKEN, direct, text } from "../fakes/discord/world.ts";
import { fakeAdvisor, fakeGuide } from "./fake-advisor.ts";
import { seen } from "./read-message-shown.ts";
import { lines } from "./start-bot.ts";

const log = lines();
let discord: FakeDiscord;
let running: Running;
let port: number;
beforeAll(async () => {
  discord = await startFakeDiscord();
  const settings = {
    token: TOKEN,
    apiUrl: discord.apiUrl,
    shards: { kind: "none" },
    http: { publicKey: PUBLIC_KEY, port: 0 },
  } as const;
  running = await startDiscord({ advisor: fakeAdvisor(), guide: fakeGuide }, settings, log);
  await log.saying("Discord: commands");
  port = running.port ?? 0;
  discord.deliverTo(port);
});
afterAll(async () => {
  await running.stop();
  await discord.stop();
  discord.verify();
});

describe("interactions over HTTP, without the gateway", () => {
  it("need no connection, and no request to answer", async () => {
    const before = discord.rest.requests.length;
    const shown = await discord.interactions.command({ person: ANNA, channel: text }, "ask", { question: "hello" });
    expect(seen(shown)).toContain("You said");
    expect(shown.onlyFor).toBe(ANNA);
    expect(discord.rest.requests.length).toBe(before);
    expect(discord.gateway.identifies).toBe(0);
  });

  it("show what the gateway's show: a press replaces the asker's message", async () => {
    const setting = { person: ANNA, channel: direct(ANNA) };
    const shown = await discord.interactions.command(setting, "recommend");
    const before = seen(shown);
    const label = JSON.stringify(shown.body).match(/"label":"([^"]+)"/)?.[1] ?? "";
    const after = await discord.interactions.press(setting, shown, label);
    expect(after.id).toBe(shown.id);
    expect(after.edits).toBe(1);
    expect(seen(after)).not.toBe(before);
  });

  it("complete what is typed", async () => {
    const choices = await discord.interactions.type({ person: ANNA, channel: text }, "ask", "question", "c");
    expect(choices.length).toBeGreaterThan(0);
  });

  it("are answered once when they come twice", async () => {
    const event = {
      id: "77",
      application_id: APPLICATION,
      token: "t77",
      type: 2,
      user: { id: BORIS },
      data: { name: "help", type: 1 },
    };
    const answers = await Promise.all([1, 2].map(() => send(port, signed(JSON.stringify(event)))));
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 202]));
  });

  it("that are refused are passed over twice, as Discord's own tests, and then the likely cause is said once", async () => {
    const about = (): readonly string[] => log.all.filter((line) => line.includes("DISCORD_PUBLIC_KEY is another"));
    const wrong = (): Signed => signed("{}", undefined, FOREIGN);
    for (let number = 0; number < 2; number += 1) expect((await send(port, wrong())).status).toBe(401);
    expect(about()).toEqual([]);
    for (let number = 0; number < 20; number += 1) await send(port, wrong());
    expect(about()).toHaveLength(1);
  });

  it("answer Discord's ping", async () => {
    expect(await send(port, signed('{"type":1}'))).toEqual({ status: 200, body: '{"type":1}' });
  });
});

describe("a request that Discord would not send", () => {
  it.each<readonly [string, Signed, Parameters<typeof send>[2], number]>([
    ["to another path", signed('{"type":1}'), { path: "/" }, 404],
    ["by another method", signed('{"type":1}'), { method: "PUT" }, 405],
    ["signed, but not JSON", signed("{"), {}, 400],
    ["larger than Discord's", signed("x".repeat(300_000)), {}, 413],
  ])("%s is refused", async (_, request, to, status) => {
    expect((await send(port, request, to)).status).toBe(status);
  });

  it("without a length is refused when it grows too large", async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64_000)),
    });
    const sent = fetch(`http://127.0.0.1:${port}/discord/interactions`, {
      method: "POST",
      body,
      duplex: "half",
    });
    // The answer may be lost when the connection is cut.
    expect(
      await sent.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
  });
});

/** The same numbers in each run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SIGNATURE = "x-signature-ed25519";
const TIME = "x-signature-timestamp";
/** An interaction that would be answered; each is a new one. */
let number = 1_000;
const help = (): string =>
  JSON.stringify({
    id: String((number += 1)),
    token: "t",
    type: 2,
    user: { id: String(number) },
    data: { name: "help", type: 1 },
  });
const now = (): number => Math.floor(Date.now() / 1_000);
const valueOf = ({ headers }: Signed, name: string): string => String(headers[name] ?? "");
const withHeader = (request: Signed, name: string, value: string | readonly string[]): Signed => ({
  ...request,
  headers: { ...request.headers, [name]: value },
});
const without = (request: Signed, name: string): Signed => ({
  ...request,
  headers: Object.fromEntries(Object.entries(request.headers).filter(([key]) => key !== name)),
});
const flipBit = (words: string, random: (below: number) => number): string => {
  const bytes = Buffer.from(words);
  const at = random(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(7));
  return bytes.toString("latin1").replace(/[^\x20-\x7e]/g, "?");
};
/** Flips one bit of the signature itself, so that it stays well formed. */
const flipSignature = (hex: string, random: (below: number) => number): string => {
  const bytes = Buffer.from(hex, "hex");
  const at = random(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  return bytes.toString("hex");
};
/** The order of the curve's group: a signature whose second half is larger by it holds for careless verifiers. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const malleable = (hex: string): string => {
  const scalar = Buffer.from(hex.slice(64), "hex").reverse().toString("hex");
  const moved = (BigInt(`0x${scalar}`) + ORDER).toString(16).padStart(64, "0");
  return hex.slice(0, 64) + Buffer.from(moved, "hex").reverse().toString("hex");
};

type Change = (request: Signed, random: (below: number) => number) => Signed;
const CHANGES: Readonly<Record<string, Change>> = {
  "a bit of the body": (request, random) => ({ ...request, body: flipBit(request.body, random) }),
  "a bit of the signature": (request, random) =>
    withHeader(request, SIGNATURE, flipSignature(valueOf(request, SIGNATURE), random)),
  "a character of the signature": (request, random) =>
    withHeader(request, SIGNATURE, flipBit(valueOf(request, SIGNATURE), random)),
  "a bit of the time": (request, random) => withHeader(request, TIME, flipBit(valueOf(request, TIME), random)),
  "the time moved, not signed": (request, random) => withHeader(request, TIME, String(now() + 1 + random(299))),
  "signed too long ago": (request, random) => signed(request.body, now() - 302 - random(10_000)),
  "signed for the future": (request, random) => signed(request.body, now() + 303 + random(10_000)),
  "no signature": (request) => without(request, SIGNATURE),
  "no time": (request) => without(request, TIME),
  "an empty signature": (request) => withHeader(request, SIGNATURE, ""),
  "a signature of zeros": (request) => withHeader(request, SIGNATURE, "0".repeat(128)),
  "the signature twice": (request) =>
    withHeader(request, SIGNATURE, [valueOf(request, SIGNATURE), valueOf(request, SIGNATURE)]),
  "the time twice": (request) => withHeader(request, TIME, [valueOf(request, TIME), valueOf(request, TIME)]),
  "another application's key": (request) => signed(request.body, now(), FOREIGN),
  "a longer signature": (request) => withHeader(request, SIGNATURE, `${valueOf(request, SIGNATURE)}00`),
  "a shorter signature": (request, random) =>
    withHeader(request, SIGNATURE, valueOf(request, SIGNATURE).slice(0, -1 - random(60))),
  "a signature in capitals": (request) => withHeader(request, SIGNATURE, `A${valueOf(request, SIGNATURE).slice(1)}`),
  "the signature's twin": (request) => withHeader(request, SIGNATURE, malleable(valueOf(request, SIGNATURE))),
  "the time in another notation": (request, random) =>
    withHeader(request, TIME, `${["+", "0x", "00"][random(3)] ?? "+"}${valueOf(request, TIME)}`),
  "another request's body": (request) => ({ ...request, body: help() }),
  "something after the body": (request) => ({ ...request, body: `${request.body} ` }),
};

describe("forged requests", () => {
  it("the genuine one is answered, up to 300 s off in either direction", async () => {
    for (const offset of [0, -298, 298]) expect((await send(port, signed(help(), now() + offset))).status).toBe(200);
  });

  it.each(Object.entries(CHANGES))(
    "with %s are all refused with 401",
    async (_, change) => {
      const random = createRandom(20_261_123);
      const answers: number[] = [];
      while (answers.length < MUTANTS) {
        const genuine = signed(help());
        const request = change(genuine, random);
        if (JSON.stringify(request) === JSON.stringify(genuine)) continue;
        answers.push((await send(port, request)).status);
      }
      expect(answers.filter((status) => status !== 401)).toEqual([]);
    },
    60_000,
  );
});

/** For each of 21 changes: 2,100 in all. */
const MUTANTS = 100;
