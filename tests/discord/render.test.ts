import { describe, expect, it } from "vitest";
import type { Block, Choice, Reply } from "../../src/reply.ts";
import { list, text } from "../../src/reply.ts";
import { readCustomId, writeCustomId } from "../../adapters/discord/custom-id.ts";
import { overruns } from "../../adapters/discord/limits.ts";
import type { TextBody } from "../../adapters/discord/message-body.ts";
import { renderPanel } from "../../adapters/discord/render-panel.ts";
import { renderText } from "../../adapters/discord/render-text.ts";
import { alignedTable } from "../../adapters/discord/table.ts";

const reply = (body: readonly Block[], more: Partial<Reply> = {}): Reply => ({
  token: "fact/a/cost",
  kind: "answer",
  body,
  choices: [],
  sources: [],
  credentials: [],
  topics: [],
  ...more,
});
const look = { offerShare: false };
const address = "https://example.org/guide";
const cost: Block = { kind: "facts", facts: [{ label: "Cost", value: "$1 – $2 per program" }] };
const table: Block = { kind: "table", columns: ["", "A", "B"], rows: [["Credit", "No", "Yes"]] };
const wide: Block = {
  kind: "table",
  columns: ["", "A", "B", "C"],
  rows: [["Cost", "$1 – $2 per program", "$3 – $4 per course", "$1 – $2 per program"]],
};
const choice = (label: string, role?: Choice["role"]): Choice => ({
  label,
  token: label,
  ...(role === undefined ? {} : { role }),
});
const drawn = (rows: TextBody["components"]): readonly (readonly string[])[] =>
  rows.map((row) => row.components.map((one) => (one.type === 2 ? `${one.style} ${one.label}` : "select")));

describe("a reply that stays on Discord", () => {
  it("is a text with its sources in small print, gathered by section", () => {
    const { content } = renderText(
      reply([text("Yes."), list(["one", "two"])], { title: "T", sources: ["A › Cost", "A › Credit", "B › Cost"] }),
      look,
    );
    expect(content).toBe("Yes.\n- one\n- two\n-# From the guide: A › Cost, Credit · B › Cost");
  });

  it("names more than three sources by their sections, and links to the guide without a preview", () => {
    const sources = ["A › Cost", "A › Credit", "B › Cost", "B › Credit"];
    expect(renderText(reply([text("Yes.")], { sources }), { ...look, address }).content.split("\n")[1]).toBe(
      `-# From [the guide](<${address}>): A · B`,
    );
  });

  it("shows an address of the guide as a link without a preview", () => {
    const { content } = renderText(
      reply([text("See https://example.org/a_b-c/?d=1, *all* of it."), list(["https://x.org."])]),
      look,
    );
    expect(content).toBe("See <https://example.org/a_b-c/?d=1>, \\*all\\* of it.\n- <https://x.org>.");
  });

  it("has its facts beside a bar, its title nowhere, and begins with the answer", () => {
    const { content } = renderText(reply([text("A costs $1."), cost, text("So.")], { title: "A" }), look);
    expect(content).toBe("A costs $1.\n> **Cost:** $1 – $2 per program\nSo.");
  });

  it("draws a narrow table in columns, and a wide one row by row, where columns that say the same stand together", () => {
    expect(renderText(reply([text("They differ."), table]), look).content).toBe(
      "They differ.\n```\n        A   B\nCredit  No  Yes\n```",
    );
    expect(renderText(reply([text("They differ."), wide]), look).content).toBe(
      "They differ.\n**Cost**\n- A, C: $1 – $2 per program\n- B: $3 – $4 per course",
    );
  });

  it("for somebody mentions and notifies that person, and nobody whom the words mention", () => {
    const body = renderText(reply([text("Ask <@7> or @everyone.")]), { ...look, for: "42" });
    expect(body.content).toBe("<@42>\nAsk \\<@7> or @\u200beveryone.");
    expect(body.allowed_mentions).toEqual({ parse: [], users: ["42"] });
  });
});

describe("a reply that only one person sees on Discord", () => {
  const inside = (some: Reply, offerShare = false) => renderPanel(some, { offerShare }).components;
  const kinds = (some: Reply) => inside(some).map((one) => one.type);

  it("of mere words has no frame, which would make them narrower", () => {
    expect(inside(reply([text("Yes."), list(["one"])]))).toEqual([{ type: 10, content: "Yes.\n- one" }]);
  });

  it("with facts is a panel: its name, the answer, a line, the facts, and what may be asked next", () => {
    const card = reply([text("A is."), cost, text("So.")], {
      title: "A",
      sources: ["A › Cost"],
      choices: [choice("Go")],
    });
    expect(inside(card, true)).toMatchObject([
      {
        type: 17,
        components: [
          { type: 10, content: "### A\nA is." },
          { type: 14 },
          { type: 10, content: "**Cost:** $1 – $2 per program" },
          { type: 14 },
          { type: 10, content: "So." },
          { type: 10, content: "-# From the guide: A › Cost" },
          { type: 1, components: [{ label: "Go" }] },
        ],
      },
      { type: 1, components: [{ label: "Share in channel" }] },
    ]);
  });

  it("that asks or advises is a panel, with what moves within the dialogue below it", () => {
    const choices = [choice("Yes"), choice("Back", "navigation")];
    expect(kinds(reply([text("Credit?")], { kind: "question", choices }))).toEqual([17, 1]);
    expect(kinds(reply([text("A.")], { kind: "recommendation" }))).toEqual([17]);
  });
});

describe("the choices of a reply", () => {
  it("are one row of ways on, then the moves and sharing; the likeliest stands out", () => {
    const choices = [choice("Back", "navigation"), choice("Go", "primary"), choice("b"), choice("c")];
    const shared = { ...look, offerShare: true };
    expect(drawn(renderText(reply([text("A.")], { choices, sources: ["A"] }), shared).components)).toEqual([
      ["1 Go", "2 b", "2 c"],
      ["2 Back", "2 Share in channel"],
    ]);
  });

  it("that are more than three are one list to pick from", () => {
    const choices = ["a", "b", "c", "d"].map((label) => choice(label));
    const { components } = renderText(reply([text("A.")], { choices }), look);
    expect(components).toMatchObject([
      { components: [{ type: 3, placeholder: "What next?", options: { length: 4 } }] },
    ]);
  });

  it("are all there and all stand out when they answer a question, which nobody else is asked", () => {
    const choices = [...["a", "b", "c", "d"].map((label) => choice(label)), choice("Skip", "navigation")];
    const question = reply([text("?")], { kind: "question", choices });
    expect(drawn(renderText(question, { ...look, offerShare: true }).components)).toEqual([
      ["1 a", "1 b", "1 c", "1 d"],
      ["2 Skip"],
    ]);
  });

  it.each(["help", "small-talk", "off-topic", "not-covered"] as const)("of %s offer no sharing", (kind) => {
    expect(renderText(reply([text("Hi.")], { kind, sources: ["A"] }), { offerShare: true }).components).toEqual([]);
  });

  it("that are more than ten answers are picked from a list", () => {
    const choices = Array.from({ length: 11 }, (_, index) => choice(`c${index}`));
    const { components } = renderText(reply([text("?")], { kind: "question", choices }), look);
    expect(components).toHaveLength(1);
    expect(components[0]?.components[0]).toMatchObject({ type: 3, options: { length: 11 } });
  });
});

describe("a reply that does not fit Discord", () => {
  it("is found out", () => {
    const long = reply([text("x".repeat(7_000)), cost]);
    expect(overruns(renderText(long, look))).toEqual(["content: 7032 of 2000"]);
    expect(overruns(renderPanel(long, look))).toEqual(["text: 7029 of 4000"]);
    const alternating = reply(Array.from({ length: 30 }, () => [text("a"), cost]).flat());
    expect(overruns(renderPanel(alternating, look))).toEqual(["components: 120 of 40"]);
  });
});

describe("a table", () => {
  it("is at most forty characters wide, or none", () => {
    expect(alignedTable(["", "x".repeat(32)], [["Credit", "No"]])?.split("\n")[0]).toHaveLength(40);
    expect(alignedTable(["", "x".repeat(33)], [["Credit", "No"]])).toBeUndefined();
  });
});

describe("a button's id", () => {
  it.each(["help", "fact/a/cost", "»odd", "x".repeat(96)])("holds the token %s and what to do with it", (token) => {
    for (const kind of ["open", "share"] as const) {
      const id = writeCustomId({ kind, token });
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readCustomId(id)).toEqual({ kind, token });
    }
  });

  it("that this version did not write is taken for an address", () => {
    expect(readCustomId("vote:7")).toEqual({ kind: "open", token: "vote:7" });
  });
});
