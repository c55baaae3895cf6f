import { askingClauses } from "../query/asking-clauses.ts";
import { readMessage } from "../query/clauses.ts";
import type { Context, Knowledge, Previous } from "../query/context.ts";
import type { Reading } from "../query/reading.ts";
import { unique } from "../query/reading.ts";
import { startContext } from "../query/start-context.ts";
import type { Token } from "../query/tokens.ts";
import type { Beliefs } from "./beliefs.ts";

/** All that is known of a message before anything is concluded: its clauses, what was said before, and what the network believes. */
export type Evidence = {
  readonly knowledge: Knowledge;
  readonly previous: Previous | undefined;
  readonly tokens: readonly Token[];
  readonly readings: readonly Reading[];
  /** The clauses that ask, where others only tell. */
  readonly asking: readonly Reading[];
  readonly context: Context;
  /** Credentials named anywhere, in the order in which they are. */
  readonly named: readonly string[];
  readonly strongTopics: ReadonlySet<string>;
  readonly hintedTopics: ReadonlySet<string>;
  readonly strongGaps: ReadonlySet<string>;
  readonly hintedGaps: ReadonlySet<string>;
  readonly beliefs: Beliefs;
};

export function gatherEvidence(
  knowledge: Knowledge,
  tokens: readonly Token[],
  previous: Previous | undefined,
  beliefs: Beliefs,
): Evidence {
  const readings = readMessage(knowledge.lexicon, tokens);
  const topics = readings.flatMap((reading) => [
    ...reading.topics,
    ...reading.names.map(({ topic }) => ({ id: topic, strong: true })),
  ]);
  const strongGaps = readings.flatMap(({ gaps, hasStrongGap }) => (hasStrongGap ? gaps.slice(0, 1) : []));
  return {
    knowledge,
    previous,
    tokens,
    readings,
    asking: askingClauses(readings),
    context: startContext(knowledge, readings, previous),
    named: unique(readings.flatMap(({ credentials }) => credentials)),
    strongTopics: new Set(topics.filter(({ strong }) => strong).map(({ id }) => id)),
    hintedTopics: new Set(topics.filter(({ strong }) => !strong).map(({ id }) => id)),
    strongGaps: new Set(strongGaps),
    hintedGaps: new Set(unique(readings.flatMap(({ gaps }) => gaps)).filter((id) => !strongGaps.includes(id))),
    beliefs,
  };
}
