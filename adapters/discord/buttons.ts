import { ButtonStyle, ComponentType } from "discord.js";
import type { Choice, Reply } from "../../src/reply.ts";
import { writeCustomId } from "./custom-id.ts";
import { oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { Button, Row } from "./message-body.ts";

/** More choices than this become a list to pick from: a wall of buttons fills a phone's screen. */
const MOST_BUTTONS = 10;

/** Rows for the choices of a reply: what may be asked next, then the ways through a dialogue, with "Share in channel" last. */
export function buttonsFor(reply: Reply, offerShare: boolean): readonly Row[] {
  const next = reply.choices.filter((choice) => choice.role !== "navigation");
  const ways = reply.choices.filter((choice) => choice.role === "navigation").map(button);
  const share: readonly Button[] = offerShare ? [shareButton(reply.token)] : [];
  return [...(next.length > MOST_BUTTONS ? [select(next)] : rows(next.map(button))), ...rows([...ways, ...share])];
}

function button(choice: Choice): Button {
  return {
    type: ComponentType.Button,
    style: choice.role === "primary" ? ButtonStyle.Primary : ButtonStyle.Secondary,
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

function select(choices: readonly Choice[]): Row {
  const options = choices.map(({ label, token }) => ({
    label: oneLine(label),
    value: writeCustomId({ kind: "open", token }),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.StringSelect, custom_id: "pick", placeholder: "Choose what to see next", options },
    ],
  };
}

function rows(buttons: readonly Button[]): readonly Row[] {
  const count = Math.ceil(buttons.length / LIMITS.buttonsInRow);
  return Array.from({ length: count }, (_, index) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(index * LIMITS.buttonsInRow, (index + 1) * LIMITS.buttonsInRow),
  }));
}
