import { discordMarkdown } from "./discord-markdown.ts";
import { DISCORD_STYLE } from "./discord-style.ts";
import { escapeHtml, page } from "./html.ts";

/** Discord's JSON of a message, or of a part of one. */
type Json = Readonly<Record<string, unknown>>;

/** What stands above the message: the person's own words, or the command that they used. */
export type Above = { readonly kind: "said" | "used"; readonly words: string };

/** A message, as Discord shows it in its dark theme, as a page of HTML. */
export function drawDiscord(message: object, above: Above, width: "phone" | "desktop"): string {
  const json = record(message);
  const isPrivate = (Number(json["flags"] ?? 0) & EPHEMERAL) !== 0;
  const used = `<div class="used"><b>@anna</b> used <b>${escapeHtml(above.words)}</b></div>`;
  const said = `<div class="said"><div class="face">A</div><div class="main"><div class="who">anna<i>10:31</i></div><p>${escapeHtml(above.words)}</p></div></div>`;
  const bot = `<div class="who">Credential Advisor<span class="app">✓ APP</span><i>10:31</i></div>`;
  const note = isPrivate ? `<div class="private">👁 Only you can see this • <a>Dismiss message</a></div>` : "";
  const body = `${markdown(text(json["content"]))}<div class="v2">${list(json["components"]).map(component).join("")}</div>`;
  const answer = `<div class="said"><div class="face bot">CA</div><div class="main">${above.kind === "used" ? used : ""}${bot}${body}${note}</div></div>`;
  return page(DISCORD_STYLE, `<div class="${width}">${above.kind === "said" ? said : ""}${answer}</div>`);
}

const EPHEMERAL = 64;
const NAMES = new Map([
  ["1", "anna"],
  ["2", "boris"],
]);

const markdown = (words: string): string => (words === "" ? "" : discordMarkdown(words, NAMES));

/** The component types of Discord that the adapter has ever sent; another one is a mistake worth seeing. */
function component(json: Json): string {
  const inside = (): string => list(json["components"]).map(component).join("");
  switch (json["type"]) {
    case 1:
      return `<div class="row">${inside()}</div>`;
    case 2:
      return `<div class="button${json["style"] === 1 ? " primary" : ""}">${escapeHtml(text(json["label"]))}</div>`;
    case 3:
      return `<div class="select"><span>${escapeHtml(text(json["placeholder"]))}</span><span>⌄</span></div>`;
    case 9:
      return `<div class="section"><div>${inside()}</div>${component(record(json["accessory"]))}</div>`;
    case 10:
      return `<div>${markdown(text(json["content"]))}</div>`;
    case 14:
      return `<div class="${json["divider"] === false ? "space" : "line"}"></div>`;
    case 17:
      return `<div class="container${json["accent_color"] === undefined ? "" : " accent"}">${inside()}</div>`;
    default:
      throw new Error(`A component of the type ${String(json["type"])} cannot be drawn yet.`);
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(record) : []);
const record = (value: unknown): Json =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
