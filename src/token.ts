import type { Guide } from "./guide/guide.ts";
import type { DialogueAnswer, Limit, Query } from "./query/query.ts";
import { ASKED } from "./query/query.ts";

/**
 * A query's address: short, readable, like a path in a URL. Segments are parted by `/`, ids in a list by `+`,
 * queries within a query by `|`; `all` is every credential that the guide has.
 *
 *     fact/micromasters/cost          compare/xseries+micromasters      recommend/goal=degree,time=any
 */
export const MOST_TOKEN_CHARACTERS = 96;

const STALE: Query = { kind: "stale" };

export const fits = (query: Query): boolean => writeToken(query).length <= MOST_TOKEN_CHARACTERS;

export function writeToken(query: Query): string {
  switch (query.kind) {
    case "help":
    case "overview":
    case "stale":
      return query.kind;
    case "summary":
      return `summary/${query.credential}`;
    case "passage":
      return `passage/${query.passage}`;
    case "off-topic":
      return `off-topic/${query.variant}`;
    case "small-talk":
      return `small-talk/${query.id}/${query.variant}`;
    case "fact":
      return path("fact", some(query.credentials), ids(query.topics), query.asked === "open" ? "" : query.asked);
    case "compare":
      return path("compare", some(query.credentials), ids(query.topics));
    case "rank":
      return path(
        "rank",
        query.topic,
        query.end,
        some(query.credentials),
        query.claimed === undefined ? "" : `is=${query.claimed}`,
      );
    case "constraint":
      return path("within", some(query.credentials), query.limits.map(writeLimit).join(",") || "-", ids(query.wanted));
    case "pace":
      return path("pace", some(query.credentials), query.given, String(query.value));
    case "ratio":
      return path("ratio", some(query.credentials), query.topic, query.per);
    case "sum":
      return path(query.operation, some(query.credentials), query.topic);
    case "multiple":
      return path("times", some(query.credentials), query.topic, String(query.count));
    case "recommend":
      return writeRecommend(query.step, query.answers, query.among);
    case "gap":
      return path("gap", query.gap, ids(query.credentials));
    case "unknown":
      return path("unknown", String(query.variant), query.about.replaceAll(" ", "-") || "-", ids(query.credentials));
    case "clarify":
      return `clarify/${query.options.map(writeToken).join("|")}`;
    case "aside":
      return `aside/${writeToken(query.query)}|${writeToken(query.resume)}`;
    case "several":
      return `several/${query.queries.map(writeToken).join("|")}`;
  }
}

/** Total: whatever cannot be read, or names what this guide does not have, is `stale`. */
export function readToken(guide: Guide, token: string): Query {
  if (token.length === 0 || token.length > 100) return STALE;
  const [kind = "", ...rest] = token.split("/");
  if (kind === "several" || kind === "clarify" || kind === "aside")
    return readParts(guide, kind, token.slice(kind.length + 1));
  return readSimple(guide, kind, rest) ?? STALE;
}

const COMPOSITE: ReadonlySet<Query["kind"]> = new Set<Query["kind"]>(["stale", "several", "clarify", "aside"]);

function readParts(guide: Guide, kind: "several" | "clarify" | "aside", parts: string): Query {
  const queries = parts.split("|").map((part) => readToken(guide, part));
  if (queries.some((query) => COMPOSITE.has(query.kind)) || queries.length < 2 || queries.length > 3) return STALE;
  if (kind === "aside") {
    const [query, resume] = queries;
    return query && resume?.kind === "recommend" && queries.length === 2 ? { kind, query, resume } : STALE;
  }
  return kind === "several" ? { kind, queries } : { kind, options: queries };
}

function readSimple(guide: Guide, kind: string, rest: readonly string[]): Query | undefined {
  const [a = "", b = "", c = "", d = ""] = rest;
  const parts = rest.length;
  switch (kind) {
    case "help":
    case "overview":
      return parts === 0 ? { kind } : undefined;
    case "summary":
      return parts === 1 && guide.credentials.has(a) ? { kind, credential: a } : undefined;
    case "passage":
      return parts === 1 && guide.passages.has(a) ? { kind, passage: a } : undefined;
    case "off-topic": {
      const variant = wholeNumber(a, guide.offTopic.replies.length - 1);
      return parts === 1 && variant !== undefined ? { kind, variant } : undefined;
    }
    case "small-talk": {
      const variant = wholeNumber(b, (guide.smallTalk.get(a)?.replies.length ?? 0) - 1);
      return parts === 2 && variant !== undefined ? { kind, id: a, variant } : undefined;
    }
    case "fact": {
      const credentials = someOf(a, guide);
      const topics = knownIds(b, guide.topics);
      const asked = parts === 2 ? "open" : ASKED.find((value) => value === c && value !== "open");
      if (!credentials || !topics?.length || !asked || parts > 3) return undefined;
      return { kind, credentials, topics, asked };
    }
    case "compare": {
      const credentials = someOf(a, guide);
      const topics = parts === 1 ? [] : knownIds(b, guide.topics);
      if (!credentials || credentials.length === 1 || !topics || parts > 2) return undefined;
      return { kind, credentials, topics };
    }
    case "rank": {
      const end = (["least", "most", "order"] as const).find((value) => value === b);
      const credentials = someOf(c, guide);
      const claimed = d.startsWith("is=") ? d.slice(3) : undefined;
      if (!guide.topics.get(a)?.order || !end || !credentials || parts > 4) return undefined;
      if (parts === 4 && (claimed === undefined || !guide.credentials.has(claimed))) return undefined;
      return { kind, topic: a, end, credentials, ...(claimed === undefined ? {} : { claimed }) };
    }
    case "within": {
      const credentials = someOf(a, guide);
      const limits = b === "-" ? [] : b.split(",").map((limit) => readLimit(guide, limit));
      const wanted = parts === 2 ? [] : knownIds(c, guide.topics);
      const known = limits.filter((limit) => limit !== undefined);
      if (!credentials || !wanted || parts > 3 || known.length < limits.length) return undefined;
      return limits.length + wanted.length > 0 ? { kind: "constraint", credentials, limits: known, wanted } : undefined;
    }
    case "pace": {
      const credentials = someOf(a, guide);
      const given = (["hours-per-week", "weeks"] as const).find((value) => value === b);
      const value = positiveNumber(c);
      return parts === 3 && credentials && given && value ? { kind, credentials, given, value } : undefined;
    }
    case "ratio": {
      const credentials = someOf(a, guide);
      const areAmounts = [b, c].every((id) => guide.topics.get(id)?.kind === "amount");
      if (parts !== 3 || !credentials || !areAmounts || b === c) return undefined;
      return { kind, credentials, topic: b, per: c };
    }
    case "total":
    case "difference": {
      const credentials = someOf(a, guide);
      const isKnown = parts === 2 && credentials !== undefined && guide.topics.get(b)?.kind === "amount";
      return isKnown ? { kind: "sum", operation: kind, credentials, topic: b } : undefined;
    }
    case "times": {
      const credentials = someOf(a, guide);
      const count = wholeNumber(c, 999);
      const isKnown = parts === 3 && credentials !== undefined && guide.topics.get(b)?.kind === "amount";
      return isKnown && count !== undefined && count > 1
        ? { kind: "multiple", credentials, topic: b, count }
        : undefined;
    }
    case "recommend":
    case "verdict":
      return readRecommend(guide, kind === "verdict" ? "verdict" : "ask", rest);
    case "gap": {
      const credentials = parts === 1 ? [] : knownIds(b, guide.credentials);
      return guide.gaps.has(a) && credentials && parts <= 2 ? { kind, gap: a, credentials } : undefined;
    }
    case "unknown": {
      const credentials = parts === 2 ? [] : knownIds(c, guide.credentials);
      const variant = wholeNumber(a, 9);
      const isName = b === "-" || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(b);
      if (variant === undefined || !isName || b.length > 40 || !credentials || parts > 3) return undefined;
      return { kind, variant, about: b === "-" ? "" : b.replaceAll("-", " "), credentials };
    }
    default:
      return undefined;
  }
}

const path = (...segments: readonly string[]): string => segments.filter((segment) => segment !== "").join("/");
const ids = (list: readonly string[]): string => list.join("+");
const some = (list: readonly string[]): string => ids(list) || "all";

function knownIds(list: string, known: ReadonlyMap<string, unknown>): readonly string[] | undefined {
  const found = list.split("+");
  return found.every((id) => known.has(id)) && new Set(found).size === found.length ? found : undefined;
}

const someOf = (list: string, guide: Guide): readonly string[] | undefined =>
  list === "all" ? [] : knownIds(list, guide.credentials);

function wholeNumber(digits: string, most: number): number | undefined {
  return /^\d{1,3}$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined;
}

function positiveNumber(digits: string): number | undefined {
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(digits) && Number(digits) > 0 ? Number(digits) : undefined;
}

const BOUNDS = { "<": "at-most", ">": "at-least", "~": "about" } as const;

function writeLimit(limit: Limit): string {
  const sign = limit.bound === "at-most" ? "<" : limit.bound === "at-least" ? ">" : "~";
  return `${limit.unit}${sign}${limit.value}${limit.perWeek === undefined ? "" : `@${limit.perWeek}`}`;
}

function readLimit(guide: Guide, words: string): Limit | undefined {
  const match = /^([A-Za-z-]+)([<>~])([\d.]+)(?:@([\d.]+))?$/.exec(words);
  const [, unit = "", sign = "", digits = "", rate] = match ?? [];
  const bound = sign === "<" || sign === ">" || sign === "~" ? BOUNDS[sign] : undefined;
  const value = positiveNumber(digits);
  const perWeek = rate === undefined ? undefined : positiveNumber(rate);
  const isUnit =
    guide.vocabulary.units[unit] !== undefined || [...guide.topics.values()].some((topic) => topic.unit === unit);
  if (!bound || !value || !isUnit) return undefined;
  if (rate !== undefined && perWeek === undefined) return undefined;
  return { unit, bound, value, ...(perWeek === undefined ? {} : { perWeek }) };
}

function writeRecommend(
  step: "ask" | "verdict" | "stop",
  answers: readonly DialogueAnswer[],
  among: readonly string[],
): string {
  if (step === "stop") return "recommend/stop";
  const said = answers.map((answer) => `${answer.question}=${answer.option}`).join(",");
  return path(step === "verdict" ? "verdict" : "recommend", said, among.length ? `among=${ids(among)}` : "");
}

function readRecommend(guide: Guide, step: "ask" | "verdict", rest: readonly string[]): Query | undefined {
  if (step === "ask" && rest.length === 1 && rest[0] === "stop") {
    return { kind: "recommend", step: "stop", answers: [], among: [] };
  }
  const restriction = rest.find((segment) => segment.startsWith("among="));
  const among = restriction === undefined ? [] : knownIds(restriction.slice(6), guide.credentials);
  const said = rest.filter((segment) => segment !== restriction);
  if (!among || said.length > 1) return undefined;
  const answers = (said[0]?.split(",") ?? []).map((answer) => readAnswer(guide, answer));
  const known = answers.filter((answer) => answer !== undefined);
  const repeated = new Set(known.map((answer) => answer.question)).size < known.length;
  if (known.length < answers.length || repeated) return undefined;
  return { kind: "recommend", step, answers: known, among };
}

function readAnswer(guide: Guide, words: string): DialogueAnswer | undefined {
  const [question = "", option = "", ...more] = words.split("=");
  const known = guide.advice.questions.find((entry) => entry.id === question);
  if (!known || more.length) return undefined;
  return option === "any" || known.options.some((entry) => entry.id === option) ? { question, option } : undefined;
}
