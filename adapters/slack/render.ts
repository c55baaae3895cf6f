import type { KnownBlock } from "@slack/types";
import { plainText, type Reply } from "../../src/reply.ts";
import { isWorthSharing } from "../platform/worth-sharing.ts";
import { drawBlocks, drawSmallPrint, plain } from "./draw-blocks.ts";
import { blockId, drawButton, drawChoices, drawFinder } from "./draw-choices.ts";
import { withWaysToAsk } from "./help.ts";
import { MESSAGE_BLOCKS, MESSAGE_BLOCKS_JSON } from "./limits.ts";
import { escaped } from "./plain.ts";

/** A message in Slack's JSON. `text` says the same as the blocks: notifications and screen readers read it. */
export type Drawn = { readonly text: string; readonly blocks?: KnownBlock[] };

/** Who sees a message, which decides what may be done with it. */
export type Audience =
  /** Only the asker; it can be shared in the channel. */
  | { readonly kind: "private" }
  /** The channel, asked for by `by`, who can take it back; `for`: the one person whom it answers and notifies. */
  | { readonly kind: "channel"; readonly by: string; readonly for?: string | undefined }
  /** A thread or a direct message with `owner`, whose presses go on in place. */
  | { readonly kind: "conversation"; readonly owner: string }
  /** The channel, shown to it by somebody. */
  | { readonly kind: "shared"; readonly by: string };

/** What else a message may have: where the guide can be read, and a small line above the reply. */
type Beside = { readonly address?: string; readonly note?: string };

/** Draws a reply as a message. One that fits no message's blocks is sent as text alone: all of it, without buttons. */
export function renderMessage(asked: Reply, audience: Audience, { address, note }: Beside = {}): Drawn {
  const reply = withWaysToAsk(asked);
  const owner = audience.kind === "conversation" ? audience.owner : undefined;
  const addressee = audience.kind === "channel" ? mentionOf(audience.for) : "";
  const text = [addressee, escaped(plainText(reply))].filter(Boolean).join(" ");
  const blocks = [
    ...drawSharer(audience),
    ...(note === undefined ? [] : drawSmallPrint(note)),
    ...drawAddressee(addressee),
    ...drawBlocks(reply, "message", address),
    ...drawChoices(reply, owner),
    ...(reply.kind === "help" || reply.kind === "off-topic" ? [drawFinder(owner)] : []),
    ...drawOffer(reply, audience),
  ];
  const fits = blocks.length <= MESSAGE_BLOCKS && JSON.stringify(blocks).length <= MESSAGE_BLOCKS_JSON;
  return fits ? { text, blocks } : { text };
}

/** A sentence before everybody that notifies one person. */
export function renderSentenceTo(person: string, sentence: string): Drawn {
  const text = `${mentionOf(person)} ${escaped(sentence)}`.trim();
  return { text, blocks: [{ type: "section", text: { type: "mrkdwn", text, verbatim: true } }] };
}

/** One sentence without choices, for errors and notices. */
export const renderSentence = (sentence: string): Drawn => ({
  text: escaped(sentence),
  blocks: [{ type: "section", text: plain(sentence), expand: true }],
});

function drawOffer(reply: Reply, audience: Audience): KnownBlock[] {
  switch (audience.kind) {
    case "private": {
      if (!isWorthSharing(reply)) return [];
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

/** Nothing for what is no person's id. */
const mentionOf = (person: string | undefined): string =>
  person !== undefined && PERSON.test(person) ? `<@${person}>` : "";

const PERSON = /^[UW][A-Z0-9]+$/;

const drawAddressee = (mention: string): KnownBlock[] =>
  mention === "" ? [] : [{ type: "section", text: { type: "mrkdwn", text: mention, verbatim: true } }];

function drawSharer(audience: Audience): KnownBlock[] {
  if (audience.kind !== "shared" || !PERSON.test(audience.by)) return [];
  return [{ type: "context", elements: [{ type: "mrkdwn", text: `Shared by <@${audience.by}>`, verbatim: true }] }];
}
