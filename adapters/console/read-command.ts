import { findCommand, type CommandName } from "./commands.ts";

/** What a line that was typed means to the console, before the advisor sees anything of it. */
export type Command =
  | { readonly kind: "words"; readonly text: string }
  /** A bare number of up to two digits, `7` or `7)`: it picks a choice of the last reply, or answers its question. */
  | { readonly kind: "number"; readonly number: number; readonly text: string }
  | { readonly kind: "command"; readonly name: CommandName; readonly text: string }
  | { readonly kind: "unknown"; readonly name: string };

/** Reads one line. Total: whatever is no command is words. */
export function readCommand(line: string): Command {
  const text = line.trim();
  const digits = /^(\d{1,2})[.)]?$/.exec(text)?.[1];
  if (digits !== undefined) return { kind: "number", number: Number(digits), text: digits };
  if (/^(?:quit|exit)$/i.test(text)) return { kind: "command", name: "quit", text: "" };
  const parts = slashed.exec(text);
  if (parts === null) return { kind: "words", text };
  const [, typed = "", rest = ""] = parts;
  const name = findCommand(typed);
  return name === undefined ? { kind: "unknown", name: typed } : { kind: "command", name, text: rest };
}

/** `/word` or `/word more`. Paths such as `/r/learning` and longer words than any command are not meant as commands. */
const slashed = /^\/([^\s/]{1,20})(?:\s+([^]*))?$/u;
