import type { Evidence } from "./evidence.ts";

const MOST_CHARACTERS = 40;

/** The asker's own words for a subject that has no entry; empty where nothing can be named. */
export function nameSubject({ readings }: Evidence): string {
  const words = readings.flatMap((reading) => reading.unknown).filter((word) => /^[a-z0-9]+$/.test(word));
  let about = "";
  for (const word of words) {
    const longer = about === "" ? word : `${about} ${word}`;
    if (longer.length > MOST_CHARACTERS) break;
    about = longer;
  }
  return about;
}
