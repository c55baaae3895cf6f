import { answer } from "./answer/answer.ts";
import type { Guide } from "./guide/guide.ts";
import { createKnowledge } from "./query/create-knowledge.ts";
import { recall } from "./recall.ts";
import type { Choice, Reply } from "./reply.ts";
import { createSuggest } from "./suggest.ts";
import { readToken } from "./token.ts";
import type { Explanation } from "./understand/explain.ts";
import { explain } from "./understand/explain.ts";
import { learntFor } from "./understand/learnt.ts";
import { understand } from "./understand/understand.ts";

export type { Explanation };

/** The one door. Synchronous, pure and total: no clock, no randomness, no I/O, never throws for any text or token. */
export type Advisor = {
  /** Answers words. `previous` is the token of the last reply in that conversation, if there is one. */
  ask(text: string, previous?: string): Reply;
  /**
   * For logs: how sure it is what the message that `reply` answers means, 0-1: how far the best candidate is ahead of all
   * others; 0 where there was nothing to understand. Undefined for a reply that was opened: it answers no words.
   * Kept beside the reply, which is the same whichever way its address was reached.
   */
  confidenceOf(reply: Reply): number | undefined;
  /** The reply at an address; an old, foreign or forged one gets a helpful fresh start. */
  open(token: string): Reply;
  /** Questions that begin like, or contain, what has been typed so far; at most `most` (default 25), best first. */
  suggest(partial: string, most?: number): readonly Choice[];
};

export function createAdvisor(guide: Guide): Advisor {
  const knowledge = createKnowledge(guide);
  const learnt = learntFor(knowledge);
  const confidences = new WeakMap<Reply, number>();
  const open = (token: string): Reply => answer(guide, readToken(guide, token));
  return {
    ask: (text, previous) => {
      const { query, confidence } = understand(
        knowledge,
        learnt,
        text,
        previous === undefined ? undefined : recall(guide, previous),
      );
      const reply = answer(guide, query);
      confidences.set(reply, confidence);
      return reply;
    },
    open,
    confidenceOf: (reply) => confidences.get(reply),
    suggest: createSuggest(guide),
  };
}

/** For maintainers: why a message is understood as it is, after the reply with the token `previous`. */
export function createExplain(guide: Guide): (text: string, previous?: string) => Explanation {
  const knowledge = createKnowledge(guide);
  const learnt = learntFor(knowledge);
  return (text, previous) =>
    explain(knowledge, learnt, text, previous === undefined ? undefined : recall(guide, previous));
}
