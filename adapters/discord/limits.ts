import { ComponentType } from "discord.js";
import type { MessageBody, PanelBody, Row } from "./message-body.ts";

/** Discord's limits. Sources: its developer documentation, pages "Message", "Embed limits", "Component reference", "Application commands". */
export const LIMITS = {
  /** Characters of a bot's message; the API's own description says 4,000, which is for people with Nitro. */
  content: 2_000,
  /** Of Components V2: characters in all text displays together, and components, those within others too. */
  panelText: 4_000,
  panelComponents: 40,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  /** What a phone shows of a label before it cuts it off. */
  labelShown: 34,
  customId: 100,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  nonce: 25,
  suggestions: 25,
  suggestionText: 100,
  commandChoices: 25,
  commandName: 32,
  commandDescription: 100,
  /** Names, descriptions and values of one command, each counted in its longest language. */
  commandTotal: 8_000,
} as const;

/** Where a message body would be refused, e.g. `content: 2113 of 2000`; empty when Discord takes it. */
export function overruns(body: MessageBody): readonly string[] {
  if ("flags" in body) return panelOverruns(body);
  const found = body.components.length > LIMITS.rows ? [`rows: ${body.components.length} of ${LIMITS.rows}`] : [];
  if (body.content.length > LIMITS.content) found.push(`content: ${body.content.length} of ${LIMITS.content}`);
  if (body.content.trim() === "") found.push("content: empty");
  return [...found, ...rowOverruns(body.components)];
}

function panelOverruns({ components }: PanelBody): readonly string[] {
  const inner = components.flatMap((one) => (one.type === ComponentType.Container ? [one, ...one.components] : [one]));
  const rows = inner.filter((one) => one.type === ComponentType.ActionRow);
  const texts = inner.flatMap((one) => (one.type === ComponentType.TextDisplay ? [one.content] : []));
  const length = texts.join("").length;
  const count = inner.length + rows.flatMap((row) => row.components).length;
  const found = count > LIMITS.panelComponents ? [`components: ${count} of ${LIMITS.panelComponents}`] : [];
  if (length > LIMITS.panelText) found.push(`text: ${length} of ${LIMITS.panelText}`);
  if (texts.some((text) => text.trim() === "") || texts.length === 0) found.push("text: empty");
  return [...found, ...rowOverruns(rows)];
}

function rowOverruns(rows: readonly Row[]): readonly string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  const id = (value: string): void => {
    if (value.length < 1 || value.length > LIMITS.customId)
      found.push(`custom_id: ${value.length} of ${LIMITS.customId}`);
    if (ids.has(value)) found.push("custom_id: the same twice");
    ids.add(value);
  };
  for (const row of rows) {
    if (row.components.length < 1 || row.components.length > LIMITS.buttonsInRow)
      found.push(`row: ${row.components.length} of ${LIMITS.buttonsInRow}`);
    for (const component of row.components) {
      id(component.custom_id);
      if (component.type === ComponentType.Button) {
        if (component.label.length < 1 || component.label.length > LIMITS.buttonLabel)
          found.push(`label: ${component.label.length} of ${LIMITS.buttonLabel}`);
      } else {
        if (component.options.length > LIMITS.selectOptions)
          found.push(`options: ${component.options.length} of ${LIMITS.selectOptions}`);
        if (component.placeholder.length > LIMITS.placeholder) found.push("placeholder: too long");
        for (const { label, value } of component.options)
          if (
            label.length < 1 ||
            label.length > LIMITS.optionText ||
            value.length < 1 ||
            value.length > LIMITS.optionText
          )
            found.push(`option: more than ${LIMITS.optionText}`);
      }
    }
  }
  return found;
}
