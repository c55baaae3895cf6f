import type { KnownBlock, ModalView } from "@slack/types";
import { plainText, text, type Reply } from "../../src/reply.ts";
import { drawBlocks, plain } from "./draw-blocks.ts";
import { drawChoices } from "./draw-choices.ts";
import { withWaysToAsk } from "./help.ts";
import { MODAL_TITLE, VIEW_BLOCKS } from "./limits.ts";

/** The `callback_id` of the advisor's modal, and where its typed words are found. */
export const MODAL = "advisor";
export const TYPED_ACTION = "typed";

/** A reply in a modal. Its whole state is the token in `private_metadata`; words may be typed instead of pressing. */
export function drawModal(asked: Reply, { address }: { readonly address?: string } = {}): ModalView {
  const reply = withWaysToAsk(asked);
  const full = [...drawBlocks(reply, "modal", address), ...drawChoices(reply)];
  const body: KnownBlock[] =
    full.length < VIEW_BLOCKS ? full : drawBlocks({ ...reply, body: [text(plainText(reply))], sources: [] }, "modal");
  return {
    type: "modal",
    callback_id: MODAL,
    private_metadata: reply.token,
    title: plain(titleOf(reply)),
    submit: plain("Send"),
    close: plain("Close"),
    blocks: [
      ...body,
      {
        type: "input",
        // Another id for each reply, so that the words typed for the last one are not left standing.
        block_id: `${TYPED_ACTION}:${reply.token}`,
        label: plain("Or type it in your own words"),
        element: {
          type: "plain_text_input",
          action_id: TYPED_ACTION,
          max_length: 500,
          focus_on_load: false,
          placeholder: plain(reply.kind === "question" ? "Your answer, or any question" : "Your question"),
        },
      },
    ],
  };
}

function titleOf(reply: Reply): string {
  const title = reply.title ?? "";
  return title.length > 0 && title.length <= MODAL_TITLE ? title : "Credential advisor";
}
