import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";
import { nameSubject } from "../name-subject.ts";

/** Subjects that the guide does not cover: those that words name, the likeliest, and the asker's own words for one that has no entry. */
export function proposeUncovered(evidence: Evidence): readonly Candidate[] {
  const { beliefs, knowledge, named, previous } = evidence;
  const likely = beliefs.best("meaning", 10).map(({ name }) => name.replace(/^gap:/, ""));
  const before = previous?.query.kind === "gap" ? [previous.query.gap] : [];
  const gaps = [
    ...new Set([...evidence.strongGaps, ...[...evidence.hintedGaps].slice(0, 1), ...likely.slice(0, 10), ...before]),
  ].filter((id) => knowledge.guide.gaps.has(id));
  const variant = previous?.query.kind === "unknown" ? (previous.query.variant + 1) % 2 : 0;
  return [
    ...gaps
      .slice(0, MOST_GAPS)
      .map((gap) => ({ query: { kind: "gap", gap, credentials: named.slice(0, 1) } as const, by: "uncovered" })),
    { query: { kind: "unknown", about: nameSubject(evidence), credentials: named, variant }, by: "uncovered" },
  ];
}

const MOST_GAPS = 5;
