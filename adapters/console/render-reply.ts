import type { Block, LabelledValue, Reply } from "../../src/reply.ts";
import { gatherSources } from "../platform/gather-sources.ts";
import { harmless, oneLine } from "./harmless.ts";
import { cells, indent, pad, paint, reflow, type Look } from "./look.ts";
import { renderChoices } from "./render-choices.ts";
import { renderTable } from "./render-table.ts";
import { titleToShow } from "./title-to-show.ts";

/**
 * A reply as text for a terminal, without a line break at the end: title, body, sources, numbered choices. One
 * paragraph without empty lines, so that replies with an empty line between them can be told apart in a pipe. `numbers`: whether
 * somebody can pick a choice.
 */
export function renderReply(reply: Reply, look: Look, numbers = true): string {
  const title = titleToShow(reply);
  return [
    ...(title === undefined ? [] : reflow(oneLine(title), look.width).map((line) => paint("bold", line, look))),
    ...reply.body.flatMap((block) => renderBlock(block, look)),
    ...renderSources(reply.sources, look),
    ...renderChoices(reply, look, numbers),
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
  const line = `${sources.length === 1 ? "Source" : "Sources"}: ${gatherSources(sources.map(oneLine)).join("; ")}`;
  return reflow(line, look.width).map((part) => paint("dim", part, look));
}
