import type { Guide } from "../guide/guide.ts";
import type { ConstraintQuery } from "../query/query.ts";
import type { Block, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { ageLines } from "./age-line.ts";
import { allOf, MOST_AT_ONCE, restLine } from "./at-once.ts";
import { OVERVIEW, pickChoices, RECOMMEND, summaryChoices, topicChoices } from "./choices.ts";
import { createJudge } from "./judge-limit.ts";
import type { Judge, Judgement } from "./judge-limit.ts";
import { tellCase } from "./tell-case.ts";
import type { Case } from "./tell-case.ts";
import { findFact } from "./tell-fact.ts";
import { tellLimit } from "./tell-limit.ts";
import { listWords, lowerFirst } from "./wording.ts";

/** "Which can I afford with $300 and 3 months?": each credential is compared with every limit and wish. */
export function answerConstraint(guide: Guide, query: ConstraintQuery): Reply {
  const credentials = allOf(guide, query.credentials);
  const judges = query.limits.map((limit) => createJudge(guide, limit));
  const cases = credentials.map((id) => caseOf(guide, query.wanted, judges, id));
  const ranked = [...cases].sort((a, b) => PLACES[a.fit] - PLACES[b.fit]);
  const fitting = ranked.filter(({ fit }) => fit === "fits" || fit === "partly");
  const first = fitting.slice(0, 2).map(({ id }) => id);
  const hasFigures = ranked.some(({ known }) => known.some(({ fact }) => fact.amount !== undefined));
  const [only, ...more] = ranked;
  const isOne = only !== undefined && more.length === 0;
  return {
    token: writeToken(query),
    kind: "answer",
    body: [
      ...(isOne ? tellCase(guide, query, only) : tellAll(guide, query, ranked)),
      ...(hasFigures ? ageLines(guide) : []),
    ],
    choices: isOne
      ? pickChoices(query, [...topicChoices(guide, only.id, []).slice(0, 1), RECOMMEND])
      : pickChoices(query, [
          ...summaryChoices(guide).filter(([entry]) => entry.kind === "summary" && first.includes(entry.credential)),
          RECOMMEND,
          OVERVIEW,
        ]),
    sources: [...new Set(ranked.slice(0, MOST_AT_ONCE).flatMap(({ known }) => known.map(({ fact }) => fact.section)))],
    credentials: fitting.length > 0 ? fitting.map(({ id }) => id) : credentials,
    topics: [...new Set(ranked.flatMap(({ known }) => known.map(({ topic }) => topic.id)))],
  };
}

const PLACES = { fits: 0, partly: 1, unsaid: 2, no: 3 } as const;

function caseOf(guide: Guide, wanted: readonly string[], judges: readonly Judge[], id: string): Case {
  const name = guide.credentials.get(id)?.name ?? id;
  const judgements = [...judges.map((judge) => judge(id)), ...wanted.map((topic) => judgeWish(guide, id, topic))];
  const fit = judgements.reduce<Judgement["fit"]>(
    (worst, next) => (PLACES[next.fit] > PLACES[worst] ? next.fit : worst),
    "fits",
  );
  return { id, name, fit, judgements, known: judgements.flatMap(({ known }) => known) };
}

function judgeWish(guide: Guide, id: string, topic: string): Judgement {
  const known = findFact(guide, id, topic);
  const label = lowerFirst(guide.topics.get(topic)?.label ?? topic);
  if (known === undefined) return { fit: "unsaid", reason: `nothing said on ${label}`, known: [] };
  const { answer } = known.fact;
  const fit = answer === "yes" ? "fits" : answer === "some" ? "partly" : "no";
  const reason = answer === "no" ? `no ${label}` : `${label}: ${answer === "some" ? "in some cases" : "yes"}`;
  return { fit, reason, known: [known] };
}

/** Which of several fit, then what each takes. */
function tellAll(guide: Guide, query: ConstraintQuery, cases: readonly Case[]): readonly Block[] {
  const names = (fit: Judgement["fit"]): string =>
    listWords(cases.filter((entry) => entry.fit === fit).map(({ name }) => name));
  const limits = listWords([
    ...query.limits.map((limit) => `${limit.bound === "at-most" ? "up to " : ""}${tellLimit(limit)}`),
    ...query.wanted.map((id) => lowerFirst(guide.topics.get(id)?.label ?? id)),
  ]);
  const [fits, partly] = [names("fits"), names("partly")];
  const parts = [...(fits === "" ? [] : [fits]), ...(partly === "" ? [] : [`${partly} in some cases`])];
  const lead = parts.length === 0 ? `For ${limits}, none of them is sure.` : `For ${limits}: ${parts.join("; ")}.`;
  const lines = cases.map(({ name, judgements }) => `${name}: ${judgements.map(({ reason }) => reason).join("; ")}.`);
  return [text(lead), list(lines.slice(0, MOST_AT_ONCE)), ...restLine(guide, lines.length)];
}
