import type { Choice, Reply } from "./reply.ts";

/** The one door. Synchronous, pure and total: no clock, no randomness, no I/O, never throws for any text or token. */
export type Advisor = {
  /** Answers words. `previous` is the token of the last reply in that conversation, if there is one. */
  ask(text: string, previous?: string): Reply;
  /** The reply at an address; an old, foreign or forged one gets a helpful fresh start. */
  open(token: string): Reply;
  /** Questions that begin like, or contain, what has been typed so far; at most `most` (default 25), best first. */
  suggest(partial: string, most?: number): readonly Choice[];
};
