import { describe, expect, it } from "vitest";
import { commandTable } from "../../adapters/discord/commands.ts";
import { LANGUAGES } from "../../adapters/discord/locales/languages.ts";
import { commandProblems } from "../fakes/discord/check-body.ts";
import { array, object, parse, string } from "../fakes/discord/json.ts";
import { fakeGuide } from "./fake-advisor.ts";

const asSent = (guide: typeof fakeGuide): readonly unknown[] => array(parse(JSON.stringify(commandTable(guide))));
const table = asSent(fakeGuide);

describe("the commands", () => {
  it("are ones that Discord takes, in every language", () => {
    expect(commandProblems(table)).toEqual([]);
  });

  it("are ask, credential, compare, recommend, help, and one in a message's menu", () => {
    expect(table.map(object).map((command) => `${String(command["type"])} ${string(command["name"])}`)).toEqual([
      "1 ask",
      "1 credential",
      "1 compare",
      "1 recommend",
      "1 help",
      "3 Ask the advisor",
    ]);
  });

  it("can be used in servers, direct messages and groups, by servers and by people", () => {
    for (const command of table.map(object)) {
      expect(command["integration_types"]).toEqual([0, 1]);
      expect(command["contexts"]).toEqual([0, 1, 2]);
    }
  });

  it("offer the guide's credentials to choose from", () => {
    const [, credential, compare] = table.map(object);
    const choices = (command: unknown) => array(object(command)["options"]).map((option) => object(option)["choices"]);
    const both = [
      { name: "A", value: "a" },
      { name: "B", value: "b" },
    ];
    expect(choices(credential)).toEqual([both, undefined]);
    expect(choices(compare)).toEqual([both, both, both, undefined]);
  });

  it("let more credentials than a list holds be found by typing", () => {
    const many = Array.from({ length: 26 }, (_, index) => `c${index}`);
    const guide = { credentials: new Map(many.map((id) => [id, { id, name: id, aliases: [id], facts: {} }])) };
    const wide = asSent(guide);
    expect(commandProblems(wide)).toEqual([]);
    expect(object(array(object(wide[1])["options"])[0])).toMatchObject({ autocomplete: true });
  });

  it("have a name and a description of their own in Spanish, French, German, Portuguese and Hindi", () => {
    const languages = ["de", "es-419", "es-ES", "fr", "hi", "pt-BR"];
    expect([...LANGUAGES.keys()].toSorted()).toEqual(languages);
    const described = table.map(object).flatMap((command) => [command, ...array(command["options"]).map(object)]);
    for (const part of described) {
      expect(Object.keys(object(part["name_localizations"])).toSorted()).toEqual(languages);
      if (part["description"] === undefined) continue;
      const words = object(part["description_localizations"]);
      expect(Object.keys(words).toSorted()).toEqual(languages);
      for (const word of Object.values(words)) expect(word).not.toBe(part["description"]);
    }
  });
});
