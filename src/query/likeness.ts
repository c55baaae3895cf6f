import type { Guide } from "../guide/guide.ts";
import { fits } from "../token.ts";
import { askedFor } from "./asked.ts";
import type { Context, Knowledge, Reader } from "./context.ts";
import type { IntentMatcher } from "./intents/create-intent-matcher.ts";
import { createIntentMatcher } from "./intents/create-intent-matcher.ts";
import { NAME } from "./lexicon.ts";
import type { Query } from "./query.ts";
import type { Reading } from "./reading.ts";
import { scopeOf } from "./scope.ts";

/**
 * Topics, gaps, goals and off-topic as intents: what a clause is most like when none of its words says it outright.
 * Few messages need it, so it learns at the first that does, and starting does not wait for it.
 */
export function createTopicMatcher(guide: Guide): IntentMatcher {
  let learnt: IntentMatcher | undefined;
  const matcher = (): IntentMatcher => (learnt ??= learnTopics(guide));
  return { rank: (text, most) => matcher().rank(text, most), match: (text) => matcher().match(text) };
}

function learnTopics(guide: Guide): IntentMatcher {
  const topics = [...guide.topics.values()].map(({ id, examples }) => ({ id: `topic:${id}`, examples }));
  const gaps = [...guide.gaps.values()].map(({ id, examples }) => ({ id: `gap:${id}`, examples }));
  const passages = [...guide.passages.values()].map(({ id, examples }) => ({ id: `passage:${id}`, examples }));
  const goals = guide.advice.questions.flatMap((question) =>
    question.options
      .filter(({ counts }) => counts === undefined || counts.is === "has")
      .map(({ id, examples }) => ({ id: `goal:${question.id}/${id}`, examples })),
  );
  const offTopic = { id: "off-topic:", examples: guide.offTopic.examples };
  return createIntentMatcher([...topics, ...gaps, ...passages, ...goals, offTopic], { effort: "quick" });
}

/** From here on the likeness is taken for what was meant. */
const SURE = 0.5;
/** From here on it is worth asking about. */
const WORTH_ASKING = 0.2;
/** From here on a goal counts where somebody asks for advice. */
const LIKELY = 0.3;
const MOST_OPTIONS = 3;

/** What a clause is most like; where several are close and it names a credential, "did you mean". */
export const readByLikeness: Reader = (reading, context) => {
  const words = reading.tokens.filter(({ kind }) => kind !== "mark").map(({ text }) => (text === NAME ? "it" : text));
  const ranked = context.knowledge.intents.rank(words.join(" "), MOST_OPTIONS);
  const [best] = ranked;
  if (best === undefined) return undefined;
  if (best.confidence >= SURE) return queryOf(best.id, reading, context);
  const close = ranked.filter(({ confidence }) => confidence >= WORTH_ASKING);
  const options = close.flatMap(({ id }) => queryOf(id, reading, context) ?? []);
  const clarify: Query = { kind: "clarify", options };
  return reading.credentials.length > 0 && options.length > 1 && fits(clarify) ? clarify : undefined;
};

/** What somebody who tells of themselves is after, as far as it shows in the whole message; surer than `SURE` counts as said. */
export function likelyGoal({ intents }: Knowledge, message: string): Reading["options"] {
  const [best] = intents.rank(message, 1);
  const [, question, option] = /^goal:([^/]+)\/(.+)$/.exec(best?.id ?? "") ?? [];
  if (best === undefined || question === undefined || option === undefined || best.confidence < LIKELY) return [];
  return [{ kind: "option", question, option, strong: best.confidence >= SURE }];
}

function queryOf(intent: string, reading: Reading, context: Context): Query | undefined {
  const [kind, id = ""] = intent.split(":");
  const scope = scopeOf(reading, context);
  if (kind === "gap") return { kind: "gap", gap: id, credentials: scope.source === "named" ? scope.credentials : [] };
  const isAboutThem = scope.source !== "none" && reading.unknown.length === 0;
  if (kind === "topic" && isAboutThem) {
    return { kind: "fact", credentials: scope.credentials, topics: [id], asked: askedFor(reading) };
  }
  return kind === "passage" && isAboutThem ? { kind: "passage", passage: id } : undefined;
}
