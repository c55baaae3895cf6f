import { styleText } from "node:util";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** How a reply is to look: `width` in terminal cells (at least 10 are assumed), and whether there may be colour. */
export type Look = { readonly width: number; readonly colour: boolean };

export type Style = "bold" | "dim" | "cyan";

/** Styles the text if there may be colour. Never the only sign of anything: without colour the text says the same. */
export function paint(style: Style, text: string, look: Look): string {
  return look.colour && text !== "" ? styleText(style, text, { validateStream: false }) : text;
}

/** Cells that the text takes in a terminal: 2 for each CJK character, 0 for a combining mark. */
export const cells = (text: string): number => stringWidth(text);

/** Pads with spaces to a number of cells. */
export const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - cells(text)));

/**
 * The text in lines at most `width` cells wide (at least 1), broken between words where it can be. A web address stays
 * in one piece on a line of its own, even if it is longer: in pieces it could be neither clicked nor copied.
 */
export const reflow = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, width)
    .split("\n")
    .flatMap((line) => (isAddress(line) ? line : wrapAnsi(line, width, { hard: true }).split("\n")));

const isAddress = (line: string): boolean => /^\W*https?:\/\/\S+$/.test(line);

/** As `reflow`, with a beginning for the first line and as many blanks before the others. */
export function indent(text: string, width: number, first: string): readonly string[] {
  const blanks = " ".repeat(cells(first));
  return reflow(text, Math.max(width - cells(first), leastRoom)).map((line, index) =>
    ((index === 0 ? first : blanks) + line).trimEnd(),
  );
}

/** In a narrower window than this the terminal breaks the lines by itself. */
const leastRoom = 8;
