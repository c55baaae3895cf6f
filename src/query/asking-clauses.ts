import type { CueId } from "../guide/schema.ts";
import type { Reading } from "./reading.ts";

/** Where something is asked outright, the rest of the message only tells what it is about. */
export function askingClauses(readings: readonly Reading[]): readonly Reading[] {
  const content = readings.filter((reading) => !isFiller(reading));
  const questions = content.filter((reading) => reading.mood === "question" && saysSomething(reading));
  const asked = content.filter((reading) => questions.includes(reading) || namesFact(reading));
  if (questions.length > 0) return asked;
  const fragments = content.filter((reading) => reading.mood === "fragment");
  return fragments.length > 0 ? fragments : content;
}

const isFiller = (reading: Reading): boolean =>
  reading.smallTalk.length > 0 &&
  reading.credentials.length + reading.topics.length + reading.orders.length + reading.gaps.length === 0 &&
  reading.unknown.length === 0 &&
  !FRAMES.some((cue) => reading.cues.has(cue));

/** "Costs for X vs Y", "and refunds": a fragment that is a question all the same. */
const namesFact = ({ mood, topics, credentials, hasStrongGap }: Reading): boolean =>
  mood === "fragment" && (hasStrongGap || (credentials.length > 0 && topics.some(({ strong }) => strong)));

const FRAMES: readonly CueId[] = ["compare", "difference", "recommend", "best", "rank", "describe", "other"];

/** "Is that right?" asks nothing by itself: what it asks about stands in the clause before. */
function saysSomething(reading: Reading): boolean {
  const { credentials, topics, orders, gaps, passages, names, options, quantities, unknown, cues } = reading;
  const found = [credentials, topics, orders, gaps, passages, names, options, quantities, unknown];
  return found.some((list) => list.length > 0) || reading.whole || FRAMES.some((cue) => cues.has(cue));
}
