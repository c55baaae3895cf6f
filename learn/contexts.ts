import type { Guide } from "../src/guide/guide.ts";
import type { Knowledge, Previous } from "../src/query/context.ts";
import { recall } from "../src/recall.ts";
import { writeToken } from "../src/token.ts";
import type { Learnt } from "../src/understand/learnt.ts";
import type { Question } from "../src/understand/learning/question.ts";
import { understand } from "../src/understand/understand.ts";

/** The address of the reply before each question's last message; absent for those that open a conversation. By the turns up to there. */
export type Contexts = ReadonlyMap<string, string>;

const SEPARATOR = "\u0001";

/** Answers the earlier turns of every question, with what has been learnt so far. */
export function findContexts(knowledge: Knowledge, learnt: Learnt, questions: readonly Question[]): Contexts {
  const found = new Map<string, string>();
  const recalled = createRecall(knowledge.guide);
  for (const { turns } of questions) {
    let token: string | undefined;
    for (let count = 1; count < turns.length; count += 1) {
      const at = turns.slice(0, count).join(SEPARATOR);
      const before = token;
      token =
        found.get(at) ??
        writeToken(
          understand(knowledge, learnt, turns[count - 1] ?? "", before === undefined ? undefined : recalled(before))
            .query,
        );
      found.set(at, token);
    }
  }
  return found;
}

export function contextOf(
  contexts: Contexts,
  { turns }: Question,
  recalled: (token: string) => Previous | undefined,
): Previous | undefined {
  const token = contexts.get(turns.slice(0, -1).join(SEPARATOR));
  return token === undefined ? undefined : recalled(token);
}

/** `recall`, each token once. */
export function createRecall(guide: Guide): (token: string) => Previous | undefined {
  const known = new Map<string, Previous | undefined>();
  return (token) => {
    if (!known.has(token)) known.set(token, recall(guide, token));
    return known.get(token);
  };
}
