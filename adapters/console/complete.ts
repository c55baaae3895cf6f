import type { Advisor } from "../../src/advisor.ts";
import { commands } from "./commands.ts";
import { oneLine } from "./harmless.ts";

/**
 * What Tab offers: `[offers, the part of the line that they replace]`, as node:readline wants it. Commands after a slash,
 * else the advisor's suggestions.
 */
export function complete(advisor: Advisor, line: string): [string[], string] {
  const asked = /^\/ask\s+([^]*)$/i.exec(line);
  if (asked !== null) return suggestions(advisor, asked[1] ?? "");
  if (line.startsWith("/")) {
    return [commands.map(({ name }) => `/${name}`).filter((name) => name.startsWith(line.toLowerCase())), line];
  }
  return suggestions(advisor, line);
}

function suggestions(advisor: Advisor, partial: string): [string[], string] {
  const labels = advisor.suggest(partial, mostOffers).map((choice) => oneLine(choice.label));
  const begin = labels.filter((label) => label.toLowerCase().startsWith(partial.toLowerCase()));
  if (begin.length > 0) return [begin, partial];
  // readline writes what all offers begin with in place of the words typed. Where the words occur later in the offers
  // that would lose them, so they are offered too, unless there is nothing else to choose from.
  return [labels.length > 1 ? [...labels, partial] : labels, partial];
}

const mostOffers = 12;
