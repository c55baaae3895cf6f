import type { Query } from "../query/query.ts";
import type { Evidence } from "./evidence.ts";

/** One thing that a message may mean, with what speaks for it beyond the words themselves. */
export type Candidate = {
  readonly query: Query;
  /** Who proposed it: facts, shapes, arithmetic, uncovered, advice, talk, search. */
  readonly by: string;
  /** How near a search found it, 0 to 1; only from the search. */
  readonly found?: number;
};
/** Proposes what it can make of a message, and nothing of what others can; the order of proposers plays no part. */
export type Proposer = (evidence: Evidence) => readonly Candidate[];
