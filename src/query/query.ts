/**
 * Everything a learner can mean. Ids are those of the guide; a query is data, so it can be written as a token and read back.
 * `credentials` that is empty means all that the guide has (in a gap or unknown subject: none was named).
 */
export type Query =
  | FactQuery
  | { readonly kind: "summary"; readonly credential: string }
  | { readonly kind: "overview" }
  | CompareQuery
  | RankQuery
  | ConstraintQuery
  | PaceQuery
  | RatioQuery
  | SumQuery
  | MultipleQuery
  | { readonly kind: "passage"; readonly passage: string }
  | RecommendQuery
  | GapQuery
  | UnknownQuery
  | { readonly kind: "off-topic"; readonly variant: number }
  | { readonly kind: "small-talk"; readonly id: string; readonly variant: number }
  | { readonly kind: "help" }
  /** An address that this version cannot read: answered with a fresh start. */
  | { readonly kind: "stale" }
  /** "Did you mean": two or three readings that are close. */
  | { readonly kind: "clarify"; readonly options: readonly Query[] }
  /** A question asked in the middle of the dialogue, and where the dialogue goes on. */
  | { readonly kind: "aside"; readonly query: Query; readonly resume: RecommendQuery }
  /** Two or three questions in one message. */
  | { readonly kind: "several"; readonly queries: readonly Query[] };

export type FactQuery = {
  readonly kind: "fact";
  readonly credentials: readonly string[];
  /** At least one. */
  readonly topics: readonly string[];
  readonly asked: Asked;
};

/**
 * How a fact was asked for, which decides the reply's first word:
 * `open` (what, how much), `whether` (does it?), `denied` (it doesn't, does it?), `without` (can I without it?),
 * `all` (do all of them?), `some` (do any of them?), `why` (why does it?), `why-not` (why doesn't it?),
 * `named` (is it the one with this name, which is another's?), `lacking` (which do not?), `not-all` (it doesn't always, does it?).
 * Of a figure or a text, where the message asserts something: `so` (it agrees), `not-so` (it contradicts), `partly`.
 */
export type Asked =
  | "open"
  | "named"
  | "lacking"
  | "whether"
  | "denied"
  | "without"
  | "all"
  | "some"
  | "why"
  | "why-not"
  | "not-all"
  | "so"
  | "not-so"
  | "partly";
/** What may be said of an assertion about a text or figure: it agrees, it contradicts, or in part. */
export type Asserted = "so" | "not-so" | "partly";
export const ASSERTED: readonly Asserted[] = ["so", "not-so", "partly"];
export const ASKED: readonly Asked[] = [
  "open",
  "named",
  "lacking",
  "whether",
  "denied",
  "without",
  "all",
  "some",
  "why",
  "why-not",
  "not-all",
  "so",
  "not-so",
  "partly",
];

export type CompareQuery = {
  readonly kind: "compare";
  /** Never just one. */
  readonly credentials: readonly string[];
  /** Empty: everything that tells them apart. */
  readonly topics: readonly string[];
  /** Where the message asserts something of them, such as that they are the same: whether it is so. */
  readonly asked?: Asserted;
};

export type RankQuery = {
  readonly kind: "rank";
  readonly topic: string;
  /** Which end was asked for; `order` asks for the whole order. */
  readonly end: "least" | "most" | "order";
  readonly credentials: readonly string[];
  /** The credential that the question takes to be at that end, rightly or wrongly. */
  readonly claimed?: string;
};

/** "Which can I afford with $300 and 3 months?": every limit must hold. */
export type ConstraintQuery = {
  readonly kind: "constraint";
  readonly credentials: readonly string[];
  readonly limits: readonly Limit[];
  /** Yes-no topics that must be true of what is chosen, e.g. credit. */
  readonly wanted: readonly string[];
};
export type Limit = {
  readonly unit: string;
  readonly bound: "at-most" | "at-least" | "about";
  /** In `unit`; > 0. */
  readonly value: number;
  /** Hours a week that turn a span of weeks or months into hours, where it was said. */
  readonly perWeek?: number;
};

/** "At 5 hours a week, how many weeks?" (a rate) and "how many hours a week for 3 months?" (a span). */
export type PaceQuery = {
  readonly kind: "pace";
  readonly credentials: readonly string[];
  readonly given: Pace;
  readonly value: number;
};

export const PACES = ["hours-per-week", "hours-per-day", "days", "weeks", "months"] as const;
export type Pace = (typeof PACES)[number];

/** "Cost per hour": one amount divided by another. */
export type RatioQuery = {
  readonly kind: "ratio";
  readonly credentials: readonly string[];
  readonly topic: string;
  readonly per: string;
};

/**
 * "What do both cost together?" and "how many more hours is X than Y?", over figures of one topic; `below`: "does even the
 * dearest X cost less than the cheapest Y?", the first is said to stay below the second.
 */
export type SumQuery = {
  readonly kind: "sum";
  readonly operation: "total" | "difference" | "below";
  readonly credentials: readonly string[];
  readonly topic: string;
};

/** "Four courses of X", "X for ten people": a figure taken several times. */
export type MultipleQuery = {
  readonly kind: "multiple";
  readonly credentials: readonly string[];
  readonly topic: string;
  /** A whole number from 2 on. */
  readonly count: number;
  /** What is counted, in the plural, where it was said: courses, people. At most 12 letters. */
  readonly of?: string;
};

/**
 * A place in the recommendation dialogue, and all that somebody has told of themselves: the answers so far in the order they
 * were given, and what no question asks for. What is empty is left out.
 */
export type RecommendQuery = {
  readonly kind: "recommend";
  /** The first question may be answered several times, with another option each time; every other one once. */
  readonly answers: readonly DialogueAnswer[];
  /** `ask`: go on asking while it can matter. `verdict`: judge on what is known. `stop`: leave the dialogue. */
  readonly step: "ask" | "verdict" | "stop";
  /** Only among these; empty means all. */
  readonly among: readonly string[];
  /** What they do not want: options of the first question, or topics that the advice has an `avoid` for. */
  readonly avoid?: readonly string[];
  /** Their own figures, which stand in the place of the questions on time and money. One for each unit. */
  readonly limits?: readonly Limit[];
  /** What they want to learn about, as they typed it: [a-z0-9 ], at most 24 characters, single spaces. */
  readonly field?: string;
};
/** `option` is an id of the question's options, or "any" for a skipped one. */
export type DialogueAnswer = { readonly question: string; readonly option: string };

/** A subject that people ask about and the guide does not cover. */
export type GapQuery = { readonly kind: "gap"; readonly gap: string; readonly credentials: readonly string[] };

/** A subject that the knowledge has no entry for, named by the asker's own words. */
export type UnknownQuery = {
  readonly kind: "unknown";
  /** Lower-case letters, digits and single spaces, at most 40 characters; empty when nothing can be named. */
  readonly about: string;
  readonly credentials: readonly string[];
  readonly variant: number;
};
