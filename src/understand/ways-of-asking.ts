import type { Asked, CompareQuery, FactQuery } from "../query/query.ts";
import { ASSERTED as ASSERTIONS } from "../query/query.ts";
import { askedFor } from "../query/asked.ts";
import type { Claim, FirstWord } from "../facts/claims.ts";
import { CLAIMS, FIRST_WORDS, holdOfAll } from "../facts/claims.ts";
import { findAssertion } from "./assertion-features.ts";
import { believe } from "./beliefs.ts";
import type { Evidence } from "./evidence.ts";
import type { Learnt } from "./learnt.ts";
import type { Network } from "./network.ts";
import type { Weighed } from "./score.ts";
import { logOf, score } from "./score.ts";

/** A way in which a fact may have been asked for, with what speaks for it. */
export type AskedWay = { readonly asked: Asked; readonly features: Weighed };

/** The way in which a fact was most likely asked for, which decides the reply's first word. */
export function decideAsked(
  evidence: Evidence,
  { assertions, asking: weights }: Learnt,
  query: FactQuery,
  isWhole = false,
): FactQuery {
  const [first, ...others] = waysOfAsking(evidence, assertions, query.credentials, query.topics, isWhole);
  if (first === undefined || others.length === 0) return { ...query, asked: first?.asked ?? query.asked };
  const best = others.reduce((a, b) => (score(weights, b.features) > score(weights, a.features) ? b : a), first);
  return { ...query, asked: best.asked };
}

/** The same of a comparison, which may be said to be of things that are alike, or not. */
export function decideAsserted(evidence: Evidence, learnt: Learnt, query: CompareQuery): CompareQuery {
  const about = {
    kind: "fact",
    credentials: query.credentials,
    topics: [query.topics[0] ?? COMPARISON],
    asked: "open",
  } as const;
  const asserted = ASSERTIONS.find((word) => word === decideAsked(evidence, learnt, about, true).asked);
  return asserted === undefined ? query : { ...query, asked: asserted };
}

/** What an assertion about credentials as a whole is about. */
export const COMPARISON = "comparison";

/**
 * All ways in which a fact may be asked for: from what the message asserts and how far the fact holds. Asking openly is always one of them: where it is not sure
 * what is asserted, nothing need be said of it.
 */
export function waysOfAsking(
  evidence: Evidence,
  assertions: Network | undefined,
  credentials: readonly string[],
  topics: readonly string[],
  isWhole = false,
): readonly AskedWay[] {
  const { beliefs, asking, knowledge } = evidence;
  const last = asking.at(-1);
  const said = last === undefined ? "open" : askedFor(last);
  if (said === "why" || said === "why-not" || said === "lacking" || assertions === undefined)
    return [{ asked: said, features: {} }];
  // "Is it the cheapest?" of a fact that says nothing of the others
  if (asking.some(({ orders }) => orders.length > 0)) return [{ asked: "open", features: {} }];
  const asserted = believe(assertions, findAssertion(evidence, credentials, topics[0] ?? ""));
  // What is said of a comparison is true or not as a whole
  const hold = isWhole ? undefined : holdOfAll(knowledge.guide, credentials, topics[0] ?? "");
  const cues = CUES.filter((cue) => last?.cues.has(cue) ?? false);
  const isSeveral = credentials.length !== 1;
  const kind = hold === undefined ? "text" : "fact";
  const way = (asked: Asked, claim: Claim | undefined, word: string): AskedWay => ({
    asked,
    features: {
      [`is ${asked}`]: 1,
      [`is ${asked} of ${hold ?? "a text"}`]: 1,
      ...(isSeveral ? { [`is ${asked} of several`]: 1 } : {}),
      ...(claim === undefined
        ? {}
        : {
            "belief in the claim": logOf(asserted.of("claim", claim)),
            "message's belief in the claim": logOf(beliefs.of("claim", claim)),
          }),
      [`belief in the first word of a ${kind}`]: logOf(asserted.of("first", word)),
      [`message's belief in the first word of a ${kind}`]: logOf(beliefs.of("first", word)),
      "as the words say": asked === said ? 1 : 0,
      ...Object.fromEntries(cues.map((cue) => [`${cue}, ${asked}`, 1])),
    },
  });
  if (hold === undefined)
    return [way("open", undefined, "none"), ...FIRST.map((word) => way(ASSERTED[word], undefined, word))];
  return CLAIMS.map((claim) => way(ASKED_BY_CLAIM[claim], claim, claim === "open" ? "none" : FIRST_WORDS[claim][hold]));
}

const FIRST = ["yes", "no", "depends"] as const;
/** Cues that tell how something is asserted. */
const CUES = ["right", "not", "without", "every", "any", "need", "whether", "all", "both", "which", "what"] as const;

const ASKED_BY_CLAIM: Readonly<Record<Claim, Asked>> = {
  open: "open",
  affirm: "whether",
  every: "all",
  some: "some",
  deny: "without",
  "not-every": "not-all",
};

/** Of a figure or a text: whether what is asserted agrees with it. */
const ASSERTED: Readonly<Record<FirstWord, Asked>> = { yes: "so", no: "not-so", depends: "partly" };
