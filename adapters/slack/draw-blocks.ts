import type { KnownBlock, PlainTextElement, TableBlock, TextObject } from "@slack/types";
import type { Block, LabelledValue, Reply } from "../../src/reply.ts";
import {
  CONTEXT_TEXT,
  FIELD_TEXT,
  HEADER_TEXT,
  MESSAGE_TABLES,
  MODAL_TITLE,
  SECTION_FIELDS,
  SECTION_TEXT,
  TABLE_COLUMNS,
  TABLE_ROWS,
} from "./limits.ts";
import { escaped, wellFormed } from "./plain.ts";

/** Where blocks are shown: Slack draws native tables in messages only. */
export type Surface = "message" | "modal" | "home";

/** The reply's title, body and sources as blocks; its choices are drawn by `drawChoices`. */
export function drawBlocks(reply: Reply, surface: Surface): KnownBlock[] {
  let tables = 0;
  const body = reply.body.flatMap((block) => {
    if (block.kind === "table" && surface === "message" && fitsTable(block) && tables < MESSAGE_TABLES) {
      tables += 1;
      return [drawTable(block)];
    }
    return drawBlock(block);
  });
  return [...drawTitle(reply.title ?? "", surface), ...body, ...drawSources(reply.sources)];
}

/** Plain text: no formatting, links, mentions or emoji come alive in it. */
export const plain = (text: string): PlainTextElement => ({ type: "plain_text", text: wellFormed(text), emoji: false });

function drawTitle(title: string, surface: Surface): KnownBlock[] {
  // A modal shows a short title in its frame.
  if (title === "" || (surface === "modal" && title.length <= MODAL_TITLE)) return [];
  return title.length <= HEADER_TEXT ? [{ type: "header", text: plain(title) }] : drawText(title);
}

function drawBlock(block: Block): KnownBlock[] {
  switch (block.kind) {
    case "text":
      return drawText(block.text);
    case "list":
      return drawList(block.items, block.ordered);
    case "facts":
      return drawFacts(block.facts);
    case "table":
      return block.rows.flatMap((row) => drawRowOfTable(block.columns, row));
  }
}

const drawText = (text: string): KnownBlock[] =>
  pieces(text, SECTION_TEXT).map((piece) => ({ type: "section", text: plain(piece), expand: true }));

/** A real list, which screen readers announce as one; rich text has no markup that words could trigger. */
function drawList(items: readonly string[], ordered: boolean): KnownBlock[] {
  const elements = items
    .filter((item) => item !== "")
    .map((item) => ({
      type: "rich_text_section" as const,
      elements: [{ type: "text" as const, text: wellFormed(item) }],
    }));
  if (elements.length === 0) return [];
  return [
    { type: "rich_text", elements: [{ type: "rich_text_list", style: ordered ? "ordered" : "bullet", elements }] },
  ];
}

/** A row of a table where Slack draws none: its head, then a field for each column. */
function drawRowOfTable(columns: readonly string[], [head = "", ...cells]: readonly string[]): KnownBlock[] {
  const facts = cells.map((cell, index) => ({ label: columns[index + 1] ?? "", value: cell }));
  return [...drawText(head), ...drawFacts(facts)];
}

/** Two columns on a wide screen, one below the other on a phone. */
function drawFacts(facts: readonly LabelledValue[]): KnownBlock[] {
  const fields = facts.flatMap(drawFact);
  return inGroups(fields, SECTION_FIELDS).map((group) => ({ type: "section", fields: [...group] }));
}

function drawFact({ label, value }: LabelledValue): TextObject[] {
  const both = `${label}${value}`;
  if (both === "") return [];
  // Bold needs mrkdwn, and in mrkdwn these characters would format: such a fact stays plain.
  const isHarmless = !/[*_~`\n]/.test(both) && label !== "" && value !== "";
  const text = isHarmless ? `*${escaped(label)}*\n${escaped(value)}` : [label, value].filter(Boolean).join(": ");
  if (text.length > FIELD_TEXT) return pieces(text, FIELD_TEXT).map(plain);
  return [isHarmless ? { type: "mrkdwn", text, verbatim: true } : plain(text)];
}

type Table = Extract<Block, { kind: "table" }>;

function fitsTable({ columns, rows }: Table): boolean {
  return rows.length > 0 && rows.length < TABLE_ROWS && columns.length > 0 && columns.length <= TABLE_COLUMNS;
}

function drawTable({ columns, rows }: Table): TableBlock {
  return {
    type: "table",
    column_settings: columns.map(() => ({ is_wrapped: true })),
    // A cell may not be empty.
    rows: [columns, ...rows].map((row) =>
      columns.map((_, at) => ({ type: "raw_text", text: wellFormed(row[at] || "–") })),
    ),
  };
}

/** One small line; of many sources only the sections of the guide, because it would be longer than the answer. */
function drawSources(sources: readonly string[]): KnownBlock[] {
  if (sources.length === 0) return [];
  const sections = [...new Set(sources.map((source) => source.split(" › ", 1).join("")))];
  const line = `From the guide: ${(sources.length > MOST_SOURCES ? sections : sources).join("; ")}`;
  return pieces(line, CONTEXT_TEXT).map((piece) => ({ type: "context", elements: [plain(piece)] }));
}
const MOST_SOURCES = 3;

/** Cuts at the last line break or space that fits, so that everything is shown, in several pieces if need be. */
export function pieces(text: string, most: number): string[] {
  if (text.trim() === "") return [];
  if (text.length <= most) return [text];
  const room = text.slice(0, most + 1);
  const at = Math.max(room.lastIndexOf("\n"), room.lastIndexOf(" "));
  const end = at > 0 ? at : most;
  return [text.slice(0, end), ...pieces(text.slice(end).trimStart(), most)];
}

export const inGroups = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, group) => items.slice(group * size, (group + 1) * size));
