import { answer } from "./answer/answer.ts";
import type { Guide } from "./guide/guide.ts";
import type { OpenQuestion, Previous } from "./query/context.ts";
import type { RecommendQuery } from "./query/query.ts";
import { createUnderstand } from "./query/understand.ts";
import type { Choice, Reply } from "./reply.ts";
import { createSuggest } from "./suggest.ts";
import { readToken } from "./token.ts";

/** The one door. Synchronous, pure and total: no clock, no randomness, no I/O, never throws for any text or token. */
export type Advisor = {
  /** Answers words. `previous` is the token of the last reply in that conversation, if there is one. */
  ask(text: string, previous?: string): Reply;
  /**
   * For logs: how much of the message that `reply` answers was understood, the share of the words asked with that the
   * knowledge knows, 0-1; 0 where nothing was made of them. Undefined for a reply that was opened: it answers no words.
   * Kept beside the reply, which is the same whichever way its address was reached.
   */
  confidenceOf(reply: Reply): number | undefined;
  /** The reply at an address; an old, foreign or forged one gets a helpful fresh start. */
  open(token: string): Reply;
  /** Questions that begin like, or contain, what has been typed so far; at most `most` (default 25), best first. */
  suggest(partial: string, most?: number): readonly Choice[];
};

export function createAdvisor(guide: Guide): Advisor {
  const understand = createUnderstand(guide);
  const confidences = new WeakMap<Reply, number>();
  const open = (token: string): Reply => answer(guide, readToken(guide, token));
  return {
    ask: (text, previous) => {
      const { query, confidence } = understand(text, previous === undefined ? undefined : recall(guide, previous));
      const reply = answer(guide, query);
      confidences.set(reply, confidence);
      return reply;
    },
    open,
    confidenceOf: (reply) => confidences.get(reply),
    suggest: createSuggest(guide),
  };
}

/** What a follow-up needs of the reply before; nothing for an address that cannot be read. */
function recall(guide: Guide, token: string): Previous | undefined {
  const query = readToken(guide, token);
  if (query.kind === "stale") return undefined;
  const { choices, credentials, topics } = answer(guide, query);
  const at = query.kind === "aside" ? query.resume : query;
  return {
    query: query.kind === "aside" ? query.query : query,
    credentials,
    topics,
    choices: choices.map(({ label, token: to }) => ({ label, query: readToken(guide, to) })),
    dialogue: at.kind === "recommend" ? findOpenQuestion(guide, at) : undefined,
  };
}

/** The question that the dialogue asks at this place, read from where its first choice leads. */
function findOpenQuestion(guide: Guide, at: RecommendQuery): OpenQuestion | undefined {
  const reply = answer(guide, at);
  const first = readToken(guide, reply.choices[0]?.token ?? "");
  const question = first.kind === "recommend" ? first.answers.at(-1)?.question : undefined;
  return reply.kind === "question" && question !== undefined ? { at, question } : undefined;
}
