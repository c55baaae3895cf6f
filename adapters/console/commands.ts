import Fuse from "fuse.js";

export type CommandName = (typeof commands)[number]["name"];

/** Every command of the console, in the order in which /help shows them. */
export const commands = [
  { name: "recommend", usage: "/recommend", what: "a few questions, then the one that fits you" },
  { name: "credential", usage: "/credential NAME", what: "one credential at a glance; without NAME, all of them" },
  { name: "compare", usage: "/compare A B [C]", what: "two or three next to each other" },
  { name: "ask", usage: "/ask QUESTION", what: "the same as typing the question" },
  { name: "help", usage: "/help", what: "what can be asked, and these commands" },
  { name: "quit", usage: "/quit", what: "leave; Ctrl-D does it too, and Ctrl-C on an empty line" },
] as const;

/** The command with this name, in any case, or with this beginning if only one has it: `rec` is `recommend`. */
export function findCommand(typed: string): CommandName | undefined {
  const name = typed.toLowerCase();
  const [only, ...others] = commands.filter((command) => command.name.startsWith(name));
  return others.length === 0 ? only?.name : undefined;
}

/** The command that was likely meant by a misspelt name; nothing when none is near. */
export function nearestCommand(typed: string): CommandName | undefined {
  const [best] = new Fuse(commands, { keys: ["name"], threshold: 0.5 }).search(typed);
  return best?.item.name;
}
