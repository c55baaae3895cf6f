import { key } from "../query/lexicon.ts";
import type { Evidence } from "./evidence.ts";

const MOST_CHARACTERS = 40;

/** The asker's own words for a subject that has no entry: those that the knowledge does not have, else all that carry meaning; empty where there are none. */
export function nameSubject({ readings, asking, knowledge }: Evidence): string {
  const unknown = readings.flatMap((reading) => reading.unknown);
  const { neutral, fillers } = knowledge.lexicon;
  const telling = asking.flatMap(({ tokens }) =>
    tokens.flatMap(({ text, kind, credential }) =>
      kind === "word" && credential === undefined && text.length > 2 && !neutral.has(key(text)) && !fillers.has(text)
        ? [text]
        : [],
    ),
  );
  let about = "";
  for (const word of new Set(unknown.length > 0 ? unknown : telling)) {
    if (!/^[a-z0-9]+$/.test(word)) continue;
    const longer = about === "" ? word : `${about} ${word}`;
    if (longer.length > MOST_CHARACTERS) break;
    about = longer;
  }
  return about;
}
