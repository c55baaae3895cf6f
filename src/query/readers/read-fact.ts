import type { Guide } from "../../guide/guide.ts";
import { askedFor } from "../asked.ts";
import type { Context, Reader } from "../context.ts";
import { hintedTopics, strongTopics } from "../found-topics.ts";
import type { Reading } from "../reading.ts";
import { unique } from "../reading.ts";
import { scopeOf } from "../scope.ts";

/** A question that names more topics than this is answered with those named first. */
const MOST_TOPICS = 3;

/** "What does X cost?", "does X or Y give credit?", "and how long is it?" */
export const readFact: Reader = (reading, context) => {
  const topics = topicsOf(reading, context);
  if (topics.length === 0) return undefined;
  const { credentials } = scopeOf(reading, context);
  const asked = askedFor(reading);
  // A name that belongs to another credential than the one asked about: both are told, the name's own first
  const owners = unique(reading.names.map(({ credential }) => credential));
  const isMixedUp = owners.length > 0 && credentials.length > 0 && !owners.some((id) => credentials.includes(id));
  // What can be answered by yes or no is what a yes-no question is about
  const yesNo = topics.filter((id) => context.knowledge.guide.topics.get(id)?.kind === "yes-no");
  const kept = (asked === "open" || yesNo.length === 0 ? topics : yesNo).slice(0, MOST_TOPICS);
  if (isMixedUp)
    return { kind: "fact", credentials: unique([...owners, ...credentials]), topics: kept, asked: "named" };
  if (owners.length > 0 && credentials.length === 0) return { kind: "fact", credentials: owners, topics: kept, asked };
  return { kind: "fact", credentials, topics: kept, asked };
};

function topicsOf(reading: Reading, context: Context): readonly string[] {
  const { guide } = context.knowledge;
  const strong = strongTopics(reading, guide).map((id) => broaderIfMissing(guide, reading, id));
  if (strong.length > 0) return strong;
  const measured = measuredTopics(reading, context);
  if (measured.length > 0 && reading.credentials.length > 0) return measured;
  const hasSubject = reading.credentials.length > 0 || context.credentials.length > 0 || reading.whole;
  const hinted = hintedTopics(reading);
  const telling = hinted.filter((id) => id !== context.knowledge.guide.about.describes);
  // "Does X help me to get promoted?": a goal, asked of one credential
  const { suits } = context.knowledge.guide.about;
  if (reading.credentials.length === 1 && reading.options.length > 0 && suits !== undefined) return [suits];
  return hasSubject ? [...telling, ...hinted].slice(0, 1) : [];
}

/** "Is the price for the whole program?", of one that has no package price: the price itself, which was named as well. */
function broaderIfMissing(guide: Guide, reading: Reading, id: string): string {
  const [only, ...more] = reading.credentials;
  const broader = guide.topics.get(id)?.narrows;
  const isNamed = broader !== undefined && reading.topics.some((topic) => topic.strong && topic.id === broader);
  const isMissing = only !== undefined && more.length === 0 && guide.credentials.get(only)?.facts[id] === undefined;
  return isNamed && isMissing ? broader : id;
}

/** "I read that it is $450": a figure names the topic that is measured in its unit. */
function measuredTopics(reading: Reading, { knowledge }: Context): readonly string[] {
  const units = new Set(reading.quantities.map(({ unit }) => unit));
  const topics = [...knowledge.guide.topics.values()].filter(
    ({ narrows, unit }) => narrows === undefined && units.has(unit),
  );
  return topics.filter(({ unit }) => unit !== undefined).map(({ id }) => id);
}
