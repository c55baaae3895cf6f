import type { Guide } from "../guide/guide.ts";
import type { Query } from "../query/query.ts";
import { ASKED, ASSERTED, PACES } from "../query/query.ts";
import { knownIds, positiveNumber, readLimit, someOf, wholeNumber } from "./read-parts.ts";
import { readRecommend } from "./read-recommend.ts";

const STALE: Query = { kind: "stale" };

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
      const isOpen = parts === 1 || (parts === 3 && b === "-");
      const topics = isOpen ? [] : knownIds(b, guide.topics);
      if (!credentials || credentials.length === 1 || !topics || parts > 3) return undefined;
      const asked = ASSERTED.find((word) => word === c);
      if (parts === 3 && asked === undefined) return undefined;
      return { kind, credentials, topics, ...(asked === undefined ? {} : { asked }) };
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
      const given = PACES.find((value) => value === b);
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
    case "difference":
    case "below": {
      const credentials = someOf(a, guide);
      const isKnown = parts === 2 && credentials !== undefined && guide.topics.get(b)?.kind === "amount";
      if (!isKnown || (kind === "below" && credentials.length !== 2)) return undefined;
      return { kind: "sum", operation: kind, credentials, topic: b };
    }
    case "times": {
      const credentials = someOf(a, guide);
      const count = wholeNumber(c, 999);
      const isKnown = parts <= 4 && credentials !== undefined && guide.topics.get(b)?.kind === "amount";
      if (!isKnown || count === undefined || count < 2 || (parts === 4 && !/^[a-z]{1,12}$/.test(d))) return undefined;
      return { kind: "multiple", credentials, topic: b, count, ...(parts === 4 ? { of: d } : {}) };
    }
    case "recommend":
    case "verdict":
      return readRecommend(guide, [kind, ...rest].join("/"));
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
