/**
 * Plain text as Discord's Markdown that shows exactly that text: no formatting, no mention, no spoiler, no masked link.
 * Not for embed footers, labels and choices, which Discord shows as they are.
 */
export function escapeMarkdown(plain: string): string {
  return harmless(plain)
    .replaceAll(/[\\*_~`|<[\]]/g, "\\$&")
    .replaceAll(/^(\s*)(#{1,3}|>{1,3}|-#?|\+|\d+(?=[.)]))(?=[\s.)])/gm, escapeLineStart)
    .replaceAll(/@(?=everyone|here)/g, `@${ZERO_WIDTH_SPACE}`);
}

/** Text for a code block, where only the closing marks mean something. */
export const escapeCode = (plain: string): string => harmless(plain).replaceAll("`", "ˋ");

/** Text for places without Markdown: labels, choices, footers. One line. */
export const oneLine = (plain: string): string => harmless(plain).replaceAll(/\s+/g, " ").trim();

const ZERO_WIDTH_SPACE = "\u200b";

/** Without control characters but the line break, halves of characters, and marks that turn the direction of reading. */
function harmless(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replaceAll(/\p{Cs}/gu, "\ufffd");
}

/** `1.` → `1\.`, `- ` → `\- `, `-# ` → `\-# `: a digit cannot be escaped, the dot after it can. */
function escapeLineStart(whole: string, indent: string, mark: string, offset: number, all: string): string {
  if (!/\d/.test(mark)) return `${indent}\\${mark}`;
  return all[offset + whole.length] === "." ? `${indent}${mark}\\` : whole;
}
