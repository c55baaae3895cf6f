import type { Guide } from "../guide/guide.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Quantity } from "./quantities.ts";
import type { Limit, Query, RecommendQuery } from "./query.ts";
import type { Reading } from "./reading.ts";
import type { SearchGuide } from "./search-guide.ts";
import type { Speller } from "./spelling.ts";

/** What understanding needs of the guide, made once. */
export type Knowledge = {
  readonly guide: Guide;
  readonly lexicon: Lexicon;
  readonly spell: Speller;
  readonly search: SearchGuide;
};

/** The reply before, as far as a follow-up needs it. */
export type Previous = {
  /** What it answered; of an answer given in the middle of the dialogue, that answer's own query. */
  readonly query: Query;
  readonly credentials: readonly string[];
  readonly topics: readonly string[];
  /** Its choices, in their order, and what they lead to. */
  readonly choices: readonly { readonly label: string; readonly query: Query }[];
  /** The dialogue's question that is still open: asked by that reply, or put off by it. */
  readonly dialogue: OpenQuestion | undefined;
};

export type OpenQuestion = { readonly at: RecommendQuery; readonly question: string };

/** What a clause is read against: the earlier clauses of the message and the reply before it. */
export type Context = {
  readonly knowledge: Knowledge;
  readonly previous: Previous | undefined;
  /** Credentials spoken of last, in this message or in the reply before; empty when none or all. */
  readonly credentials: readonly string[];
  readonly topics: readonly string[];
  /** Goals said anywhere in the message. */
  readonly options: Reading["options"];
  /** Sums and spans that the message states as limits: "I have $150". */
  readonly limits: readonly Limit[];
  /** Hours a week, said anywhere in the message. */
  readonly rate: Quantity | undefined;
};

/** Makes a query of a clause, or leaves it to the next reader. */
export type Reader = (reading: Reading, context: Context) => Query | undefined;
