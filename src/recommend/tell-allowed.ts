import type { Judgement } from "../answer/judge-limit.ts";
import { createJudge } from "../answer/judge-limit.ts";
import { tellLimit } from "../answer/tell-limit.ts";
import { listWords } from "../answer/wording.ts";
import type { Credential, Guide } from "../guide/guide.ts";
import type { Limit, RecommendQuery } from "../query/query.ts";

/** What somebody's own figures allow, a line for each, before they are asked what they want. */
export const tellAllowed = (guide: Guide, { limits = [], among }: RecommendQuery): readonly string[] =>
  limits.map((limit) => tellOne(guide, limit, among));

function tellOne(guide: Guide, limit: Limit, among: readonly string[]): string {
  const judge = createJudge(guide, limit);
  const all = [...guide.credentials.values()].filter(({ id }) => among.length === 0 || among.includes(id));
  const judged = all.map((credential) => ({ credential, ...judge(credential.id) }));
  const told = (fit: Judgement["fit"]): readonly string[] => judged.filter((one) => one.fit === fit).map(tellJudged);
  const [fits, partly, unsaid] = [told("fits"), told("partly"), told("unsaid")];
  const parts = [
    ...(fits.length > 0 ? [listWords(fits)] : []),
    ...(partly.length > 0 ? [`in some cases ${listWords(partly)}`] : []),
  ];
  const words = tellLimit(limit);
  if (parts.length > 0) return `Within ${words}: ${parts.join("; ")}.`;
  return unsaid.length > 0 ? `For ${words}: ${listWords(unsaid)}.` : `None stays within ${words}.`;
}

const tellJudged = ({ credential, reason }: { credential: Credential; reason: string }): string =>
  `${credential.name} (${reason})`;
