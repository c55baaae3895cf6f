import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainText, text, type Reply } from "../../src/reply.ts";
import { renderMessage } from "../../adapters/slack/render.ts";
import { labelsIn } from "../fakes/slack/pressable.ts";
import { type Json, isRecord } from "../fakes/slack/state.ts";
import { type Pair, newest, startPair } from "./start-pair.ts";

const TARGETS = [
  "!channel",
  "!here",
  "!everyone",
  "!subteam^S0ADMINS|@admins",
  "@U0BOSS",
  "@U0BOSS|boss",
  "#C0SECRET",
  "#C0SECRET|secret",
  "https://evil.example",
  "https://evil.example|edX",
  "mailto:a@b.example|write",
  "!date^1^{date}|now",
  "tel:1|call",
];
const PAYLOADS: readonly string[] = [
  ...TARGETS.map((target) => `<${target}>`),
  ...TARGETS.map((target) => `&lt;${target}&gt;`),
  ...TARGETS.map((target) => `&amp;lt;${target}&amp;gt;`),
  ...TARGETS.map((target) => `<<${target}>>`),
  ...TARGETS.map((target) => `<\u200b${target}> and <${target}`),
  "*bold*",
  "_italic_",
  "~struck~",
  "`code`",
  "```block```",
  "> quote",
  ":tada:",
  "@channel",
  "@here",
  "@everyone",
  "# heading",
  "1. list",
  "[link](https://evil.example)",
  "https://evil.example",
  "\u202Ereversed",
  "a\u0000b",
  "\ud800",
  "Z̸̢̛a̵l̶g̷o̸",
  '{"type":"mrkdwn","text":"<!channel>"}',
  '"}],"blocks":[{"type":"divider"}',
  "%3C!channel%3E",
  "\\u003c!channel\\u003e",
  "a".repeat(1_000),
  "<".repeat(300),
  "&".repeat(300),
];

/** An advisor that says back everything it is told, which is worse than the real one ever does. */
const echo = {
  ask: (words: string): Reply => saying(words),
  open: (token: string): Reply => saying(token),
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

describe("what people type", () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair("socket", { advisor: echo });
  });
  afterAll(() => pair.stop());

  it(`stays dead text in replies to ${PAYLOADS.length} payloads, however it is asked`, async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
    const { people, state } = pair.slack;
    let count = 0;
    for (const payload of PAYLOADS) {
      await people.command("/ask", payload);
      await people.mention(payload);
      await people.directMessage(payload);
      await people.messageShortcut("ask-about-message", payload);
      await people.type(payload);
      count += 4;
      await state.until(`all replies to ${payload}`, () => state.messages.length === count);
    }
    // The fake notes every `<…>` in `text` and in mrkdwn; here, nothing that a person typed is mrkdwn unescaped.
    const formatted = state.messages
      .flatMap(({ blocks }) => mrkdwnIn(blocks))
      .filter((words) => /<|[_~`]|\*.*\*.*\*/s.test(words));
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
