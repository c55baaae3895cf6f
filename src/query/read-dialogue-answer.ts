import type { CueId } from "../guide/schema.ts";
import type { Previous } from "./context.ts";
import type { Query, RecommendQuery } from "./query.ts";
import { tokenise } from "./tokens.ts";
import type { Reading } from "./reading.ts";

/** A choice of the reply before, picked by typing its label or its number. */
export function readPick(
  message: string,
  readings: readonly Reading[],
  previous: Previous | undefined,
): Query | undefined {
  if (previous === undefined) return undefined;
  const typed = bare(message);
  const labelled = previous.choices.find(({ label }) => bare(label) === typed);
  return labelled?.query ?? pickByNumber(readings, previous.choices);
}

const bare = (words: string): string =>
  tokenise(words)
    .filter(({ kind }) => kind !== "mark")
    .map(({ text }) => text)
    .join(" ");

/** A message that answers the dialogue's question in words. */
export function readDialogueAnswer(readings: readonly Reading[], previous: Previous | undefined): Query | undefined {
  if (previous === undefined) return undefined;
  const before = previous.dialogue?.at ?? previous.query;
  if (before.kind !== "recommend") return undefined;
  const isShort = readings.reduce((sum, reading) => sum + reading.length, 0) <= MOST_COMMAND_WORDS;
  const isOther = readings.some(({ topics, mood }) => topics.some(({ strong }) => strong) && mood === "question");
  if (isOther) return undefined;
  const moved = isShort ? move(readings, before) : undefined;
  if (moved !== undefined || previous.dialogue === undefined) return moved;
  const asked = previous.dialogue.question;
  const option = readings.flatMap(({ options }) => options).find(({ question }) => question === asked);
  if (option !== undefined) {
    const next = answered(before, asked, option.option);
    // Who says it in a sentence of their own has said enough for a verdict; the dialogue offers to go on
    return isShort ? next : { ...next, step: "verdict" };
  }
  const passes = isShort && (says(readings, "skip") || says(readings, "unsure"));
  return passes ? answered(before, asked, "any") : undefined;
}

const MOST_COMMAND_WORDS = 6;

function pickByNumber(readings: readonly Reading[], choices: Previous["choices"]): Query | undefined {
  const [reading, ...more] = readings;
  const [token, ...others] = reading?.tokens.filter(({ kind }) => kind !== "mark") ?? [];
  const isBare = more.length === 0 && others.length === 0 && token?.kind === "number";
  return isBare ? choices[(token.value ?? 0) - 1]?.query : undefined;
}

function move(readings: readonly Reading[], before: RecommendQuery): Query | undefined {
  if (says(readings, "restart")) return { ...before, step: "ask", answers: [] };
  if (says(readings, "back")) return { ...before, step: "ask", answers: before.answers.slice(0, -1) };
  if (says(readings, "stop") && before.step === "ask") return { ...before, step: "stop", answers: [], among: [] };
  return undefined;
}

const says = (readings: readonly Reading[], cue: CueId): boolean => readings.some((reading) => reading.cues.has(cue));

function answered(before: RecommendQuery, question: string, option: string): RecommendQuery {
  const answers = before.answers.filter((answer) => answer.question !== question);
  return { ...before, step: "ask", answers: [...answers, { question, option }] };
}
