import type { Knowledge, Previous } from "../query/context.ts";
import type { Query } from "../query/query.ts";
import { readDialogueMove, readPick } from "../query/read-dialogue-answer.ts";
import { fits, writeToken } from "../token.ts";
import { tokenise } from "../query/tokens.ts";
import { believe } from "./beliefs.ts";
import type { Candidate, Proposer } from "./candidate.ts";
import type { Evidence } from "./evidence.ts";
import { gatherEvidence } from "./evidence.ts";
import { findFeatures } from "./features.ts";
import type { Learnt } from "./learnt.ts";
import { answerInDialogue, proposeAdvice } from "./propose/propose-advice.ts";
import { proposeArithmetic } from "./propose/propose-arithmetic.ts";
import { proposeFacts } from "./propose/propose-facts.ts";
import { proposeShapes } from "./propose/propose-shapes.ts";
import { proposeTalk } from "./propose/propose-talk.ts";
import { proposeUncovered } from "./propose/propose-uncovered.ts";
import type { Weighed } from "./score.ts";
import { score } from "./score.ts";
import { decideAsked, decideAsserted } from "./ways-of-asking.ts";
import { weigh } from "./weigh.ts";

const PROPOSERS: readonly Proposer[] = [
  proposeFacts,
  proposeShapes,
  proposeArithmetic,
  proposeUncovered,
  proposeAdvice,
  proposeTalk,
];

/** Finds out what a message means; total and pure. `confidence`: how far the best candidate is ahead of all others, 0 to 1. */
export type Understood = { readonly query: Query; readonly confidence: number };

export function understand(knowledge: Knowledge, learnt: Learnt, message: string, previous?: Previous): Understood {
  const evidence = evidenceOf(knowledge, learnt, message, previous);
  if (!evidence.tokens.some(({ kind }) => kind !== "mark"))
    return { query: previous?.dialogue?.at ?? { kind: "help" }, confidence: 0 };
  const picked = readPick(message, evidence.readings, previous) ?? readDialogueMove(evidence.readings, previous);
  const answered = picked ?? answerInDialogue(evidence);
  if (answered !== undefined) return { query: answered, confidence: 1 };
  const ranked = rankCandidates(evidence, learnt.candidates);
  const [best] = ranked;
  if (best === undefined) return { query: { kind: "help" }, confidence: 0 };
  const total = ranked.reduce((sum, each) => sum + Math.exp(each.score - best.score), 0);
  return {
    query: withDialogue(withAsked(evidence, learnt, best.query), previous),
    confidence: Math.round(100 / total) / 100,
  };
}

/** Every candidate, each meaning once. */
export function propose(evidence: Evidence): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const proposer of PROPOSERS)
    for (const candidate of proposer(evidence)) {
      const token = writeToken(candidate.query);
      if (!found.has(token) && fits(candidate.query)) found.set(token, candidate);
    }
  if (isWeak(evidence))
    for (const candidate of evidence.knowledge.search(subjectOf(evidence))) {
      const token = writeToken(candidate.query);
      found.set(token, found.get(token) === undefined ? candidate : { ...candidate, by: "facts" });
    }
  return [...found.values()];
}

/** Nothing is likely by itself; only then is searching worth its time. */
const isWeak = ({ beliefs }: Evidence): boolean =>
  beliefs.has("meaning") && (beliefs.best("meaning", 1)[0]?.share ?? 0) < LIKELY;
const LIKELY = 0.35;

const subjectOf = ({ asking }: Evidence): string =>
  asking
    .flatMap(({ tokens }) =>
      tokens.flatMap(({ kind, text, credential }) => (kind === "word" && credential === undefined ? [text] : [])),
    )
    .join(" ");

export type Scored = Candidate & { readonly features: Weighed; readonly score: number };

export function rankCandidates(evidence: Evidence, weights: Weighed): readonly Scored[] {
  return propose(evidence)
    .map((candidate) => {
      const features = weigh(evidence, candidate);
      return { ...candidate, features, score: score(weights, features) };
    })
    .sort((a, b) => b.score - a.score);
}

export function evidenceOf(
  knowledge: Knowledge,
  { network }: Pick<Learnt, "network">,
  message: string,
  previous: Previous | undefined,
): Evidence {
  const tokens = knowledge.spell(tokenise(message));
  return gatherEvidence(knowledge, tokens, previous, believe(network, findFeatures(knowledge, tokens, previous)));
}

/** The chosen query with how its facts were asked for. */
function withAsked(evidence: Evidence, learnt: Learnt, query: Query): Query {
  if (query.kind === "compare") return decideAsserted(evidence, learnt, query);
  return query.kind === "fact" && query.asked === "open" ? decideAsked(evidence, learnt, query) : query;
}

/** A question in the middle of the dialogue keeps the way back into it. */
function withDialogue(query: Query, previous: Previous | undefined): Query {
  if (previous?.dialogue === undefined || query.kind === "recommend") return query;
  const aside: Query = { kind: "aside", query, resume: previous.dialogue.at };
  return fits(aside) && !["several", "clarify", "stale"].includes(query.kind) ? aside : query;
}
