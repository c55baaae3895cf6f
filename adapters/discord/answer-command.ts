import type { Reply } from "../../src/reply.ts";
import { chosenToken } from "./custom-id.ts";
import { askIn, openIn } from "./desk.ts";
import type { Desk } from "./desk.ts";
import type { Interaction } from "./interaction.ts";

type Options = ReadonlyMap<string, string | boolean>;

/** A command's reply, and whether only its user shall see it. A command of another version gets the help. */
export async function answerCommand(
  desk: Desk,
  interaction: Interaction,
  name: string,
  options: Options,
): Promise<{ readonly reply: Reply; readonly onlyForThem: boolean }> {
  const open = (token: string): Promise<Reply> => openIn(desk, interaction, token);
  switch (name) {
    case "ask":
      return { reply: await answerQuestion(desk, interaction, words(options, "question")), onlyForThem: true };
    case "credential":
      return { reply: await open(`summary/${words(options, "name")}`), onlyForThem: options.get("private") === true };
    case "compare":
      return { reply: await open(compareToken(options)), onlyForThem: options.get("private") === true };
    case "recommend":
      return { reply: await open("recommend"), onlyForThem: true };
    default:
      return { reply: await open("help"), onlyForThem: true };
  }
}

/** A suggestion that was chosen is opened, typed words are asked, none get the help. */
function answerQuestion(desk: Desk, interaction: Interaction, question: string): Promise<Reply> {
  const chosen = chosenToken(question);
  if (chosen !== undefined) return openIn(desk, interaction, chosen);
  return question.trim() === "" ? openIn(desk, interaction, "help") : askIn(desk, interaction, question);
}

/** The same credential twice is compared with nothing: its summary. */
function compareToken(options: Options): string {
  const ids = new Set(["first", "second", "third"].map((name) => words(options, name)).filter((id) => id !== ""));
  return ids.size === 1 ? `summary/${[...ids].join("")}` : `compare/${[...ids].join("+")}`;
}

function words(options: Options, name: string): string {
  const value = options.get(name);
  return typeof value === "string" ? value : "";
}
