import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SIGNING_SECRET, type Signed, send, signed } from "../fakes/slack/signed-request.ts";
import { type Pair, startPair } from "./start-pair.ts";

/** 10,000 in the long form: `MUTANTS=10000 npx vitest run tests/slack/forged.test.ts`. */
const MUTANTS = Number(process.env["MUTANTS"] ?? 2_400);
const JSON_TYPE = "application/json";

let pair: Pair;
beforeAll(async () => {
  pair = await startPair("http");
});
afterAll(() => pair.stop());

let number = 0;
/** A mention that is answered when it is accepted; each is a new one. */
function mention(): string {
  number += 1;
  const event = {
    type: "app_mention",
    user: "U0ANNA",
    text: "<@U0ADVISOR> hello",
    ts: `17.${number}`,
    channel: "C0GENERAL",
  };
  return JSON.stringify({ type: "event_callback", team_id: "T0STUDY", event_id: `Ev${number}`, event });
}
const nowSeconds = (): number => Math.floor(Date.now() / 1_000);
const shown = (): number => pair.slack.state.messages.length;

/** The same numbers in each run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function flipBit(text: string, random: (below: number) => number): string {
  const bytes = Buffer.from(text);
  const at = random(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(7));
  return bytes.toString("latin1");
}

type Change = (request: Signed, random: (below: number) => number) => Signed;
const headers = (request: Signed, change: Readonly<Record<string, string | readonly string[]>>): Signed => ({
  ...request,
  headers: { ...request.headers, ...change },
});
const without = (request: Signed, name: string): Signed => ({
  ...request,
  headers: Object.fromEntries(Object.entries(request.headers).filter(([key]) => key !== name)),
});
const valueOf = (request: Signed, name: string): string => String(request.headers[name] ?? "");
const TIME = "x-slack-request-timestamp";
const SIGNATURE = "x-slack-signature";
/** Characters that a header may hold. */
const sendable = (text: string): string => text.replace(/[^\x20-\x7e]/g, "?");

const CHANGES: Readonly<Record<string, Change>> = {
  "a bit of the body": (request, random) => ({ ...request, body: flipBit(request.body, random) }),
  "a bit of the signature": (request, random) =>
    headers(request, { [SIGNATURE]: sendable(flipBit(valueOf(request, SIGNATURE), random)) }),
  "a bit of the time": (request, random) =>
    headers(request, { [TIME]: sendable(flipBit(valueOf(request, TIME), random)) }),
  "the time moved, not signed": (request, random) =>
    headers(request, { [TIME]: String(nowSeconds() + 1 + random(299)) }),
  "signed too long ago": (request, random) => signed(request.body, JSON_TYPE, nowSeconds() - 302 - random(10_000)),
  "signed for the future": (request, random) => signed(request.body, JSON_TYPE, nowSeconds() + 303 + random(10_000)),
  "no signature": (request) => without(request, SIGNATURE),
  "no time": (request) => without(request, TIME),
  "the signature twice": (request) =>
    headers(request, { [SIGNATURE]: [valueOf(request, SIGNATURE), valueOf(request, SIGNATURE)] }),
  "the time twice": (request) => headers(request, { [TIME]: [valueOf(request, TIME), valueOf(request, TIME)] }),
  "a secret with another character": (request, random) =>
    signed(request.body, JSON_TYPE, nowSeconds(), flipBit(SIGNING_SECRET, random)),
  "an empty secret": (request) => signed(request.body, JSON_TYPE, nowSeconds(), ""),
  "another version": (request) => headers(request, { [SIGNATURE]: valueOf(request, SIGNATURE).replace("v0=", "v1=") }),
  "a longer signature": (request) => headers(request, { [SIGNATURE]: `${valueOf(request, SIGNATURE)}=0` }),
  "a shorter signature": (request, random) =>
    headers(request, { [SIGNATURE]: valueOf(request, SIGNATURE).slice(0, -1 - random(60)) }),
  "the time in another notation": (request, random) =>
    headers(request, { [TIME]: `${["+", "0x", "00", " +"][random(4)] ?? "+"}${valueOf(request, TIME)}` }),
  "another request's body": (request) => ({ ...request, body: mention() }),
  "something after the body": (request) => ({ ...request, body: `${request.body} ` }),
};

describe("deliveries over HTTP", () => {
  it("accepts what Slack signed, up to 300 s off in either direction", async () => {
    for (const offset of [0, -298, 298]) {
      const before = shown();
      expect(await send(pair.port, signed(mention(), JSON_TYPE, nowSeconds() + offset))).toMatchObject({ status: 200 });
      expect(shown()).toBe(before + 1);
    }
  });

  it(`refuses ${MUTANTS} forged, old, future-dated and altered requests`, async () => {
    const random = createRandom(42);
    const kinds = Object.entries(CHANGES);
    const before = shown();
    const accepted: string[] = [];
    const one = async (index: number): Promise<void> => {
      const [name, change] = kinds[index % kinds.length] ?? ["", (request: Signed) => request];
      const answer = await send(pair.port, change(signed(mention(), JSON_TYPE), random));
      if (answer.status < 400) accepted.push(`${name}: ${answer.status}`);
    };
    for (let from = 0; from < MUTANTS; from += 24) {
      await Promise.all(Array.from({ length: 24 }, (_, offset) => one(from + offset)));
    }
    expect(accepted).toEqual([]);
    expect(shown()).toBe(before);
  }, 20_000);

  it.each([
    ["clock", "Set the clock", (body: string) => signed(body, JSON_TYPE, nowSeconds() - 1_000)],
    [
      "signature",
      "SLACK_SIGNING_SECRET is another app's",
      (body: string) => signed(body, JSON_TYPE, nowSeconds(), "x"),
    ],
    ["unsigned", "a proxy removes the headers", (body: string) => ({ body, headers: { "content-type": JSON_TYPE } })],
  ])("says once of twenty refused for their %s what the cause may be, and counts them", async (_, words, forge) => {
    const other = await startPair("http");
    for (let number = 0; number < 20; number += 1) expect((await send(other.port, forge(mention()))).status).toBe(401);
    expect(other.lines.filter((line) => !line.includes("waiting for deliveries"))).toEqual([
      expect.stringContaining(words),
    ]);
    expect(other.kinds.filter((kind) => kind === "refused-delivery")).toHaveLength(20);
    await other.stop();
  });

  it("refuses a body over 1 MB, announced or not", async () => {
    const before = shown();
    const large = mention().replace("hello", "x".repeat(1024 * 1024));
    expect((await send(pair.port, signed(large, JSON_TYPE))).status).toBe(413);
    const chunked = await fetch(`http://127.0.0.1:${pair.port}/slack/events`, {
      method: "POST",
      body: new Blob([large]).stream(),
      duplex: "half",
    }).then(
      ({ status }) => status,
      () => 413,
    );
    expect(chunked).toBeGreaterThanOrEqual(400);
    expect(shown()).toBe(before);
  });

  it.each([
    ["something that is not JSON", "{", JSON_TYPE, 400],
    ["a form without fields", "", "application/x-www-form-urlencoded", 200],
    ["a list", "[1]", JSON_TYPE, 400],
    ["an unknown type", '{"type":"from_the_future"}', JSON_TYPE, 200],
    ["a broken payload", "payload=%7B", "application/x-www-form-urlencoded", 400],
    [
      "a press without actions",
      `payload=${encodeURIComponent('{"type":"block_actions","actions":[]}')}`,
      "application/x-www-form-urlencoded",
      200,
    ],
  ])("survives %s, signed", async (_what, body, type, status) => {
    expect((await send(pair.port, signed(body, type))).status).toBe(status);
  });

  it("answers Slack's check of the address with its challenge", async () => {
    const body = JSON.stringify({ type: "url_verification", challenge: "c0ffee", token: "legacy" });
    expect(await send(pair.port, signed(body, JSON_TYPE))).toEqual({ status: 200, body: '{"challenge":"c0ffee"}' });
  });

  it("runs nothing that comes with an unsigned check of the certificate", async () => {
    const before = shown();
    const body = `ssl_check=1&command=%2Fcredential&text=xseries&payload=${encodeURIComponent(mention())}`;
    const type = { "content-type": "application/x-www-form-urlencoded" };
    expect((await send(pair.port, { body, headers: type })).body).toBe("");
    expect(shown()).toBe(before);
  });

  it("answers other paths and methods with what is wrong", async () => {
    expect((await send(pair.port, signed(mention(), JSON_TYPE), "/other")).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${pair.port}/slack/events`)).status).toBe(405);
  });
});
