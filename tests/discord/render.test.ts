import { describe, expect, it } from "vitest";
import type { Block, Choice, Reply } from "../../src/reply.ts";
import { list, text } from "../../src/reply.ts";
import { readCustomId, writeCustomId } from "../../adapters/discord/custom-id.ts";
import { overruns } from "../../adapters/discord/limits.ts";
import { renderReply } from "../../adapters/discord/render.ts";
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
const look = { embeds: true, offerShare: false };
const cost: Block = { kind: "facts", facts: [{ label: "Cost", value: "$1 – $2 per program" }] };
const table: Block = { kind: "table", columns: ["", "A", "B"], rows: [["Credit", "No", "Yes"]] };
const wide: Block = {
  kind: "table",
  columns: ["", "A", "B"],
  rows: [["Cost", "$1 – $2 per program", "$3 – $4 per course"]],
};
const choice = (label: string, role?: Choice["role"]): Choice => ({
  label,
  token: label,
  ...(role === undefined ? {} : { role }),
});

describe("a reply on Discord", () => {
  it("of words is a message with its sources in small print", () => {
    const { content, embeds } = renderReply(
      reply([text("Yes."), list(["one", "two"])], { title: "T", sources: ["A › Cost", "B › Cost"] }),
      look,
    );
    expect(content).toBe("Yes.\n- one\n- two\n-# From the guide: A › Cost · B › Cost");
    expect(embeds).toEqual([]);
  });

  it("shows an address of the guide as a link without a preview", () => {
    const { content } = renderReply(
      reply([text("See https://example.org/a_b-c/?d=1, *all* of it."), list(["https://x.org."])]),
      look,
    );
    expect(content).toBe("See <https://example.org/a_b-c/?d=1>, \\*all\\* of it.\n- <https://x.org>.");
  });

  it("with facts begins with the answer and has a card with fields under it", () => {
    const body = renderReply(reply([text("A costs $1."), cost], { title: "A", sources: ["A › Cost"] }), look);
    expect(body.content).toBe("A costs $1.");
    expect(body.embeds).toEqual([
      {
        color: 0x0b5a8a,
        title: "A",
        fields: [{ name: "Cost", value: "$1 – $2 per program", inline: true }],
        footer: { text: "From the guide: A › Cost" },
      },
    ]);
  });

  it("keeps its blocks in order when words follow the facts, in one card", () => {
    const { content, embeds } = renderReply(
      reply([text("First."), cost, text("Second."), list(["third"]), cost]),
      look,
    );
    expect(content).toBe("First.");
    expect(embeds).toHaveLength(1);
    expect(embeds[0]?.fields?.map(({ name, value }) => `${name}|${value}`)).toEqual([
      "Cost|$1 – $2 per program",
      "\u200b|Second.",
      "\u200b|- third",
      "Cost|$1 – $2 per program",
    ]);
  });

  it("names its sources in full up to three, and more by their sections", () => {
    const sources = ["A › Cost", "A › Credit", "B › Cost", "B › Credit"];
    const line = (many: readonly string[]) =>
      renderReply(reply([text("Yes.")], { sources: many }), look).content.split("\n")[1];
    expect(line(sources.slice(0, 3))).toBe("-# From the guide: A › Cost · A › Credit · B › Cost");
    expect(line(sources)).toBe("-# From the guide: A · B");
  });

  it("without the permission for embeds says the same in lines", () => {
    const { content, embeds } = renderReply(reply([text("First."), cost, table], { sources: ["A › Cost"] }), {
      ...look,
      embeds: false,
    });
    expect(embeds).toEqual([]);
    expect(content).toBe(
      "First.\n**Cost:** $1 – $2 per program\n```\n        A   B\nCredit  No  Yes\n```\n-# From the guide: A › Cost",
    );
  });

  it("draws a narrow table in columns, and one that is too wide for a phone as a field for each row", () => {
    expect(renderReply(reply([text("They differ."), table, text("So.")]), look).embeds[0]?.description).toBe(
      "```\n        A   B\nCredit  No  Yes\n```\nSo.",
    );
    expect(renderReply(reply([text("They differ."), wide]), look).embeds[0]?.fields).toEqual([
      { name: "Cost", value: "A: $1 – $2 per program\nB: $3 – $4 per course", inline: true },
    ]);
    expect(renderReply(reply([text("They differ."), wide]), { ...look, embeds: false }).content).toBe(
      "They differ.\n**Cost**\n- A: $1 – $2 per program\n- B: $3 – $4 per course",
    );
  });

  it("has what may be asked next first, then the ways, then sharing; the likeliest stands out", () => {
    const choices = [choice("Back", "navigation"), choice("Go", "primary"), choice("Other")];
    const { components } = renderReply(reply([text("?")], { choices }), { ...look, offerShare: true });
    expect(
      components.map((row) => row.components.map((one) => (one.type === 2 ? `${one.style} ${one.label}` : "select"))),
    ).toEqual([
      ["1 Go", "2 Other"],
      ["2 Back", "2 Share in channel"],
    ]);
  });

  it("lets more than ten choices be picked from a list", () => {
    const choices = Array.from({ length: 11 }, (_, index) => choice(`c${index}`));
    const { components } = renderReply(reply([text("?")], { choices }), look);
    expect(components).toHaveLength(1);
    expect(components[0]?.components[0]).toMatchObject({ type: 3, options: { length: 11 } });
  });

  it("that does not fit is found out, part by part", () => {
    const long = "x".repeat(7_000);
    const body = renderReply(reply([text(long), { kind: "facts", facts: [{ label: long, value: "" }] }]), look);
    expect(overruns(body)).toEqual([
      "content: 7000 of 2000",
      "field name: 7000 of 256",
      "field: empty",
      "embeds in all: 7000 of 6000",
    ]);
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
