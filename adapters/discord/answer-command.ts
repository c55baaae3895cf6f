import type { Reply } from "../../src/reply.ts";
import { chosenToken } from "./custom-id.ts";
import { askIn, openIn } from "./desk.ts";
import type { Desk } from "./desk.ts";
import type { Interaction } from "./interaction.ts";

type Options = ReadonlyMap<string, string | boolean>;

/** A command's reply, and who shall see it: its user, everybody there, or everybody and one person above all. */
export type CommandAnswer = {
  readonly reply: Reply;
  readonly seenBy: { readonly kind: "asker" | "everybody" } | { readonly kind: "somebody"; readonly person: string };
};

/** A command of another version gets the help. */
export async function answerCommand(
  desk: Desk,
  interaction: Interaction,
  name: string,
  options: Options,
): Promise<CommandAnswer> {
  const open = (token: string): Promise<Reply> => openIn(desk, interaction, token);
  const seenBy = { kind: options.get("private") === true ? "asker" : "everybody" } as const;
  switch (name) {
    case "ask": {
      const person = words(options, "for");
      return {
        reply: await answerQuestion(desk, interaction, words(options, "question")),
        seenBy: person === "" || person === interaction.person ? ASKER : { kind: "somebody", person },
      };
    }
    case "credential":
      return { reply: await open(`summary/${words(options, "name")}`), seenBy };
    case "compare":
      return { reply: await open(compareToken(options)), seenBy };
    case "recommend":
      return { reply: await open("recommend"), seenBy: ASKER };
    default:
      return { reply: await open("help"), seenBy: ASKER };
  }
}

const ASKER = { kind: "asker" } as const;

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
