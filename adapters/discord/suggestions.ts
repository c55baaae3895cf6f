import { chosenToken, writeCustomId } from "./custom-id.ts";
import type { Desk } from "./desk.ts";
import { oneLine } from "./escape.ts";
import type { Asked } from "./interaction.ts";
import { LIMITS } from "./limits.ts";

/** What Discord lists under a field while somebody types in it: at most 25. */
export type Suggestions = { readonly choices: readonly { readonly name: string; readonly value: string }[] };

type Typing = Extract<Asked, { kind: "typing" }>;

/** For a question, what the advisor suggests; for a credential, those of the guide whose name or alias has these letters. */
export function suggestionsFor(desk: Desk, { option, partial }: Typing): Suggestions {
  if (option !== "question") return { choices: credentialsLike(desk, partial) };
  const typed = chosenToken(partial) === undefined ? partial : "";
  return {
    choices: desk.advisor.suggest(typed, LIMITS.suggestions).map(({ label, token }) => ({
      name: oneLine(label),
      value: writeCustomId({ kind: "open", token }),
    })),
  };
}

function credentialsLike({ guide }: Desk, partial: string): Suggestions["choices"] {
  const letters = partial.toLowerCase().trim();
  return [...guide.credentials.values()]
    .filter(({ name, aliases }) => [name, ...aliases].some((words) => words.toLowerCase().includes(letters)))
    .slice(0, LIMITS.suggestions)
    .map(({ id, name }) => ({ name: oneLine(name), value: id }));
}
