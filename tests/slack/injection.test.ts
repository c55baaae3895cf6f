import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainText, text, type Reply } from "../../src/reply.ts";
import { renderMessage } from "../../adapters/slack/render.ts";
import { labelsIn } from "../fakes/slack/pressable.ts";
import { type Json, isRecord } from "../fakes/slack/state.ts";
import { PAYLOADS } from "../fixtures/payloads.ts";
import { type Pair, guide, newest, startPair } from "./start-pair.ts";

/** An advisor that says back everything it is told, which is worse than the real one ever does. */
const echo = {
  ask: (words: string): Reply => saying(words),
  open: (token: string): Reply => saying(token),
  confidenceOf: () => undefined,
  suggest: (partial: string) => [{ label: partial || "x", token: "help" }],
};
const saying = (words: string): Reply => ({
  token: "help",
  kind: "not-covered",
  title: words.slice(0, 140) || "x",
  body: [
    text(words),
    { kind: "list", ordered: false, items: [words] },
    {
      kind: "facts",
      facts: [
        { label: words.slice(0, 100), value: words },
        { label: "Plain", value: words.replace(/[*_~`\n]/g, "") },
      ],
    },
    { kind: "table", columns: ["", "A"], rows: [[words, words]] },
  ],
  choices: [{ label: words.slice(0, 34) || "x", token: "help" }],
  sources: [words.slice(0, 200)],
  credentials: [],
  topics: [],
});

/** The one link that the adapter itself makes. */
const GUIDE = `From <${guide.about.url}|the guide>:`;

describe("what people type", () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair("socket", { advisor: echo });
  });
  afterAll(() => pair.stop());

  it(`stays dead text in replies to ${PAYLOADS.length} payloads, however it is asked`, async () => {
    expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(200);
    const { people, state } = pair.slack;
    let count = 0;
    for (const [at, payload] of PAYLOADS.entries()) {
      // All ways read and show words alike, so that they take turns, such that each disguise of the list meets each of them.
      const turn = (at + Math.floor(at / 8)) % 8;
      const asked = [turn % 2 === 0 ? people.command("/ask", payload) : people.mention(payload)];
      if (turn === 1) asked.push(people.directMessage(payload));
      if (turn === 2) asked.push(people.messageShortcut("ask-about-message", payload));
      if (turn === 3) await people.type(payload);
      count += asked.length;
      await Promise.all(asked);
      await state.until(`all replies to ${payload}`, () => state.messages.length === count);
    }
    // The fake notes every `<…>` in `text` and in mrkdwn; here, nothing that a person typed is mrkdwn unescaped.
    const formatted = state.messages
      .flatMap(({ blocks }) => mrkdwnIn(blocks))
      .filter((words) => words !== GUIDE && /<|[_~`]|\*.*\*.*\*/s.test(words));
    expect(formatted).toEqual([]);
    expect(state.problems).toEqual([]);
  });

  it("is shown in full", async () => {
    await pair.slack.people.command("/ask", "is a < b & c > d *really*?");
    expect(newest(pair).text).toContain("is a &lt; b &amp; c &gt; d *really*?");
    expect(JSON.stringify(newest(pair).blocks)).toContain("is a < b & c > d *really*?");
  });

  it("would be noticed by the fake if it came alive", async () => {
    const other = await startPair("socket", { advisor: echo });
    const raw = { ...renderMessage(saying("x"), { kind: "private" }), text: "<!channel>" };
    await fetch(other.slack.urls.create({ channel: "C0GENERAL", person: "U0ANNA", ts: undefined, thread: undefined }), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(raw),
    });
    expect(other.slack.state.problems).toEqual(["text has a live <!channel>"]);
    await expect(other.stop()).rejects.toThrow();
  });

  it("makes labels that are too long end visibly", () => {
    const long = { ...saying("x"), choices: [{ label: "l".repeat(90), token: "help" }] };
    const [label] = labelsIn(renderMessage(long, { kind: "private" }).blocks);
    expect(label).toBe(`${"l".repeat(74)}…`);
    expect(plainText(long)).toContain("x");
  });
});

function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (!isRecord(value)) return [];
  const node: Json = value;
  if (node["type"] === "mrkdwn") return [typeof node["text"] === "string" ? node["text"] : ""];
  return Object.values(node).flatMap(mrkdwnIn);
}
