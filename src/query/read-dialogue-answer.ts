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

/** Back, skip, start over, stop, said in a few words where the dialogue is on. */
export function readDialogueMove(readings: readonly Reading[], previous: Previous | undefined): Query | undefined {
  const before = previous?.dialogue?.at ?? previous?.query;
  if (before?.kind !== "recommend" || readings.reduce((sum, reading) => sum + reading.length, 0) > MOST_COMMAND_WORDS)
    return undefined;
  if (readings.some(({ topics, credentials }) => credentials.length > 0 || topics.some(({ strong }) => strong)))
    return undefined;
  const moved = move(readings, before);
  if (moved !== undefined || previous?.dialogue === undefined) return moved;
  const { question } = previous.dialogue;
  const option = readings.flatMap(({ options }) => options).find((each) => each.question === question);
  const passes = option === undefined && (says(readings, "skip") || says(readings, "unsure"));
  return passes ? answered(before, question, "any") : undefined;
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
