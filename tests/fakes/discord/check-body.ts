import { array, isObject, number, object, string } from "./json.ts";
import type { Json } from "./json.ts";
import { schemaProblems } from "./schemas.ts";

/** What is wrong with a new message for a channel: Discord's schemas, its rules beyond them, and this project's own. */
export function messageProblems(body: unknown): readonly string[] {
  const message = object(body);
  const own: string[] = [];
  if (string(message["nonce"]) === "" || message["enforce_nonce"] !== true) own.push("no enforced nonce");
  if (object(message["allowed_mentions"])["replied_user"] !== false) own.push("a reply that pings");
  return [...schemaProblems("MessageCreateRequest", body), ...contentProblems(message), ...own];
}

/** What is wrong with the callback of an interaction. */
export function callbackProblems(body: unknown): readonly string[] {
  const { type, data } = object(body);
  if (type === 8) {
    return [
      ...schemaProblems("ApplicationCommandAutocompleteCallbackRequest", body),
      ...array(object(data)["choices"]).flatMap((choice) =>
        ["name", "value"].filter((key) => outside(string(object(choice)[key]), 1, 100)).map((key) => `choice's ${key}`),
      ),
    ];
  }
  if (type === 4)
    return [...schemaProblems("CreateMessageInteractionCallbackRequest", body), ...contentProblems(object(data))];
  if (type === 7)
    return [...schemaProblems("UpdateMessageInteractionCallbackRequest", body), ...contentProblems(object(data))];
  return schemaProblems("CreateMessageInteractionCallbackRequest", body);
}

export function editProblems(body: unknown): readonly string[] {
  return [...schemaProblems("IncomingWebhookUpdateRequestPartial", body), ...contentProblems(object(body))];
}

function contentProblems(message: Json): readonly string[] {
  const problems: string[] = [];
  const content = string(message["content"]);
  const embeds = array(message["embeds"]).map(object);
  const parts = array(message["components"]).map(object);
  const all = everyComponent(parts);
  const isV2 = (number(message["flags"]) & (1 << 15)) !== 0;
  if (content.length > 2_000) problems.push(`content of ${content.length}`);
  if (content.trim() === "" && embeds.length === 0 && !isV2) problems.push("empty message");
  if (isV2 && (content !== "" || embeds.length > 0)) problems.push("content or embeds beside Components V2");
  if (embeds.reduce((sum, embed) => sum + embedLength(embed), 0) > 6_000) problems.push("embeds over 6,000 in all");
  if (!isV2 && parts.length > 5) problems.push(`${parts.length} rows`);
  if (!isV2 && all.some((one) => !CLASSIC.has(number(one["type"])))) problems.push("a new component without its flag");
  if (all.length > 40) problems.push("more than 40 components");
  if (all.reduce((sum, one) => sum + string(one["content"]).length, 0) > 4_000) problems.push("text over 4,000 in all");
  if (isV2 && all.length === 0) problems.push("empty message");
  if (JSON.stringify(object(message["allowed_mentions"])["parse"]) !== "[]")
    problems.push("mentions are not turned off");
  return [...problems, ...componentProblems(all.filter((one) => one["type"] === 1))];
}

/** Rows, buttons and lists. */
const CLASSIC: ReadonlySet<number> = new Set([1, 2, 3, 5, 6, 7, 8]);

/** The components and those within them, at any depth. */
export function everyComponent(components: readonly Json[]): readonly Json[] {
  return components.flatMap((one) => [one, ...everyComponent(array(one["components"]).map(object))]);
}

function componentProblems(rows: readonly Json[]): readonly string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const row of rows) {
    const components = array(row["components"]).map(object);
    const primary = components.filter((one) => one["style"] === 1);
    // One is recommended, or all are the answers to a question.
    if (primary.length > 1 && primary.length < components.length) problems.push("some buttons of a row are primary");
    if (components.length > 1 && components.some((one) => one["type"] === 3)) problems.push("a select beside others");
    for (const component of components) {
      const id = string(component["custom_id"]);
      if (id === "" && component["style"] !== 5) problems.push("a component without custom_id");
      if (ids.has(id)) problems.push(`custom_id ${id} twice`);
      ids.add(id);
      if (component["type"] === 2 && outside(string(component["label"]), 1, 34))
        problems.push(`label ${string(component["label"])}`);
      const values = array(component["options"]).map((option) => string(object(option)["value"]));
      if (new Set(values).size < values.length) problems.push("two options with one value");
    }
  }
  return problems;
}

function embedLength(embed: Json): number {
  const fields = array(embed["fields"]).map(object);
  const texts = [
    embed["title"],
    embed["description"],
    object(embed["footer"])["text"],
    object(embed["author"])["name"],
  ];
  return [...texts, ...fields.flatMap((field) => [field["name"], field["value"]])].map(string).join("").length;
}

/** From Discord's documentation; letters of Devanagari and Thai have marks that are no letters by themselves. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What is wrong with a whole table of commands. */
export function commandProblems(body: unknown): readonly string[] {
  const commands = array(body).map(object);
  const problems = commands.flatMap((command) => schemaProblems("ApplicationCommandUpdateRequest", command));
  const names = commands.map((command) => `${number(command["type"])} ${string(command["name"])}`);
  if (!Array.isArray(body)) problems.push("not a table of commands");
  if (new Set(names).size < names.length) problems.push("two commands with one name");
  return [...problems, ...commands.flatMap(oneCommandProblems)];
}

function oneCommandProblems(command: Json): readonly string[] {
  const name = string(command["name"]);
  const problems: string[] = [];
  const options = array(command["options"]).map(object);
  if (command["type"] === 1) {
    for (const part of [command, ...options]) {
      for (const one of [part["name"], ...Object.values(object(part["name_localizations"]))].map(string))
        if (!COMMAND_NAME.test(one) || one !== one.toLowerCase()) problems.push(`${name}: the name ${one}`);
      for (const one of [part["description"], ...Object.values(object(part["description_localizations"]))].map(string))
        if (outside(one, 1, 100)) problems.push(`${name}: the description ${one}`);
    }
    const languages = Object.keys(object(command["name_localizations"]));
    for (const language of languages) {
      const localised = options.map((option) => string(object(option["name_localizations"])[language]));
      if (new Set(localised).size < options.length) problems.push(`${name}: two options with one name in ${language}`);
    }
  } else if (outside(name, 1, 32)) problems.push(`${name}: its length`);
  const optional = options.findIndex((option) => option["required"] !== true);
  if (optional >= 0 && options.slice(optional).some((option) => option["required"] === true))
    problems.push(`${name}: a required option after an optional one`);
  if (options.some((option) => option["autocomplete"] === true && array(option["choices"]).length > 0))
    problems.push(`${name}: choices beside autocomplete`);
  if (longest(command) > 8_000) problems.push(`${name}: more than 8,000 characters`);
  return problems;
}

/** Names, descriptions and values, each in its longest language. */
function longest(part: Json): number {
  const most = (key: string): number =>
    Math.max(...[part[key], ...Object.values(object(part[`${key}_localizations`]))].map((one) => string(one).length));
  const below = [...array(part["options"]), ...array(part["choices"])].filter(isObject);
  return (
    most("name") +
    most("description") +
    string(part["value"]).length +
    below.reduce((sum, one) => sum + longest(one), 0)
  );
}

const outside = (text: string, least: number, most: number): boolean => text.length < least || text.length > most;
