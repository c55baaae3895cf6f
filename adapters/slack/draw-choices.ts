import type { Button, KnownBlock, PlainTextOption } from "@slack/types";
import type { Choice, Reply } from "../../src/reply.ts";
import { inGroups, plain } from "./draw-blocks.ts";
import { ACCESSIBILITY_LABEL, BUTTON_TEXT, MENU_OPTIONS, MOST_BUTTONS, OPTION_TEXT, OPTION_VALUE } from "./limits.ts";

/**
 * What a press means, as the beginning of its `action_id`; the token is its value.
 * `step` moves within the dialogue and replaces the message in place, `open` brings another reply,
 * `share` shows the reply to the channel, `keep` takes it out of the channel, `find` is the typeahead.
 */
export type Press = "step" | "open" | "share" | "keep" | "find";
export const PRESSES: readonly Press[] = ["step", "open", "share", "keep", "find"];

/** What a press on such an `action_id` means; one of another version counts as `open`. */
export const pressOf = (actionId: string): Press => PRESSES.find((press) => actionId.startsWith(`${press}:`)) ?? "open";

/** Buttons for few choices, a menu for many; what moves within the dialogue stands in a row of its own. */
export function drawChoices(reply: Reply, owner?: string): KnownBlock[] {
  const isQuestion = reply.kind === "question";
  const forward = reply.choices.filter((choice) => choice.role !== "navigation");
  const navigation = reply.choices.filter((choice) => choice.role === "navigation");
  const press: Press = isQuestion ? "step" : "open";
  const draw = forward.length > MOST_BUTTONS ? drawMenus : drawRow;
  const answers = isQuestion ? "Answer: " : "";
  return [...draw(forward, press, "choices", owner, answers), ...drawRow(navigation, "step", "navigation", owner)];
}

/** A row of buttons that each carry a token; `spoken` goes before the label where it is read aloud. */
function drawRow(choices: readonly Choice[], press: Press, row: string, owner?: string, spoken = ""): KnownBlock[] {
  if (choices.length === 0) return [];
  const elements = choices.map((choice, index) =>
    drawButton(choice, `${press}:${row}-${index}`, `${spoken}${choice.label}`),
  );
  return [{ type: "actions", block_id: blockId(row, owner), elements }];
}

export function drawButton(choice: Choice, actionId: string, spoken = choice.label): Button {
  return {
    type: "button",
    action_id: actionId,
    text: plain(shortened(choice.label, BUTTON_TEXT)),
    value: choice.token,
    accessibility_label: shortened(spoken, ACCESSIBILITY_LABEL),
    ...(choice.role === "primary" ? { style: "primary" } : {}),
  };
}

/** Options for a menu or a typeahead; a token that no option can hold is left to the buttons. */
export function drawOptions(choices: readonly Choice[]): PlainTextOption[] {
  return choices
    .filter((choice) => choice.token.length <= OPTION_VALUE)
    .slice(0, MENU_OPTIONS)
    .map((choice) => ({ text: plain(shortened(choice.label, OPTION_TEXT)), value: choice.token }));
}

/** Whose reply it is stands in the block's id, so that nobody else's press replaces it. `choices@U123` → `U123`. */
export const ownerOf = (id: string): string | undefined => /@([UW][A-Z0-9]{2,20})$/.exec(id)?.[1];

export const blockId = (row: string, owner?: string): string => (owner === undefined ? row : `${row}@${owner}`);

/** A field that suggests questions while one types. */
export const drawFinder = (owner?: string): KnownBlock => ({
  type: "actions",
  block_id: blockId("find", owner),
  elements: [
    {
      type: "external_select",
      action_id: "find:question",
      min_query_length: 0,
      placeholder: plain("Search the questions I can answer"),
    },
  ],
});

function drawMenus(choices: readonly Choice[], press: Press, row: string, owner?: string): KnownBlock[] {
  return inGroups(choices, MENU_OPTIONS).map((group, index) => ({
    type: "actions",
    block_id: blockId(`${row}${index}`, owner),
    elements: [
      {
        type: "static_select",
        action_id: `${press}:menu-${index}`,
        placeholder: plain("Choose one"),
        options: drawOptions(group),
      },
    ],
  }));
}

/** Ends with “…” when there is more, so that a cut is seen; the choice's reply says it in full. */
function shortened(label: string, most: number): string {
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}
