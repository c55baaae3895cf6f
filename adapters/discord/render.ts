import type { Reply } from "../../src/reply.ts";
import type { MessageBody } from "./message-body.ts";
import { renderPanel } from "./render-panel.ts";
import { renderText } from "./render-text.ts";

/** How a reply is shown in one place. */
export type Look = {
  /** `text` for messages that stay; `panel` for those that only one person sees. docs/decisions/2026-11-25-looks-of-the-platforms.md says why. */
  readonly form: "text" | "panel";
  /** True for a reply that one person sees in a place with others. */
  readonly offerShare: boolean;
  /** A line of Discord's Markdown above the reply, in small print. */
  readonly note?: string;
  /** Where the guide can be read; its sources then link to it. */
  readonly address?: string;
  /** The person whom a text answers, and whom alone it notifies. */
  readonly for?: string;
};

/** A reply as a message. */
export const renderReply = (reply: Reply, look: Look): MessageBody =>
  look.form === "panel" ? renderPanel(reply, look) : renderText(reply, look);
