import { stripVTControlCharacters } from "node:util";

/** The text without anything that a terminal would obey (escape sequences, control and bidirectional characters); line breaks stay. */
export function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(lineBreaks, "\n")
    .replaceAll("\t", " ")
    .replaceAll(obeyed, "")
    .replaceAll(loneSurrogate, "\ufffd");
}

/** `harmless`, with line breaks turned into spaces: for cells, labels and other places with one line. */
export const oneLine = (text: string): string =>
  harmless(text)
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** Control characters but the line break; overrides and isolates, which can show words in another order than they have. */
const obeyed = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const loneSurrogate = /\p{Cs}/gu;
