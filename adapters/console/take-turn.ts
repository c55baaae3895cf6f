import type { Advisor } from "../../src/advisor.ts";
import type { Block, Reply } from "../../src/reply.ts";
import { commands, nearestCommand, type CommandName } from "./commands.ts";
import { readCommand } from "./read-command.ts";

/** What comes of one typed line. A notice is a word of the console itself; it leaves the conversation where it was. */
export type Turn =
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "quit" };

/** One step of a conversation. `previous` is the token of the last reply: all that is kept between lines. */
export function takeTurn(advisor: Advisor, line: string, previous?: string): Turn {
  try {
    return takeStep(advisor, line, previous);
  } catch {
    // A fault of the program must not end the conversation
    return {
      kind: "notice",
      text: "Something went wrong on my side with that. Please ask in other words, or use /help.",
    };
  }
}

function takeStep(advisor: Advisor, line: string, previous?: string): Turn {
  const command = readCommand(line);
  switch (command.kind) {
    case "words":
      return replied(advisor.ask(command.text, previous));
    case "number":
      return takeNumber(advisor, command, previous);
    case "unknown":
      return { kind: "notice", text: unknownCommand(command.name) };
    case "command":
      return runCommand(advisor, command.name, command.text.trim(), previous);
  }
}

const replied = (reply: Reply): Turn => ({ kind: "reply", reply });

type TypedNumber = { readonly number: number; readonly text: string };

/** A number that picks nothing may still answer a question, such as how much money there is. */
function takeNumber(advisor: Advisor, { number, text }: TypedNumber, previous: string | undefined): Turn {
  const last = previous === undefined ? undefined : advisor.open(previous);
  const choice = last?.choices[number - 1];
  if (choice !== undefined) return replied(advisor.open(choice.token));
  if (last?.kind === "question") return replied(advisor.ask(text, previous));
  const most = last?.choices.length ?? 0;
  const known = most === 0 ? "There is nothing to pick from." : `There is no choice ${number}, only 1 to ${most}.`;
  return { kind: "notice", text: `${known} You can always ask in words.` };
}

function runCommand(advisor: Advisor, name: CommandName, text: string, previous: string | undefined): Turn {
  switch (name) {
    case "recommend":
      return replied(text === "" ? advisor.open("recommend") : advisor.ask(text, "recommend"));
    case "credential":
      return replied(text === "" ? advisor.open("overview") : advisor.ask(text));
    case "compare":
      return replied(text === "" ? advisor.open("compare/all") : advisor.ask(`compare ${text}`));
    case "ask":
      if (text === "") return { kind: "notice", text: "Write your question after /ask, on the same line." };
      return replied(advisor.ask(text, previous));
    case "help":
      return replied(withCommands(advisor.open("help")));
    case "quit":
      return { kind: "quit" };
  }
}

function withCommands(reply: Reply): Reply {
  const list: Block = {
    kind: "facts",
    facts: commands.map(({ usage, what }) => ({ label: usage, value: what })),
  };
  const numbers: Block = { kind: "text", text: "A number picks one of the choices below a reply." };
  return { ...reply, body: [...reply.body, list, numbers] };
}

function unknownCommand(name: string): string {
  const nearest = nearestCommand(name);
  const guess = nearest === undefined ? "" : ` Did you mean /${nearest}?`;
  return `There is no command /${name}.${guess} /help lists the commands; a question needs no slash.`;
}
