import { describe, expect, it } from "vitest";
import { pieces } from "../../adapters/slack/draw-blocks.ts";
import { drawModal } from "../../adapters/slack/draw-modal.ts";
import { typedWords } from "../../adapters/slack/plain.ts";
import { renderMessage } from "../../adapters/slack/render.ts";
import { list, text, type Block, type Choice, type Reply } from "../../src/reply.ts";
import { labelsIn } from "../fakes/slack/pressable.ts";
import { messageProblems, viewProblems } from "../fakes/slack/validate.ts";

const reply = (body: readonly Block[], more: Partial<Reply> = {}): Reply => ({
  token: "help",
  kind: "answer",
  body,
  choices: [],
  sources: [],
  credentials: [],
  topics: [],
  ...more,
});
const drawn = (body: readonly Block[], more: Partial<Reply> = {}) =>
  renderMessage(reply(body, more), { kind: "shared", by: "-" });
const rich = (elements: unknown) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] });
const table = (rows: number, columns: number): Block => ({
  kind: "table",
  columns: Array.from({ length: columns }, (_, index) => `c${index}`),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => `${row}/${column}`),
  ),
});

describe("a reply as a message", () => {
  it("looks like this", () => {
    const cost = { kind: "facts", facts: [{ label: "Cost", value: "$1 & up" }] } as const;
    expect(
      drawn([text("It costs a little."), cost, list(["one", "two"], true)], {
        title: "Cost",
        sources: ["XSeries › Cost"],
      }),
    ).toMatchInlineSnapshot(`
      {
        "blocks": [
          {
            "text": {
              "emoji": false,
              "text": "Cost",
              "type": "plain_text",
            },
            "type": "header",
          },
          {
            "elements": [
              {
                "elements": [
                  {
                    "style": {
                      "bold": true,
                    },
                    "text": "It costs a little.",
                    "type": "text",
                  },
                ],
                "type": "rich_text_section",
              },
            ],
            "type": "rich_text",
          },
          {
            "fields": [
              {
                "text": "*Cost*
      $1 &amp; up",
                "type": "mrkdwn",
                "verbatim": true,
              },
            ],
            "type": "section",
          },
          {
            "elements": [
              {
                "elements": [
                  {
                    "elements": [
                      {
                        "text": "one",
                        "type": "text",
                      },
                    ],
                    "type": "rich_text_section",
                  },
                  {
                    "elements": [
                      {
                        "text": "two",
                        "type": "text",
                      },
                    ],
                    "type": "rich_text_section",
                  },
                ],
                "style": "ordered",
                "type": "rich_text_list",
              },
            ],
            "type": "rich_text",
          },
          {
            "elements": [
              {
                "emoji": false,
                "text": "From the guide: XSeries › Cost",
                "type": "plain_text",
              },
            ],
            "type": "context",
          },
        ],
        "text": "It costs a little.
      Cost: $1 &amp; up
      1. one
      2. two",
      }
    `);
  });

  it("has bold facts only where nothing in them could be taken for formatting", () => {
    const facts = {
      kind: "facts",
      facts: [
        { label: "A", value: "2*3*4" },
        { label: "", value: "alone" },
        { label: "B", value: "fine" },
      ],
    } as const;
    expect(drawn([facts]).blocks).toMatchObject([
      {
        fields: [
          { type: "plain_text", text: "A: 2*3*4" },
          { type: "plain_text", text: "alone" },
          { type: "mrkdwn", text: "*B*\nfine" },
        ],
      },
    ]);
  });

  it("has at most ten facts a section", () => {
    const facts = Array.from({ length: 23 }, (_, index) => ({ label: `L${index}`, value: "v" }));
    expect(drawn([{ kind: "facts", facts }]).blocks).toHaveLength(3);
  });

  it("shows the first table as a table, and another one as fields", () => {
    expect(drawn([table(2, 3), table(2, 3)]).blocks?.map(({ type }) => type)).toEqual([
      "table",
      "rich_text",
      "section",
      "rich_text",
      "section",
    ]);
  });

  it.each([
    ["a table with too many columns", table(1, 21)],
    ["a long text", text("word ".repeat(1_500).trim())],
    ["a long fact", { kind: "facts", facts: [{ label: "L", value: "v".repeat(5_000) }] }],
    ["a list of many", list(Array.from({ length: 80 }, (_, index) => `item ${index}`))],
    ["an empty cell", { kind: "table", columns: ["", "a"], rows: [["", ""]] }],
  ] satisfies readonly (readonly [string, Block])[])("shows %s whole, within the limits", (_what, block) => {
    const message = drawn([text("First."), block]);
    expect(messageProblems({ ...message })).toEqual([]);
    expect(message.blocks).toBeDefined();
    expect(viewProblems({ ...drawModal(reply([text("First."), block])) })).toEqual([]);
  });

  it("is text alone, and all of it, when it fits no message's blocks", () => {
    const long = drawn([text("x ".repeat(9_000))]);
    expect(long.blocks).toBeUndefined();
    expect(long.text).toHaveLength(18_000);
    expect(drawn(Array.from({ length: 60 }, (_, index) => text(`${index}`))).blocks).toBeUndefined();
  });

  it("has buttons up to ten choices, and a menu for more", () => {
    const choices = (count: number): Choice[] =>
      Array.from({ length: count }, (_, index) => ({ label: `Choice ${index}`, token: `t${index}` }));
    for (const count of [10, 11, 100, 130]) {
      const { blocks } = drawn([text("Which?")], { choices: choices(count) });
      expect(labelsIn(blocks)).toHaveLength(count);
      expect(messageProblems({ text: "x", blocks })).toEqual([]);
      expect(JSON.stringify(blocks).includes("static_select")).toBe(count > 10);
    }
  });

  it("tells each section of its sources once, and of many sources only the sections", () => {
    const sources = ["A › Cost", "A › Length", "B › Cost", "B › Length"];
    expect(JSON.stringify(drawn([text("x")], { sources }).blocks)).toContain("From the guide: A; B");
    expect(JSON.stringify(drawn([text("x")], { sources: sources.slice(0, 2) }).blocks)).toContain("A › Cost, Length");
  });

  it("links to the guide where its address is known", () => {
    const linked = renderMessage(
      reply([text("x")], { sources: ["A › *Cost*"] }),
      { kind: "private" },
      { address: "https://example.org/guide" },
    );
    expect(linked.blocks).toContainEqual({
      type: "context",
      elements: [
        { type: "mrkdwn", text: "From <https://example.org/guide|the guide>:", verbatim: true },
        { type: "plain_text", text: "A › *Cost*", emoji: false },
      ],
    });
  });

  it("has its first sentence in bold, unless that is long, and addresses as links", () => {
    expect(drawn([text("It costs $1.50 a course. See https://example.org/a.")]).blocks).toEqual([
      rich([
        { type: "text", text: "It costs $1.50 a course.", style: { bold: true } },
        { type: "text", text: " See " },
        { type: "link", url: "https://example.org/a" },
        { type: "text", text: "." },
      ]),
    ]);
    const long = `${"word ".repeat(40)}end.`;
    expect(drawn([text(long)]).blocks).toEqual([rich([{ type: "text", text: long }])]);
  });

  it("has a table with a corner and the names of its rows in bold", () => {
    const cells = JSON.stringify(drawn([{ kind: "table", columns: ["", "A"], rows: [["Cost", ""]] }]).blocks);
    const bold = (words: string) => JSON.stringify({ type: "text", text: words, style: { bold: true } });
    for (const part of [bold("Topic"), bold("Cost"), '{"type":"raw_text","text":"–"}']) expect(cells).toContain(part);
  });

  it("for somebody mentions that person, and nobody whom the words mention", () => {
    const { text: words, blocks } = renderMessage(reply([text("Ask <@U1> or <!here>.")]), {
      kind: "channel",
      by: "U2",
      for: "U3",
    });
    expect(words).toBe("<@U3> Ask &lt;@U1&gt; or &lt;!here&gt;.");
    expect(blocks?.[0]).toMatchObject({ text: { type: "mrkdwn", text: "<@U3>" } });
    expect(messageProblems({ text: words, blocks })).toEqual([]);
  });

  it.each(["question", "help", "small-talk", "off-topic", "not-covered"] as const)(
    "offers no sharing of %s",
    (kind) => {
      const { blocks } = renderMessage(reply([text("Hi.")], { kind, sources: ["A"] }), { kind: "private" });
      expect(labelsIn(blocks)).toEqual([]);
    },
  );
});

describe("a reply in a modal", () => {
  it("has its short title in the frame and a long one in the body", () => {
    expect(drawModal(reply([text("x")], { title: "Cost" }))).toMatchObject({ title: { text: "Cost" } });
    const long = drawModal(reply([text("x")], { title: "A title that no modal's frame holds" }));
    expect(long.title.text).toBe("Credential advisor");
    expect(JSON.stringify(long.blocks)).toContain("A title that no modal's frame holds");
  });

  it("is text when it has more blocks than a modal", () => {
    const modal = { ...drawModal(reply(Array.from({ length: 130 }, (_, index) => text(`Line ${index}.`)))) };
    expect(viewProblems(modal)).toEqual([]);
    expect(JSON.stringify(modal)).toContain("Line 129.");
  });
});

describe("long text", () => {
  it("is cut at spaces and line breaks, losing nothing else", () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${index}`).join(" ");
    const parts = pieces(words, 100);
    expect(parts.every((part) => part.length <= 100)).toBe(true);
    expect(parts.join(" ")).toBe(words);
    expect(pieces("x".repeat(250), 100)).toEqual(["x".repeat(100), "x".repeat(100), "x".repeat(50)]);
    expect(pieces("  \n ", 100)).toEqual([]);
  });
});

describe("what people typed", () => {
  it.each([
    ["<@U123> is <https://edx.org|edX> R&amp;D?", "is edX R&D?"],
    ["<https://edx.org> and <mailto:a@b.example>", "https://edx.org and a@b.example"],
    ["in <#C1|general> or <#C2>", "in #general or"],
    ["<!here> <!subteam^S1|@mods> hello", "hello"],
    ["1 &lt; 2 &amp;lt;", "1 < 2 &lt;"],
    ["<<<", "<<<"],
  ])("comes out of Slack's wire form: %s", (wire, words) => {
    expect(typedWords(wire).replace(/\s+/g, " ").trim()).toBe(words);
  });

  it("is read in no time, whatever it is", () => {
    const started = performance.now();
    for (const part of ["<", "<|", "&lt;", "<@", "a<b|", "<a|b"]) typedWords(part.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
