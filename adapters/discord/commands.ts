import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import type { APIApplicationCommandBasicOption, RESTPutAPIApplicationCommandsJSONBody } from "discord.js";
import type { Credentials } from "./desk.ts";
import { oneLine } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import { english } from "./locales/en.ts";
import { LANGUAGES } from "./locales/languages.ts";
import type { CommandWording, Wording } from "./locales/wording.ts";

export type CommandTable = RESTPutAPIApplicationCommandsJSONBody;

/** All commands as Discord wants them registered: for servers and for a person's own account, in servers, direct messages and groups. */
export function commandTable(guide: Credentials): CommandTable {
  const which = credentialOption(guide);
  return [
    command("ask", (wording) => [
      {
        ...named(wording, "question"),
        type: STRING,
        required: true,
        autocomplete: true,
        min_length: 1,
        max_length: 500,
      },
      { ...named(wording, "for"), type: ApplicationCommandOptionType.User, required: false },
    ]),
    command("credential", (wording) => [
      { ...named(wording, "name"), ...which, required: true },
      { ...named(wording, "private"), type: ApplicationCommandOptionType.Boolean, required: false },
    ]),
    command("compare", (wording) => [
      { ...named(wording, "first"), ...which, required: true },
      { ...named(wording, "second"), ...which, required: true },
      { ...named(wording, "third"), ...which, required: false },
      { ...named(wording, "private"), type: ApplicationCommandOptionType.Boolean, required: false },
    ]),
    command("recommend", () => []),
    command("help", () => []),
    {
      type: ApplicationCommandType.Message,
      name: english.message.name,
      name_localizations: inLanguages((wording) => wording.message.name),
      ...EVERYWHERE,
    },
  ];
}

const STRING = ApplicationCommandOptionType.String;

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

type SlashCommand = Exclude<keyof Wording, "message">;

function command<Name extends SlashCommand>(
  name: Name,
  options: (words: (wording: Wording) => Wording[Name]) => APIApplicationCommandBasicOption[],
): CommandTable[number] {
  const words = (wording: Wording): Wording[Name] => wording[name];
  return {
    type: ApplicationCommandType.ChatInput,
    name: english[name].name,
    name_localizations: inLanguages((wording) => wording[name].name),
    description: english[name].description,
    description_localizations: inLanguages((wording) => wording[name].description),
    options: options(words),
    ...EVERYWHERE,
  };
}

function named<Option extends string>(words: (wording: Wording) => CommandWording<Option>, option: Option) {
  const of = (wording: Wording) => words(wording).options[option];
  return {
    name: of(english).name,
    name_localizations: inLanguages((wording) => of(wording).name),
    description: of(english).description,
    description_localizations: inLanguages((wording) => of(wording).description),
  };
}

const inLanguages = (words: (wording: Wording) => string) =>
  Object.fromEntries([...LANGUAGES].map(([language, wording]) => [language, words(wording)]));

/** The guide's credentials to pick from; with more than Discord lists, they are searched by typing. */
function credentialOption(guide: Credentials) {
  const choices = [...guide.credentials.values()].map(({ id, name }) => ({ name: oneLine(name), value: id }));
  if (choices.length > LIMITS.commandChoices) return { type: STRING, autocomplete: true } as const;
  return { type: STRING, choices } as const;
}
