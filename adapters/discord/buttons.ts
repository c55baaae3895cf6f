import { ButtonStyle, ComponentType } from "discord.js";
import type { Choice, Reply } from "../../src/reply.ts";
import { isWorthSharing } from "../platform/worth-sharing.ts";
import { writeCustomId } from "./custom-id.ts";
import { oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { Button, Row } from "./message-body.ts";

/** More answers to a question than this become a list to pick from: a wall of buttons fills a phone's screen. */
const MOST_ANSWERS = 10;
/** More ways on than this do so too: a phone shows one or two buttons beside each other. */
const MOST_WAYS = 3;

/** The answers to a question, which stand out, or one row of what may be asked next. */
export function waysFor({ choices, kind }: Reply): readonly Row[] {
  const ways = choices.filter((choice) => choice.role !== "navigation");
  const isQuestion = kind === "question";
  if (ways.length > (isQuestion ? MOST_ANSWERS : MOST_WAYS))
    return [select(ways, isQuestion ? "Choose your answer" : "What next?")];
  return rows(ways.map((way) => button(way, isQuestion || way.role === "primary")));
}

/** What moves within the dialogue, with "Share in channel" last, where that is worth it. */
export function navigationFor(reply: Reply, offerShare: boolean): readonly Row[] {
  const moves = reply.choices.filter((choice) => choice.role === "navigation").map((move) => button(move, false));
  return rows(offerShare && isWorthSharing(reply) ? [...moves, shareButton(reply.token)] : moves);
}

function button(choice: Choice, standsOut: boolean): Button {
  return {
    type: ComponentType.Button,
    style: standsOut ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: oneLine(choice.label),
    custom_id: writeCustomId({ kind: "open", token: choice.token }),
  };
}

function shareButton(token: string): Button {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: "Share in channel",
    custom_id: writeCustomId({ kind: "share", token }),
  };
}

function select(choices: readonly Choice[], placeholder: string): Row {
  const options = choices.map(({ label, token }) => ({
    label: oneLine(label),
    value: writeCustomId({ kind: "open", token }),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: "pick", placeholder, options }],
  };
}

function rows(buttons: readonly Button[]): readonly Row[] {
  const count = Math.ceil(buttons.length / LIMITS.buttonsInRow);
  return Array.from({ length: count }, (_, index) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(index * LIMITS.buttonsInRow, (index + 1) * LIMITS.buttonsInRow),
  }));
}
