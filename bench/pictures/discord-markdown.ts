import { escapeHtml } from "./html.ts";

/** Discord's Markdown as HTML: what the adapter writes of it, and no more. `names` are the people who may be mentioned. */
export function discordMarkdown(markdown: string, names: ReadonlyMap<string, string>): string {
  return markdown
    .split(/(```\n[\s\S]*?\n```)/)
    .map((part) => (part.startsWith("```") ? codeBlock(part) : lines(part, names)))
    .join("");
}

const codeBlock = (part: string): string => `<pre>${escapeHtml(part.slice(4, -4))}</pre>`;

function lines(part: string, names: ReadonlyMap<string, string>): string {
  return part
    .replaceAll(/^\n|\n$/g, "")
    .split("\n")
    .map((line) => block(line, names))
    .join("");
}

const BLOCKS: readonly (readonly [RegExp, string])[] = [
  [/^### (.*)$/, "h3"],
  [/^## (.*)$/, "h2"],
  [/^-# (.*)$/, "small"],
  [/^- (.*)$/, "li"],
  [/^> (.*)$/, "blockquote"],
];

function block(line: string, names: ReadonlyMap<string, string>): string {
  for (const [pattern, tag] of BLOCKS) {
    const words = pattern.exec(line)?.[1];
    if (words !== undefined) return `<${tag}>${inline(words, names)}</${tag}>`;
  }
  const [, number, words] = /^(\d+)\. (.*)$/.exec(line) ?? [];
  if (words !== undefined) return `<li class="number"><b>${number}.</b>${inline(words, names)}</li>`;
  return `<p>${line === "" ? "&nbsp;" : inline(line, names)}</p>`;
}

/** Bold, code, links with and without words, mentions; a backslash shows the mark after it. */
function inline(words: string, names: ReadonlyMap<string, string>): string {
  const pattern =
    /\\(.)|\*\*|`([^`]*)`|\[((?:\\.|[^\]\\])*)\]\(<?([^)>]*)>?\)|<(https:[^>]*)>|<@(\d+)>|<\/([^:>]*):\d+>/g;
  let isBold = false;
  let html = "";
  let at = 0;
  for (const found of words.matchAll(pattern)) {
    html += escapeHtml(words.slice(at, found.index));
    at = found.index + found[0].length;
    const [whole, escaped, code, label, , address, person, command] = found;
    if (whole === "**") {
      isBold = !isBold;
      html += isBold ? "<b>" : "</b>";
    } else if (escaped !== undefined) html += escapeHtml(escaped);
    else if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`;
    else if (label !== undefined) html += `<a>${inline(label, names)}</a>`;
    else if (address !== undefined) html += `<a>${escapeHtml(address)}</a>`;
    else if (person !== undefined)
      html += `<span class="mention">@${escapeHtml(names.get(person) ?? "somebody")}</span>`;
    else if (command !== undefined) html += `<span class="mention">/${escapeHtml(command)}</span>`;
  }
  return html + escapeHtml(words.slice(at));
}
