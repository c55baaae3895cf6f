/**
 * What real Slack refuses or silently drops, from its documentation: lengths, counts, uniqueness, a missing `text`, live
 * mentions. Written without the adapter's own limits, so that a wrong number there is found here.
 */

type Json = Readonly<Record<string, unknown>>;

export function messageProblems(message: Json): string[] {
  const text = typeof message["text"] === "string" ? message["text"] : "";
  const blocks = listOf(message["blocks"]);
  return [
    ...(text.trim() === "" ? ["a message has no top-level text"] : []),
    ...(text.length > 40_000 ? ["text is over 40,000 characters"] : []),
    ...liveIn(text).map((live) => `text has a live ${live}`),
    ...(blocks.length > 50 ? ["more than 50 blocks in a message"] : []),
    ...(JSON.stringify(blocks).length > 13_000 ? ["all blocks together are over 13,000 characters"] : []),
    ...(message["blocks"] !== undefined && blocks.length === 0 ? ["blocks is empty"] : []),
    ...(blocks.filter((block) => block["type"] === "table").length > 1 ? ["more than one table"] : []),
    ...blocksProblems(blocks, [
      "section",
      "header",
      "divider",
      "context",
      "actions",
      "rich_text",
      "table",
      "image",
      "markdown",
    ]),
  ];
}

export function viewProblems(view: Json): string[] {
  const blocks = listOf(view["blocks"]);
  const isModal = view["type"] === "modal";
  const hasInput = blocks.some((block) => block["type"] === "input");
  const frame = isModal ? (["title", "submit", "close"] as const) : [];
  return [
    ...(isModal || view["type"] === "home" ? [] : ["a view is neither modal nor home"]),
    ...(blocks.length < 1 || blocks.length > 100 ? ["a view needs 1 to 100 blocks"] : []),
    ...(isModal && textIn(view["title"]) === "" ? ["a modal has no title"] : []),
    ...(hasInput && textIn(view["submit"]) === "" ? ["a modal with inputs has no submit"] : []),
    ...(hasInput && !isModal ? ["an input outside a modal"] : []),
    ...frame.flatMap((part) => within(textIn(view[part]), 24, `modal ${part}`)),
    ...within(stringIn(view["private_metadata"]), 3_000, "private_metadata"),
    ...within(stringIn(view["callback_id"]), 255, "callback_id"),
    ...blocksProblems(blocks, ["section", "header", "divider", "context", "actions", "rich_text", "input", "image"]),
  ];
}

/** What answers a typeahead. */
export function optionsProblems(answer: Json): string[] {
  const options = listOf(answer["options"]);
  return [
    ...(Array.isArray(answer["options"]) ? [] : ["a typeahead got no options"]),
    ...(options.length > 100 ? ["more than 100 options"] : []),
    ...options.flatMap(optionProblems),
  ];
}

function blocksProblems(blocks: readonly Json[], allowed: readonly string[]): string[] {
  const blockIds = blocks.map((block) => block["block_id"]).filter((id) => typeof id === "string");
  const actionIds = blocks.flatMap((block) =>
    elementsOf(block)
      .map((element) => element["action_id"])
      .filter((id) => typeof id === "string"),
  );
  return [
    ...repeated(blockIds).map((id) => `block_id ${id} twice`),
    ...repeated(actionIds).map((id) => `action_id ${id} twice`),
    ...[...blockIds, ...actionIds].flatMap((id) => [
      ...within(id, 255, "an id"),
      ...(id === "" ? ["an empty id"] : []),
    ]),
    ...blocks
      .filter((block) => !allowed.includes(stringIn(block["type"])))
      .map((block) => `${stringIn(block["type"])} is not allowed here`),
    ...blocks.flatMap(blockProblems),
    ...blocks.flatMap((block) =>
      mrkdwnIn(block).flatMap((text) => liveIn(text).map((live) => `mrkdwn has a live ${live}`)),
    ),
  ];
}

function blockProblems(block: Json): string[] {
  const elements = listOf(block["elements"]);
  switch (block["type"]) {
    case "header":
      return between(textIn(block["text"]), 1, 150, "header");
    case "section": {
      const fields = listOf(block["fields"]);
      const hasText = block["text"] !== undefined;
      return [
        ...(hasText || fields.length > 0 ? [] : ["a section has neither text nor fields"]),
        ...(hasText ? between(textIn(block["text"]), 1, 3_000, "section text") : []),
        ...(fields.length > 10 ? ["more than 10 fields"] : []),
        ...fields.flatMap((field) => between(textIn(field), 1, 2_000, "field")),
      ];
    }
    case "context":
      return [
        ...(elements.length < 1 || elements.length > 10 ? ["context needs 1 to 10 elements"] : []),
        ...elements.flatMap((element) => between(textIn(element), 1, 2_000, "context")),
      ];
    case "actions":
      return [
        ...(elements.length < 1 || elements.length > 25 ? ["actions needs 1 to 25 elements"] : []),
        ...elements.flatMap(elementProblems),
      ];
    case "input":
      return [
        ...between(textIn(block["label"]), 1, 2_000, "input label"),
        ...elementProblems(recordOf(block["element"])),
      ];
    case "table":
      return tableProblems(block);
    default:
      return [];
  }
}

function elementProblems(element: Json): string[] {
  switch (element["type"]) {
    case "button":
      return [
        ...between(textIn(element["text"]), 1, 75, "button text"),
        ...within(stringIn(element["value"]), 2_000, "button value"),
        ...within(stringIn(element["accessibility_label"]), 75, "accessibility label"),
      ];
    case "static_select": {
      const options = listOf(element["options"]);
      return [
        ...(options.length < 1 || options.length > 100 ? ["a select needs 1 to 100 options"] : []),
        ...options.flatMap(optionProblems),
      ];
    }
    case "external_select":
    case "plain_text_input":
      return within(textIn(element["placeholder"]), 150, "placeholder");
    default:
      return [`an element of type ${stringIn(element["type"])}`];
  }
}

const optionProblems = (option: Json): string[] => [
  ...between(textIn(option["text"]), 1, 75, "option text"),
  ...between(stringIn(option["value"]), 1, 150, "option value"),
];

function tableProblems(block: Json): string[] {
  const rows = Array.isArray(block["rows"]) ? block["rows"].map(listOf) : [];
  const cells = rows.flat();
  return [
    ...(rows.length < 1 || rows.length > 100 ? ["a table needs 1 to 100 rows"] : []),
    ...(rows.some((row) => row.length < 1 || row.length > 20) ? ["a table row needs 1 to 20 cells"] : []),
    ...(new Set(rows.map((row) => row.length)).size > 1 ? ["table rows differ in length"] : []),
    ...cells
      .filter((cell) => cell["type"] === "raw_text" && stringIn(cell["text"]) === "")
      .map(() => "an empty table cell"),
    ...(JSON.stringify(cells.map((cell) => cell["text"])).length > 10_000 ? ["a table over 10,000 characters"] : []),
  ];
}

/**
 * `<!channel>`, `<#C1>`, links: anything in angle brackets works in mrkdwn. Meant are the mention of a person who shared, of one whom
 * the answer is for, at its beginning, and the link to the guide.
 */
const liveIn = (text: string): string[] =>
  MEANT.reduce((rest, meant) => rest.replace(meant, ""), text).match(/<[^<>\n]*>/g) ?? [];

const MEANT = [/^Shared by <@[UW][A-Z0-9]+>$/, /^<@[UW][A-Z0-9]+>(?= |$)/, /^From <https:[^|<>]+\|the guide>:$/];

function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (!isRecord(value)) return [];
  if (value["type"] === "mrkdwn") return [stringIn(value["text"])];
  return Object.values(value).flatMap(mrkdwnIn);
}

const elementsOf = (block: Json): readonly Json[] => [
  ...listOf(block["elements"]),
  ...[block["accessory"], block["element"]].filter(isRecord),
];
const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) < at))];
const within = (text: string, most: number, what: string): string[] =>
  text.length > most ? [`${what} is over ${most}`] : [];
const between = (text: string, least: number, most: number, what: string): string[] => [
  ...(text.trim().length < least ? [`${what} is empty`] : []),
  ...within(text, most, what),
];
const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(recordOf) : []);
const stringIn = (value: unknown): string => (typeof value === "string" ? value : "");
const textIn = (value: unknown): string => stringIn(recordOf(value)["text"]);
