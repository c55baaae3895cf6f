import type { Context, Knowledge, Previous } from "./context.ts";
import type { Limit } from "./query.ts";
import { wishes } from "./read-wishes.ts";
import type { Reading } from "./reading.ts";
import { unique } from "./reading.ts";
import { limitsOf } from "./readers/read-constraint.ts";

/** What a message as a whole, and the reply before it, give each of its clauses to be read against. */
export function startContext(
  knowledge: Knowledge,
  readings: readonly Reading[],
  previous: Previous | undefined,
): Context {
  const all = knowledge.guide.credentials.size;
  const named = unique(readings.flatMap((reading) => reading.credentials));
  const before = previous?.credentials ?? [];
  const inPlay = named.length > 0 ? named : before;
  const said = readings.flatMap((reading) => [...reading.options, ...wishes(knowledge.guide, reading)]);
  return {
    knowledge,
    previous,
    credentials: inPlay.length === all ? [] : inPlay,
    topics: previous?.topics ?? [],
    options: said,
    limits: statedLimits(knowledge, readings),
    rate: readings.flatMap(({ quantities }) => quantities).find(({ perWeek }) => perWeek),
  };
}

/** "My budget is 400 dollars.", "We have only $150 per head." */
function statedLimits(knowledge: Knowledge, readings: readonly Reading[]): readonly Limit[] {
  const stating = readings.filter(
    ({ cues, mood }) => mood !== "question" && (cues.has("budget") || cues.has("under") || cues.has("me")),
  );
  return stating.flatMap((reading) => limitsOf(reading, { knowledge })).filter(({ unit }) => unit !== "years");
}
