import { fileURLToPath } from "node:url";
import type { Advisor } from "../../src/advisor.ts";
import { createAdvisor } from "../../src/advisor.ts";
import { loadGuide } from "../../src/guide/load.ts";
import type { Reply } from "../../src/reply.ts";

export const KNOWLEDGE = fileURLToPath(new URL("../../knowledge", import.meta.url));

/** The knowledge of the repository, as it is shipped. */
export const guide = loadGuide(KNOWLEDGE);
export const advisor = createAdvisor(guide);

/** Says the turns one after the other, handing on nothing but the token; the reply is that to the last. */
export function converse(to: Advisor, turns: readonly string[]): Reply {
  let reply: Reply | undefined;
  for (const turn of turns) reply = to.ask(turn, reply?.token);
  if (reply === undefined) throw new Error("A conversation needs at least one turn.");
  return reply;
}
