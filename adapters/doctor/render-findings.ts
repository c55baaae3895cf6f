import { styleText } from "node:util";
import type { Finding } from "./finding.ts";

/** What one part of the examination found. */
export type Part = { readonly name: string; readonly findings: readonly Finding[] };

/** A line for each finding, and below a problem what to do about it. The words say everything; colour only repeats it. */
export function renderPart({ name, findings }: Part, colour: boolean): string {
  const lines = findings.flatMap((one) => {
    const mark = paint(COLOURS[one.kind], one.kind.padEnd(WIDTH), colour);
    const line = `  ${mark} ${one.what}`;
    return one.kind === "problem" ? [line, `  ${" ".repeat(WIDTH)} What to do: ${one.cure}`] : [line];
  });
  return `${paint("bold", name, colour)}\n${lines.join("\n")}\n`;
}

/** The last line: whether all is well. */
export function renderOutcome(parts: readonly Part[], colour: boolean): string {
  const count = parts.flatMap(({ findings }) => findings).filter(({ kind }) => kind === "problem").length;
  if (count === 0) return `${paint("green", "All is well.", colour)}\n`;
  return `${paint("red", count === 1 ? "1 problem." : `${count} problems.`, colour)}\n`;
}

type Style = "green" | "red" | "cyan" | "bold";
const COLOURS: Readonly<Record<Finding["kind"], Style>> = { ok: "green", note: "cyan", problem: "red" };
const WIDTH = "problem".length;

const paint = (style: Style, words: string, colour: boolean): string =>
  colour ? styleText(style, words, { validateStream: false }) : words;
