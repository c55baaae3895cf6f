import type { Advisor } from "../../src/advisor.ts";
import { commands, findCommand } from "./commands.ts";
import { oneLine } from "./harmless.ts";

/**
 * What Tab offers: `[offers, the part of the line that they replace]`, as node:readline wants it. Commands after a slash,
 * the credentials' names after those that take names, else the advisor's suggestions.
 */
export function complete(advisor: Advisor, names: readonly string[], line: string): [string[], string] {
  const [, typed, rest = ""] = /^\/(\S+)\s+([^]*)$/.exec(line) ?? [];
  switch (typed === undefined ? undefined : findCommand(typed)) {
    case "ask":
      return suggestions(advisor, rest);
    case "credential":
      return [begunNames(names, rest), rest];
    case "compare": {
      // Names may have blanks in them: the longest end of the line that begins a name is the name being typed.
      const ends = rest.split(" ").map((_, index, words) => words.slice(index).join(" "));
      const end = ends.find((words) => begunNames(names, words).length > 0) ?? rest;
      return [begunNames(names, end), end];
    }
    case "recommend":
    case "help":
    case "quit":
      return [[], line];
    case undefined:
      if (!line.startsWith("/")) return suggestions(advisor, line);
      return [commands.map(({ name }) => `/${name}`).filter((name) => name.startsWith(line.toLowerCase())), line];
  }
}

const begunNames = (names: readonly string[], begin: string): string[] =>
  names.filter((name) => name.toLowerCase().startsWith(begin.toLowerCase()));

function suggestions(advisor: Advisor, partial: string): [string[], string] {
  const labels = advisor.suggest(partial, mostOffers).map((choice) => oneLine(choice.label));
  const begin = labels.filter((label) => label.toLowerCase().startsWith(partial.toLowerCase()));
  if (begin.length > 0) return [begin, partial];
  // readline writes what all offers begin with in place of the words typed. Where the words occur later in the offers
  // that would lose them, so they are offered too, unless there is nothing else to choose from.
  return [labels.length > 1 ? [...labels, partial] : labels, partial];
}

const mostOffers = 12;
