import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Advisor } from "../../src/advisor.ts";
import { text as paragraph, type Reply } from "../../src/reply.ts";
import { ANNA, BOT, direct, text } from "../fakes/discord/world.ts";
import { PAYLOADS } from "../fixtures/payloads.ts";
import { advisor, guide } from "./every-reply.ts";
import { live } from "./live.ts";
import { labels, seen } from "./read-message-shown.ts";
import { startBoth } from "./start-bot.ts";

/** How many are asked at once. */
const BATCH = 16;
const inBatches = (payloads: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(payloads.length / BATCH) }, (_, at) => payloads.slice(at * BATCH, (at + 1) * BATCH));
/** For the real advisor, which repeats little: every third, which is every family, and every disguise of a target. */
const THIRD = PAYLOADS.filter((_, at) => at % 3 === 0);

/** An advisor that says back everything it is told, which is worse than the real one ever does. */
const echo: Advisor = {
  ask: (words) => saying(words),
  open: (token) => saying(token),
  confidenceOf: () => undefined,
  suggest: (partial) => [{ label: partial || "x", token: "help" }],
};
const saying = (words: string): Reply => ({
  token: "help",
  kind: "not-covered",
  title: words.slice(0, 100) || "x",
  // In its own formatting the test takes out bold at the start of a line, so that here the words do not start one.
  body: [
    paragraph(`You said ${words}`),
    { kind: "list", ordered: false, items: [`again ${words.slice(0, 200)}`] },
    { kind: "facts", facts: [{ label: "Once more", value: words.slice(0, 200) }] },
  ],
  choices: [{ label: words.slice(0, 34) || "x", token: "help" }],
  // The guide's sections, never anybody's words; they stand in the footer, which knows no Markdown.
  sources: [],
  credentials: [],
  topics: [],
});

/** The reply's own formatting: lists, bold labels, small print, code blocks, the guide's address and the line that says who shared it. */
const withoutOwn = (shown: string): string =>
  shown
    .replaceAll(`[the guide](<${guide.about.url}>)`, "the guide")
    .replaceAll(`<${guide.about.url}>`, "")
    .replaceAll(/^(- |\d\. |-# )/gm, "")
    .replaceAll(/^(?:> )?\*\*[^*\n]+\*\*/gm, "")
    .replaceAll(/^```\n[^`]*\n```$/gm, "")
    .replace(/^Shared by <@\d+>$/m, "");

/** Web addresses, which the adapter itself puts between angle brackets: they show where they lead, and no preview. */
const withoutAddresses = (shown: string): string => shown.replaceAll(/(?<!\\)<https?:[^\s<>]+>/g, "");

type Running = Awaited<ReturnType<typeof startBoth>>;
let real: Running;
let echoing: Running;
beforeAll(async () => {
  [real, echoing] = await Promise.all([startBoth({ advisor, guide }), startBoth({ advisor: echo, guide })]);
});
afterAll(async () => {
  for (const discord of [real, echoing]) {
    await discord.end();
    discord.verify();
  }
});

describe("what people type", () => {
  it("is tried in at least two hundred different ways, most of which would be live as they are", () => {
    expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(200);
    expect(PAYLOADS.filter((payload) => live(payload).length > 0).length).toBeGreaterThanOrEqual(150);
  });

  it(`comes back as text from the real advisor, if at all, in replies to ${THIRD.length} messages`, async () => {
    for (const batch of inBatches(THIRD)) {
      const asked = batch.map((payload) =>
        real.messages.say({ author: ANNA, channel: text, content: `<@${BOT}> ${payload} refund` }),
      );
      for (const answer of await Promise.all(asked.map((message) => real.messages.answerTo(message)))) {
        expect(live(withoutOwn(seen(answer)))).toEqual([]);
        expect(seen(answer)).not.toMatch(/evil\.example|javascript:|<script/);
      }
    }
  });

  it(`comes back as text from an advisor that repeats all of it, in replies to ${PAYLOADS.length} commands`, async () => {
    for (const batch of inBatches(PAYLOADS)) {
      const asked = batch.map((question) =>
        echoing.interactions.command({ person: ANNA, channel: direct(ANNA) }, "ask", { question }),
      );
      for (const [at, answer] of (await Promise.all(asked)).entries()) {
        expect(seen(answer), `the reply to ${batch[at]}`).toContain("You said");
        expect(live(withoutAddresses(withoutOwn(seen(answer))))).toEqual([]);
      }
    }
  });

  it("stays text when a reply is shared, and in suggestions", async () => {
    const where = { person: ANNA, channel: text };
    let shares = 0;
    for (const payload of PAYLOADS.filter((_, at) => at % 17 === 0)) {
      const shown = await real.interactions.command(where, "ask", { question: `${payload} micromasters cost` });
      if (labels(shown).includes("Share in channel")) {
        const shared = await real.interactions.press(where, shown, "Share in channel");
        expect(live(withoutOwn(seen(shared)))).toEqual([]);
        shares += 1;
      }
      await real.interactions.type(where, "ask", "question", payload.slice(0, 100));
    }
    expect(shares).toBeGreaterThan(3);
  });
});
