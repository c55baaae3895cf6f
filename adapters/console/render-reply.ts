import type { Block, Choice, LabelledValue, Reply } from "../../src/reply.ts";
import { harmless, oneLine } from "./harmless.ts";
import { cells, indent, pad, paint, reflow, type Look } from "./look.ts";
import { renderTable } from "./render-table.ts";
import { titleToShow } from "./title-to-show.ts";

/**
 * A reply as text for a terminal, without a line break at the end: title, body, sources, numbered choices. One
 * paragraph without empty lines, so that replies with an empty line between them can be told apart in a pipe.
 */
export function renderReply(reply: Reply, look: Look): string {
  const title = titleToShow(reply);
  return [
    ...(title === undefined ? [] : reflow(oneLine(title), look.width).map((line) => paint("bold", line, look))),
    ...reply.body.flatMap((block) => renderBlock(block, look)),
    ...renderSources(reply.sources, look),
    ...reply.choices.flatMap((choice, index) => renderChoice(choice, index + 1, look)),
  ].join("\n");
}

/** Words of the console itself, in the same width as the replies. */
export const renderNotice = (words: string, look: Look): string => paragraph(words, look.width).join("\n");

function renderBlock(block: Block, look: Look): readonly string[] {
  switch (block.kind) {
    case "text":
      return paragraph(block.text, look.width);
    case "list":
      return block.items.flatMap((item, index) =>
        indent(oneLine(item), look.width, block.ordered ? `${index + 1}. ` : "- "),
      );
    case "facts":
      return renderFacts(block.facts, look);
    case "table":
      return renderTable(
        block.columns.map(oneLine),
        block.rows.map((row) => row.map(oneLine)),
        look,
      );
  }
}

const paragraph = (words: string, width: number): readonly string[] =>
  harmless(words)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => reflow(line.trim(), width));

/** Values below each other when the labels leave them room, else each right after its label. */
function renderFacts(facts: readonly LabelledValue[], look: Look): readonly string[] {
  const labels = facts.map((fact) => `${oneLine(fact.label)}: `);
  const column = Math.max(...labels.map(cells), 0);
  const roomy = column <= look.width * mostOfWidthForLabels;
  return facts.flatMap((fact, index) => {
    const label = labels[index] ?? "";
    const value = oneLine(fact.value);
    return roomy ? indent(value, look.width, pad(label, column)) : hanging(`${label}${value}`, look.width);
  });
}

const mostOfWidthForLabels = 0.4;

/** The first line at the margin, the others set in by two. */
function hanging(words: string, width: number): readonly string[] {
  const [first = "", ...others] = reflow(words, width);
  return others.length === 0 ? [first] : [first, ...indent(words.slice(first.length).trim(), width, "  ")];
}

function renderSources(sources: readonly string[], look: Look): readonly string[] {
  if (sources.length === 0) return [];
  const line = `${sources.length === 1 ? "Source" : "Sources"}: ${gathered(sources.map(oneLine)).join("; ")}`;
  return reflow(line, look.width).map((part) => paint("dim", part, look));
}

/** `A › x`, `B › y`, `A › z` as `A › x, z` and `B › y`: the section once, with all its entries. */
function gathered(sources: readonly string[]): readonly string[] {
  const entries = new Map<string, string>();
  for (const source of sources) {
    const [section = "", ...rest] = source.split(" › ");
    const before = entries.get(section);
    const entry = rest.join(" › ");
    entries.set(section, before === undefined ? entry : `${before}, ${entry}`);
  }
  return [...entries].map(([section, entry]) => (entry === "" ? section : `${section} › ${entry}`));
}

function renderChoice(choice: Choice, number: number, look: Look): readonly string[] {
  const mark = `  [${number}] `;
  const [first = "", ...others] = indent(oneLine(choice.label), look.width, mark);
  return [paint("cyan", mark, look) + first.slice(mark.length), ...others];
}
