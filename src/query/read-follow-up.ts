import type { Context, Reader } from "./context.ts";
import { askedFor } from "./asked.ts";
import { strongTopics } from "./found-topics.ts";
import type { Query } from "./query.ts";
import type { Reading } from "./reading.ts";
import { scopeOf } from "./scope.ts";

const MOST_WORDS = 7;
const MOST_OTHER_WORDS = 14;

/** "By how much?" after a ranking or comparison of two. */
function byHowMuch(reading: Reading, { previous, knowledge }: Context): Query | undefined {
  const before = previous?.query;
  const isAsked = reading.cues.has("difference") && reading.credentials.length === 0;
  if (!isAsked || reading.length > MOST_BARE_WORDS || (before?.kind !== "rank" && before?.kind !== "compare"))
    return undefined;
  const topic =
    before.kind === "rank"
      ? before.topic
      : before.topics.find((id) => knowledge.guide.topics.get(id)?.kind === "amount");
  if (topic === undefined || before.credentials.length !== 2) return undefined;
  return { kind: "sum", operation: "difference", credentials: before.credentials, topic };
}

/** "And the prof cert?", "what about the others?", "why?": a clause that means something only after the reply before. */
export const readFollowUp: Reader = (reading, context) => {
  const isOther = reading.cues.has("other");
  const isLong = reading.length > (isOther || reading.cues.has("it") ? MOST_OTHER_WORDS : MOST_WORDS);
  if (context.previous === undefined || isLong) return undefined;
  const difference = byHowMuch(reading, context);
  if (difference !== undefined) return difference;
  const hasOwnTopic = strongTopics(reading, context.knowledge.guide).length > 0 || reading.orders.length > 0;
  if (hasOwnTopic || reading.gaps.length > 0 || reading.unknown.length > (isOther ? 1 : 0)) return undefined;
  const limited = otherLimit(reading, context);
  if (limited !== undefined) return limited;
  if (reading.quantities.length > 0) return undefined;
  if (reading.cues.has("why")) return whyOf(context);
  if (reading.cues.has("which") && reading.credentials.length === 0 && !reading.cues.has("other"))
    return whichOf(context);
  if (reading.cues.has("compare") || reading.cues.has("difference") || reading.cues.has("recommend")) return undefined;
  return otherCredentials(reading, context) ?? sameAgain(reading, context);
};

/** "Is that always so?", "per course?": nothing of its own, so it is about the fact before. */
function sameAgain(reading: Reading, { previous }: Context): Query | undefined {
  const before = previous?.query;
  const isBare =
    reading.length <= MOST_BARE_WORDS * (reading.cues.has("it") ? 2 : 1) &&
    reading.topics.length + reading.options.length === 0;
  if (before === undefined || !isBare || reading.passages.length > 0 || reading.offTopic) return undefined;
  const asked = reading.cues.has("every") ? "all" : askedFor(reading);
  const credentials = before.kind === "rank" || before.kind === "fact" ? (previous?.credentials ?? []) : [];
  if (before.kind === "fact") return { ...before, asked: asked === "why" ? "why" : asked };
  return before.kind === "rank" && reading.cues.has("per")
    ? { kind: "fact", credentials, topics: [before.topic], asked }
    : undefined;
}

const MOST_BARE_WORDS = 6;

/** "And for 500?" after a reply about limits. */
function otherLimit(reading: Reading, { previous }: Context): Query | undefined {
  const [quantity, ...more] = reading.quantities;
  const before = previous?.query;
  if (before?.kind !== "constraint" || quantity === undefined || more.length > 0) return undefined;
  const [limit, ...others] = before.limits;
  const isSame =
    limit !== undefined && others.length === 0 && (quantity.unit === undefined || quantity.unit === limit.unit);
  return isSame ? { ...before, limits: [{ ...limit, value: quantity.value }] } : undefined;
}

/** "Which one does?" after a fact of one: the same of all. */
function whichOf({ previous }: Context): Query | undefined {
  const before = previous?.query;
  const isPartial = before?.kind === "fact" && before.credentials.length > 0;
  return isPartial ? { ...before, credentials: [], asked: "open" } : undefined;
}

function whyOf({ previous, knowledge }: Context): Query | undefined {
  if (previous === undefined) return undefined;
  const { query, credentials } = previous;
  const { suits } = knowledge.guide.about;
  switch (query.kind) {
    case "fact":
      return { ...query, asked: "why" };
    case "rank":
      return { kind: "compare", credentials: query.credentials, topics: [query.topic] };
    case "recommend":
      return suits === undefined ? query : { kind: "fact", credentials, topics: [suits], asked: "open" };
    case "constraint":
    case "pace":
    case "ratio":
      return query;
    default:
      return undefined;
  }
}

function otherCredentials(reading: Reading, context: Context): Query | undefined {
  const scope = scopeOf(reading, { ...context, credentials: context.previous?.credentials ?? [] });
  const isAsked = reading.credentials.length > 0 || reading.cues.has("other") || reading.cues.has("all");
  if (!isAsked || reading.topics.some((topic) => topic.strong)) return undefined;
  const { topics = [], query } = context.previous ?? {};
  if (query?.kind === "gap") return { ...query, credentials: scope.source === "named" ? scope.credentials : [] };
  if (topics.length === 0 || query === undefined || reading.cues.has("describe")) return undefined;
  if (query.kind === "pace" || query.kind === "constraint" || query.kind === "ratio") {
    return { ...query, credentials: scope.credentials };
  }
  if (query.kind !== "fact" && query.kind !== "rank") return undefined;
  const asked = query.kind === "fact" ? query.asked : "open";
  return { kind: "fact", credentials: scope.credentials, topics, asked };
}
