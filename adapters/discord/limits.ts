import type { MessageBody } from "./message-body.ts";

/** Discord's limits. Sources: its developer documentation, pages "Message", "Embed limits", "Component reference", "Application commands". */
export const LIMITS = {
  /** Characters of a bot's message; the API's own description says 4,000, which is for people with Nitro. */
  content: 2_000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1_024,
  embedFooter: 2_048,
  /** Titles, descriptions, fields and footers of all embeds together. */
  embedTotal: 6_000,
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
  const found: string[] = [];
  const most = (what: string, size: number, limit: number): void => {
    if (size > limit) found.push(`${what}: ${size} of ${limit}`);
  };
  most("content", body.content.length, LIMITS.content);
  if (body.content.trim() === "" && body.embeds.length === 0) found.push("content: empty");
  most("embeds", body.embeds.length, LIMITS.embeds);
  let total = 0;
  for (const { title = "", description = "", fields = [], footer = { text: "" } } of body.embeds) {
    most("embed title", title.length, LIMITS.embedTitle);
    most("embed description", description.length, LIMITS.embedDescription);
    most("embed fields", fields.length, LIMITS.embedFields);
    most("embed footer", footer.text.length, LIMITS.embedFooter);
    total += title.length + description.length + footer.text.length;
    for (const { name, value } of fields) {
      most("field name", name.length, LIMITS.fieldName);
      most("field value", value.length, LIMITS.fieldValue);
      if (name === "" || value === "") found.push("field: empty");
      total += name.length + value.length;
    }
  }
  most("embeds in all", total, LIMITS.embedTotal);
  return [...found, ...componentOverruns(body.components)];
}

function componentOverruns(rows: MessageBody["components"]): readonly string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  const id = (value: string): void => {
    if (value.length < 1 || value.length > LIMITS.customId)
      found.push(`custom_id: ${value.length} of ${LIMITS.customId}`);
    if (ids.has(value)) found.push("custom_id: the same twice");
    ids.add(value);
  };
  if (rows.length > LIMITS.rows) found.push(`rows: ${rows.length} of ${LIMITS.rows}`);
  for (const row of rows) {
    if (row.components.length < 1 || row.components.length > LIMITS.buttonsInRow)
      found.push(`row: ${row.components.length} of ${LIMITS.buttonsInRow}`);
    for (const component of row.components) {
      id(component.custom_id);
      if (component.type === 2) {
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
