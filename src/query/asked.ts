import type { Asked } from "./query.ts";
import type { Reading } from "./reading.ts";

/** How a fact is asked for, which decides the first word of the reply. */
export function askedFor(reading: Reading): Asked {
  const { cues } = reading;
  const isOpen = ["what", "how", "how-much", "how-many", "how-long", "which", "who", "when", "where"] as const;
  // A figure in a "why" is a claim to be corrected: "why does it take 500 hours?"
  if (cues.has("why") && reading.quantities.some(({ unit }) => unit !== undefined)) return "open";
  if (cues.has("why")) return cues.has("not") ? "why-not" : "why";
  const first = reading.tokens.find((token) => token.kind === "word")?.text ?? "";
  const startsWithVerb = VERBS.has(first);
  const hasTag = cues.has("right");
  if (cues.has("which") && denies(reading) && reading.credentials.length === 0) return "lacking";
  if (!startsWithVerb && !hasTag && (!cues.has("whether") || isOpen.some((cue) => cues.has(cue)))) return "open";
  if (!startsWithVerb && isOpen.some((cue) => cues.has(cue))) return "open";
  const isContrary = reading.topics.some(({ opposite }) => opposite);
  if (cues.has("without") || isContrary) return "without";
  if (denies(reading) && (hasTag || startsWithVerb)) return "denied";
  if (cues.has("every") || (cues.has("all") && reading.credentials.length === 1)) return "all";
  if (startsWithVerb && cues.has("any") && reading.tokens.some((token) => token.text === "some")) return "some";
  return "whether";
}

const DENIALS: ReadonlySet<string> = new Set("not no never none neither nor without".split(" "));

/** Whether a clause denies anything; a "no?" that asks for consent at its end does not. */
function denies({ tokens }: Reading): boolean {
  const words = tokens.filter(({ kind }) => kind !== "mark").map(({ text }) => text);
  const last = words.at(-1) === "no" ? words.slice(0, -1) : words;
  return last.some((word) => DENIALS.has(word));
}

/** English forms questions by putting one of these first. */
export const VERBS: ReadonlySet<string> = new Set(
  "is are am was were does do did can could will would shall should has have had may might must".split(" "),
);
