import { type Json, isRecord, listOf, recordOf, stringOf } from "./state.ts";

/** The part of a button or a chosen option that Slack sends when it is pressed. */
export type Pressable = Json;

/** The button or menu option with this label. Throws, naming what there is, when there is none. */
export function findPressable(blocks: unknown, label: string): Pressable {
  const all = pressables(blocks);
  const found = all.find((candidate) => candidate.label === label);
  if (found === undefined)
    throw new Error(`No button “${label}”; there are: ${all.map((one) => one.label).join(", ") || "none"}`);
  return found.action;
}

/** Labels of every button and option, in order. */
export const labelsIn = (blocks: unknown): readonly string[] => pressables(blocks).map(({ label }) => label);

/** Tokens of every button and option, in order. */
export const tokensIn = (blocks: unknown): readonly string[] =>
  pressables(blocks).map(
    ({ action }) => stringOf(action["value"]) || stringOf(recordOf(action["selected_option"])["value"]),
  );

function pressables(value: unknown, blockId = ""): readonly { readonly label: string; readonly action: Pressable }[] {
  if (Array.isArray(value)) return value.flatMap((item) => pressables(item, blockId));
  if (!isRecord(value)) return [];
  const block_id = typeof value["block_id"] === "string" ? value["block_id"] : blockId;
  const action_id = value["action_id"];
  if (value["type"] === "button") {
    const label = stringOf(recordOf(value["text"])["text"]);
    return [{ label, action: { type: "button", action_id, block_id, value: value["value"], action_ts: "1.1" } }];
  }
  if (value["type"] === "static_select") {
    return listOf(value["options"]).map((option) => ({
      label: stringOf(recordOf(option["text"])["text"]),
      action: {
        type: "static_select",
        action_id,
        block_id,
        selected_option: { value: option["value"], text: option["text"] },
      },
    }));
  }
  return Object.values(value).flatMap((inner) => pressables(inner, block_id));
}
