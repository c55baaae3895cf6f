import type {
  KnownBlock,
  PlainTextElement,
  RichTextElement,
  RichTextSection,
  TableBlock,
  TextObject,
} from "@slack/types";
import type { Block, LabelledValue, Reply } from "../../src/reply.ts";
import { gatherCells } from "../platform/gather-cells.ts";
import { gatherSources } from "../platform/gather-sources.ts";
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

/** The reply's title, body and sources as blocks; its choices are drawn by `drawChoices`. `address`: where the guide can be read. */
export function drawBlocks(reply: Reply, surface: Surface, address?: string): KnownBlock[] {
  let tables = 0;
  const body = reply.body.flatMap((block, index) => {
    if (index === 0 && block.kind === "text") return drawLead(block.text);
    if (block.kind === "table" && surface === "message" && fitsTable(block) && tables < MESSAGE_TABLES) {
      tables += 1;
      return [drawTable(block)];
    }
    return drawBlock(block);
  });
  // In a message, a question and a verdict say themselves what they are about.
  const isTitled = surface !== "message" || (reply.kind !== "question" && reply.kind !== "recommendation");
  return [...(isTitled ? drawTitle(reply.title ?? "", surface) : []), ...body, ...drawSources(reply.sources, address)];
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

/** Rich text has no markup that words could trigger, and its links are links. */
const drawText = (text: string): KnownBlock[] =>
  pieces(text, SECTION_TEXT).map((piece) => ({ type: "rich_text", elements: [richLine(withLinks(piece))] }));

/** The answer itself stands out: the first sentence, unless it is a long one. */
function drawLead(text: string): KnownBlock[] {
  const lead = /^[^\n]*?[.!?:](?=\s|$)/.exec(text)?.[0] ?? "";
  if (lead === "" || lead.length > MOST_BOLD || text.length > SECTION_TEXT) return drawText(text);
  const rest = text.slice(lead.length);
  const bold = { type: "text", text: wellFormed(lead), style: { bold: true } } as const;
  return [{ type: "rich_text", elements: [richLine([bold, ...(rest === "" ? [] : withLinks(rest))])] }];
}
const MOST_BOLD = 160;

const richLine = (elements: RichTextElement[]): RichTextSection => ({ type: "rich_text_section", elements });

/** Only the guide has web addresses: the advisor repeats nobody's. */
const withLinks = (text: string): RichTextElement[] =>
  wellFormed(text)
    .split(ADDRESS)
    .map((part, index): RichTextElement =>
      index % 2 === 1 ? { type: "link", url: part } : { type: "text", text: part },
    )
    .filter((element) => element.type !== "text" || element.text !== "");

/** Without what ends a sentence after it. */
const ADDRESS = /(https:\/\/[\w\-./?#=&%+:~]*[\w\-/#=&%+~])/;

/** A real list, which screen readers announce as one. */
function drawList(items: readonly string[], ordered: boolean): KnownBlock[] {
  const elements = items.filter((item) => item !== "").map((item) => richLine(withLinks(item)));
  if (elements.length === 0) return [];
  return [
    { type: "rich_text", elements: [{ type: "rich_text_list", style: ordered ? "ordered" : "bullet", elements }] },
  ];
}

/** A row of a table where Slack draws none: its head, then a field for each thing that columns say. */
function drawRowOfTable(columns: readonly string[], [head = "", ...cells]: readonly string[]): KnownBlock[] {
  const facts = gatherCells(columns.slice(1), cells).map(({ names, cell }) => ({ label: names, value: cell }));
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
    rows: [[columns[0] || CORNER, ...columns.slice(1)], ...rows].map((row) =>
      columns.map((_, at) => drawCell(row[at] || NOTHING, at === 0)),
    ),
  };
}

/** A cell may not be empty. */
const NOTHING = "–";
/** Over the names of the rows, where the reply has no word for them. */
const CORNER = "Topic";

/** What the row is about stands out, like the names of the columns. */
function drawCell(words: string, isHead: boolean): TableBlock["rows"][number][number] {
  const text = wellFormed(words);
  if (!isHead) return { type: "raw_text", text };
  return { type: "rich_text", elements: [richLine([{ type: "text", text, style: { bold: true } }])] };
}

/** One small line; of many sources only the sections of the guide, because it would be longer than the answer. */
function drawSources(sources: readonly string[], address: string | undefined): KnownBlock[] {
  if (sources.length === 0) return [];
  const named = gatherSources(sources).join("; ");
  if (address === undefined) return drawSmallPrint(`From the guide: ${named}`);
  const link = { type: "mrkdwn", text: `From <${address}|the guide>:`, verbatim: true } as const;
  const [first = "", ...others] = pieces(named, CONTEXT_TEXT);
  return [{ type: "context", elements: [link, plain(first)] }, ...others.flatMap(drawSmallPrint)];
}

export const drawSmallPrint = (line: string): KnownBlock[] =>
  pieces(line, CONTEXT_TEXT).map((piece) => ({ type: "context", elements: [plain(piece)] }));

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
