import { isDeepStrictEqual } from "node:util";
import { DiscordAPIError, Routes } from "discord.js";
import type { REST } from "discord.js";
import type { CommandTable } from "./commands.ts";

/** Registers the commands if Discord has others: creations are counted (200 a day), looking is not. True when something changed. */
export async function syncCommands(rest: REST, application: string, wanted: CommandTable): Promise<boolean> {
  const route = Routes.applicationCommands(application);
  const registered = await rest
    .get(route, { query: new URLSearchParams({ with_localizations: "true" }) })
    .catch(noneWhen404);
  if (Array.isArray(registered) && isDeepStrictEqual(sorted(registered), sorted([...wanted]))) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** Some ways to Discord know of no list before there is one. */
function noneWhen404(error: unknown): undefined {
  if (error instanceof DiscordAPIError && error.status === 404) return undefined;
  throw error;
}

const sorted = (commands: readonly unknown[]): readonly unknown[] =>
  commands.map(essence).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const COMMAND = [
  "type",
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "integration_types",
  "contexts",
];
const OPTION = [
  ...COMMAND.slice(0, 5),
  "required",
  "autocomplete",
  "min_length",
  "max_length",
  "min_value",
  "max_value",
];
const CHOICE = ["name", "name_localizations", "value"];

/** What tells one command from another, with what Discord adds or leaves out made equal: ids, versions, empty and false values. */
const essence = (command: unknown): unknown => ({
  ...pick(command, COMMAND),
  integration_types: list(command, "integration_types").toSorted(asNumbers),
  contexts: list(command, "contexts").toSorted(asNumbers),
  options: list(command, "options").map((option) => ({
    ...pick(option, OPTION),
    choices: list(option, "choices").map((choice) => pick(choice, CHOICE)),
  })),
});

const asNumbers = (a: unknown, b: unknown): number => Number(a) - Number(b);

function pick(from: unknown, keys: readonly string[]): Record<string, unknown> {
  const entries = keys.map((key): [string, unknown] => [key, value(from, key)]);
  return Object.fromEntries(
    entries.filter(([, one]) => one !== undefined && one !== null && one !== false && one !== ""),
  );
}

const list = (from: unknown, key: string): readonly unknown[] => {
  const found = value(from, key);
  return Array.isArray(found) ? found : [];
};

const value = (from: unknown, key: string): unknown =>
  typeof from === "object" && from !== null ? Object.entries(from).find(([name]) => name === key)?.[1] : undefined;
