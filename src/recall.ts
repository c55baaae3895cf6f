import { answer } from "./answer/answer.ts";
import type { Guide } from "./guide/guide.ts";
import type { OpenQuestion, Previous } from "./query/context.ts";
import type { RecommendQuery } from "./query/query.ts";
import { readToken } from "./token.ts";

/** What a follow-up needs of the reply before; nothing for an address that cannot be read. */
export function recall(guide: Guide, token: string): Previous | undefined {
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
