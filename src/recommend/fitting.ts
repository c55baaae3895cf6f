import type { RecommendQuery } from "../query/query.ts";
import { fits } from "../token.ts";

/**
 * The same place with an address that is short enough: what counts least is let go until it is, first the field, then what is
 * not wanted, last the latest answers.
 */
export function fitting(query: RecommendQuery): RecommendQuery {
  if (fits(query)) return query;
  const { field, avoid = [], limits = [], ...bare } = query;
  const counted = { ...bare, ...(limits.length > 0 ? { limits } : {}) };
  if (field !== undefined) return fitting(avoid.length > 0 ? { ...counted, avoid } : counted);
  if (avoid.length > 1) return fitting({ ...counted, avoid: avoid.slice(0, -1) });
  if (avoid.length > 0) return fitting(counted);
  if (limits.length > 1) return fitting({ ...bare, limits: limits.slice(0, -1) });
  if (query.among.length > 0) return fitting({ ...query, among: [] });
  return query.answers.length > 0 ? fitting({ ...query, answers: query.answers.slice(0, -1) }) : query;
}
