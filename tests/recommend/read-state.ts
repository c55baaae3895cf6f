import type { Guide } from "../../src/guide/guide.ts";
import type { RecommendQuery } from "../../src/query/query.ts";
import { answerRecommend } from "../../src/recommend/answer-recommend.ts";
import type { Reply } from "../../src/reply.ts";
import { readToken } from "../../src/token.ts";

/** The dialogue's state at an address; throws for any other address. */
export function readState(guide: Guide, token: string): RecommendQuery {
  const query = readToken(guide, token);
  if (query.kind !== "recommend") throw new Error(`${token} leads to ${query.kind}, not into the dialogue`);
  return query;
}

export const openState = (guide: Guide, token: string): Reply => answerRecommend(guide, readState(guide, token));

/** The first line that a person reads. */
export function firstLine(reply: Reply): string {
  const [block] = reply.body;
  return block?.kind === "text" ? block.text : "";
}
