import type { Reply } from "../../src/reply.ts";
import { blockMarkdown } from "./block-markdown.ts";
import { navigationFor, waysFor } from "./buttons.ts";
import { NO_MENTIONS } from "./message-body.ts";
import type { TextBody } from "./message-body.ts";
import type { Look } from "./render.ts";
import { sourceLine } from "./source-line.ts";

/** The whole reply as the message's text, which begins with the answer; facts stand beside a bar. */
export function renderText(reply: Reply, look: Omit<Look, "form">): TextBody {
  const note = look.note === undefined ? [] : [`-# ${look.note}`];
  const source = sourceLine(reply.sources, look.address);
  return {
    content: [...note, ...addressee(look.for), ...reply.body.map(drawBlock), ...source].join("\n"),
    embeds: [],
    components: [...waysFor(reply), ...navigationFor(reply, look.offerShare)],
    allowed_mentions: look.for === undefined ? NO_MENTIONS : { parse: [], users: [look.for] },
  };
}

const addressee = (person: string | undefined): readonly string[] => (person === undefined ? [] : [`<@${person}>`]);

function drawBlock(block: Reply["body"][number]): string {
  const markdown = blockMarkdown(block);
  return block.kind === "facts" ? markdown.replaceAll(/^/gm, "> ") : markdown;
}
