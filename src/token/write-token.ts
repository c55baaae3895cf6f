import type { Limit, Query, RecommendQuery } from "../query/query.ts";

/**
 * A query's address: short, readable, like a path in a URL. Segments are separated by `/`, ids in a list by `+`,
 * queries within a query by `|`; `all` is every credential that the guide has.
 *
 *     fact/micromasters/cost          compare/xseries+micromasters      recommend/goal=degree,time=any
 *     verdict/goal=skill,goal=career/not=capstone/max=USD<600,months<3@5/in=data-science
 */
export const MOST_TOKEN_CHARACTERS = 96;

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
      return path(
        "compare",
        some(query.credentials),
        ids(query.topics) || (query.asked === undefined ? "" : "-"),
        query.asked ?? "",
      );
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
      return path("times", some(query.credentials), query.topic, String(query.count), query.of ?? "");
    case "recommend":
      return writeRecommend(query);
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

const path = (...segments: readonly string[]): string => segments.filter((segment) => segment !== "").join("/");
const ids = (list: readonly string[]): string => list.join("+");
const some = (list: readonly string[]): string => ids(list) || "all";

function writeLimit(limit: Limit): string {
  const sign = limit.bound === "at-most" ? "<" : limit.bound === "at-least" ? ">" : "~";
  return `${limit.unit}${sign}${limit.value}${limit.perWeek === undefined ? "" : `@${limit.perWeek}`}`;
}

/** The segments after the answers begin with their name, and come in this order. */
function writeRecommend({ step, answers, among, avoid = [], limits = [], field }: RecommendQuery): string {
  if (step === "stop") return "recommend/stop";
  const said = answers.map((answer) => `${answer.question}=${answer.option}`).join(",");
  return path(
    step === "verdict" ? "verdict" : "recommend",
    said,
    among.length > 0 ? `among=${ids(among)}` : "",
    avoid.length > 0 ? `not=${ids(avoid)}` : "",
    limits.length > 0 ? `max=${limits.map(writeLimit).join(",")}` : "",
    field === undefined ? "" : `in=${field.replaceAll(" ", "-")}`,
  );
}
