import type { Guide } from "../../src/guide/guide.ts";
import type { Choice, Reply } from "../../src/reply.ts";
import type { Question } from "./commands.ts";

/** `/credential`: a name as the guide has it gives its summary, no words a choice, anything else is asked. */
export function describeNamed({ advisor, guide, words, previous }: Question): Reply {
  if (words === "") {
    const choices = [...guide.credentials.values()].map(({ id, name }): Choice => ({
      label: name,
      token: `summary/${id}`,
    }));
    return { ...advisor.open("overview"), kind: "help", choices };
  }
  const id = idOf(guide, words);
  return id === undefined ? advisor.ask(words, previous) : advisor.open(`summary/${id}`);
}

/** `/compare`: two or more names give their comparison, no words a choice of pairs, anything else is asked as a comparison. */
export function compareNamed({ advisor, guide, words, previous }: Question): Reply {
  if (words === "") return { ...advisor.open("compare/all"), kind: "help", choices: pairs(guide) };
  const parts = words.split(/\s*(?:,|;|&|\+|\/|\bvs\.?|\bversus\b|\bwith\b|\band\b|\bto\b)\s*/i).filter(Boolean);
  const ids = parts.map((part) => idOf(guide, part)).filter((id) => id !== undefined);
  const distinct = [...new Set(ids)];
  if (ids.length === parts.length && distinct.length > 1) return advisor.open(`compare/${distinct.join("+")}`);
  return advisor.ask(parts.length > 1 ? `compare ${parts.join(" and ")}` : `compare ${words}`, previous);
}

/** The credential whose id, name or alias is exactly this, letter case and punctuation aside. */
function idOf(guide: Guide, name: string): string | undefined {
  const wanted = bare(name);
  if (wanted === "") return undefined;
  for (const { id, name: short, full, aliases } of guide.credentials.values()) {
    if ([id, short, full ?? "", ...aliases].some((alias) => bare(alias) === wanted)) return id;
  }
  return undefined;
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^the/, "");

function pairs(guide: Guide): Choice[] {
  const all = [...guide.credentials.values()];
  const choices = all.flatMap((one, index) =>
    all.slice(index + 1).map((other) => ({
      label: fitting(`${one.name} and ${other.name}`, `${one.id} and ${other.id}`),
      token: `compare/${one.id}+${other.id}`,
    })),
  );
  return all.length > 2 ? [...choices, { label: "All of them", token: "compare/all" }] : choices;
}

/** Labels have at most 34 characters; ids are always short enough for that. */
const fitting = (label: string, shorter: string): string => (label.length <= 34 ? label : shorter);
