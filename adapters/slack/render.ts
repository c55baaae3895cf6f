import type { KnownBlock } from "@slack/types";
import { plainText, type Reply } from "../../src/reply.ts";
import { drawBlocks, plain } from "./draw-blocks.ts";
import { blockId, drawButton, drawChoices, drawFinder } from "./draw-choices.ts";
import { MESSAGE_BLOCKS, MESSAGE_BLOCKS_JSON } from "./limits.ts";
import { escaped } from "./plain.ts";

/** A message in Slack's JSON. `text` says the same as the blocks: notifications and screen readers read it. */
export type Drawn = { readonly text: string; readonly blocks?: KnownBlock[] };

/** Who sees a message, which decides what may be done with it. */
export type Audience =
  /** Only the asker; it can be shared in the channel. */
  | { readonly kind: "private" }
  /** The channel, asked for by `by`, who can take it back. */
  | { readonly kind: "channel"; readonly by: string }
  /** A thread or a direct message with `owner`, whose presses go on in place. */
  | { readonly kind: "conversation"; readonly owner: string }
  /** The channel, shown to it by somebody. */
  | { readonly kind: "shared"; readonly by: string };

/** Draws a reply as a message. One that fits no message's blocks is sent as text alone: all of it, without buttons. */
export function renderMessage(reply: Reply, audience: Audience): Drawn {
  const owner = audience.kind === "conversation" ? audience.owner : undefined;
  const text = escaped(plainText(reply));
  const blocks = [
    ...drawSharer(audience),
    ...drawBlocks(reply, "message"),
    ...drawChoices(reply, owner),
    ...(reply.kind === "help" || reply.kind === "off-topic" ? [drawFinder(owner)] : []),
    ...drawOffer(reply, audience),
  ];
  const fits = blocks.length <= MESSAGE_BLOCKS && JSON.stringify(blocks).length <= MESSAGE_BLOCKS_JSON;
  return fits ? { text, blocks } : { text };
}

/** One sentence without choices, for errors and notices. */
export const renderSentence = (sentence: string): Drawn => ({
  text: escaped(sentence),
  blocks: [{ type: "section", text: plain(sentence), expand: true }],
});

function drawOffer(reply: Reply, audience: Audience): KnownBlock[] {
  switch (audience.kind) {
    case "private": {
      // A question of the dialogue is between the advisor and one person.
      if (reply.kind === "question") return [];
      const share = { label: "Share in channel", token: reply.token };
      const spoken = "Share this answer with everybody in the channel";
      return [{ type: "actions", block_id: "offer", elements: [drawButton(share, "share:offer", spoken)] }];
    }
    case "channel": {
      const keep = { label: "Keep this to myself", token: reply.token };
      const spoken = "Take this answer out of the channel and show it only to me";
      return [
        {
          type: "actions",
          block_id: blockId("offer", audience.by),
          elements: [drawButton(keep, "keep:offer", spoken)],
        },
      ];
    }
    case "conversation":
    case "shared":
      return [];
  }
}

function drawSharer(audience: Audience): KnownBlock[] {
  if (audience.kind !== "shared" || !/^[UW][A-Z0-9]+$/.test(audience.by)) return [];
  return [{ type: "context", elements: [{ type: "mrkdwn", text: `Shared by <@${audience.by}>`, verbatim: true }] }];
}
