import type { Reply } from "../../src/reply.ts";
import { blockMarkdown } from "./block-markdown.ts";
import { buttonsFor } from "./buttons.ts";
import { cardsFor } from "./cards.ts";
import { escapeMarkdown, oneLine } from "./escape.ts";
import { NO_MENTIONS } from "./message-body.ts";
import type { MessageBody } from "./message-body.ts";

/** How a reply is shown in one place. */
export type Look = {
  /** Without the permission Embed Links, facts are lines of text. */
  readonly embeds: boolean;
  /** True for a reply that one person sees in a place with others. */
  readonly offerShare: boolean;
  /** A line of Discord's Markdown above the reply, in small print. */
  readonly note?: string;
};

/** The answer's words as the message's text, which notifications and search show; from the first facts or table on, cards. */
export function renderReply(reply: Reply, look: Look): MessageBody {
  const firstCard = reply.body.findIndex(({ kind }, index) => index > 0 && (kind === "facts" || kind === "table"));
  const words = look.embeds && firstCard > 0 ? reply.body.slice(0, firstCard) : reply.body;
  const cards = cardsFor(reply.body.slice(words.length));
  const source = sourceLine(reply.sources);
  const note = look.note === undefined ? [] : [`-# ${look.note}`];
  const smallPrint = source === "" || cards.length > 0 ? [] : [`-# ${escapeMarkdown(source)}`];
  return {
    content: [...note, ...words.map(blockMarkdown), ...smallPrint].join("\n"),
    embeds: cards.map((card, index) => ({
      color: ACCENT,
      ...(index === 0 && reply.title !== undefined ? { title: escapeMarkdown(reply.title) } : {}),
      ...(card.words.length === 0 ? {} : { description: card.words.join("\n") }),
      ...(card.fields.length === 0 ? {} : { fields: [...card.fields] }),
      ...(index < cards.length - 1 || source === "" ? {} : { footer: { text: source } }),
    })),
    components: buttonsFor(reply, look.offerShare),
    allowed_mentions: NO_MENTIONS,
  };
}

/** Decoration only: nothing is said by it. */
const ACCENT = 0x0b5a8a;

/** Up to this many sources are named in full, more by their sections. */
const MOST_SOURCES = 3;

/** `From the guide: XSeries Certificate › Cost`, or nothing when the guide was not used. One line without Markdown. */
function sourceLine(sources: readonly string[]): string {
  if (sources.length === 0) return "";
  const sections = [...new Set(sources.map((source) => source.replace(/ › .*/, "")))];
  return oneLine(`From the guide: ${(sources.length <= MOST_SOURCES ? sources : sections).join(" · ")}`);
}
