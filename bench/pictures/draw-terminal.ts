import { escapeHtml, page } from "./html.ts";

/** Lines for a terminal as a page of HTML: bold, dim and cyan as the console writes them. */
export function drawTerminal(lines: string, columns: number): string {
  return page(STYLE, `<pre style="width:${columns}ch">${colours(lines)}</pre>`);
}

/** `ESC[1m` bold, `ESC[2m` dim, `ESC[36m` cyan, and what ends them. */
function colours(lines: string): string {
  const [first = "", ...others] = lines.split("\u001b[");
  const drawn = others.map((part) => {
    const [, code = "", words = ""] = /^(\d+)m([^]*)$/.exec(part) ?? [];
    const opened = NAMES[code];
    return `${opened === undefined ? "</span>" : `<span class="${opened}">`}${escapeHtml(words)}`;
  });
  return escapeHtml(first) + drawn.join("");
}

const NAMES: Readonly<Record<string, string>> = { "1": "bold", "2": "dim", "36": "cyan" };

const STYLE = `
body { margin: 0; padding: 14px 16px; background: #16181d; }
pre { margin: 0; color: #d6d9e0; font: 14px/19px "Noto Mono", "DejaVu Sans Mono", monospace; }
.bold { color: #fff; font-weight: 700; }
.dim { color: #858c99; }
.cyan { color: #5cc7d6; }
`;
