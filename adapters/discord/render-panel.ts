import { ComponentType, MessageFlags } from "discord.js";
import type { Block, Reply } from "../../src/reply.ts";
import { blockMarkdown } from "./block-markdown.ts";
import { navigationFor, waysFor } from "./buttons.ts";
import { escapeMarkdown } from "./escape.ts";
import { NO_MENTIONS } from "./message-body.ts";
import type { Line, PanelBody, Words } from "./message-body.ts";
import type { Look } from "./render.ts";
import { sourceLine } from "./source-line.ts";

/**
 * Cards, comparisons and the dialogue as a panel with the ways on in it, mere words without a frame, which would make them narrower;
 * below, what moves within the dialogue, and sharing.
 */
export function renderPanel(reply: Reply, look: Omit<Look, "form" | "for">): PanelBody {
  const note = look.note === undefined ? [] : [words([`-# ${look.note}`])];
  const inside = [
    ...partsOf(headed(reply)),
    ...sourceLine(reply.sources, look.address).map((line) => words([line])),
    ...waysFor(reply),
  ];
  const framed = { type: ComponentType.Container, accent_color: ACCENT, components: inside } as const;
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [...note, ...(needsFrame(reply) ? [framed] : inside), ...navigationFor(reply, look.offerShare)],
    allowed_mentions: NO_MENTIONS,
  };
}

const needsFrame = ({ kind, body }: Reply): boolean =>
  kind === "question" || kind === "recommendation" || body.some((block) => partOf(block).isFigures);

const ACCENT = 0x0b5a8a;

const words = (lines: readonly string[]): Words => ({ type: ComponentType.TextDisplay, content: lines.join("\n") });
const LINE: Line = { type: ComponentType.Separator, divider: true, spacing: 1 };

type Part = { readonly isFigures: boolean; readonly lines: readonly string[] };

/** Runs of words, and runs of facts and tables, with a line between them. */
function partsOf(parts: readonly Part[]): readonly (Words | Line)[] {
  const runs = parts.reduce<readonly Part[]>((all, part) => {
    const last = all.at(-1);
    if (last?.isFigures !== part.isFigures) return [...all, part];
    return all.with(-1, { ...last, lines: [...last.lines, ...part.lines] });
  }, []);
  return runs.flatMap(({ lines }, index) => (index === 0 ? [words(lines)] : [LINE, words(lines)]));
}

/** A card has its name above it; elsewhere the first sentence says what it is about. */
function headed({ body, title, kind }: Reply): readonly Part[] {
  const parts = body.map(partOf);
  const isCard = title !== undefined && kind === "answer" && body.some((block) => block.kind === "facts");
  return isCard ? [{ isFigures: false, lines: [`### ${escapeMarkdown(title)}`] }, ...parts] : parts;
}

const partOf = (block: Block): Part => ({
  isFigures: block.kind === "facts" || block.kind === "table",
  lines: [blockMarkdown(block)],
});
