import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import type { Reply } from "../reply.ts";
import { text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { askQuestion } from "./ask-question.ts";
import { choice } from "./dialogue-choices.ts";
import { makeSound } from "./make-sound.ts";
import { findOpenQuestions, SKIPPED } from "./next-question.ts";
import { findOutcomes } from "./outcomes.ts";
import { closedQuestions } from "./profile.ts";
import { tellVerdict } from "./tell-verdict.ts";
import { reachVerdict } from "./verdict.ts";

/**
 * The place in the dialogue that the answers so far lead to: the next question that can still matter, or the verdict. What is
 * not wanted, a limit or a field decides nothing alone: then the next question is asked.
 * Total: answers that do not belong to this guide start it afresh.
 */
export function answerRecommend(guide: Guide, query: RecommendQuery): Reply {
  if (query.step === "stop") return stopDialogue(guide);
  const sound = makeSound(guide, query);
  const outcomes = findOutcomes(guide, sound.among, sound);
  const openQuestions = findOpenQuestions(guide, outcomes, sound.answers, closedQuestions(guide, sound));
  const [next] = openQuestions;
  const knowsSomething = sound.answers.some(({ option }) => option !== SKIPPED);
  if (next !== undefined && (sound.step === "ask" || !knowsSomething)) {
    return askQuestion(guide, sound, next, openQuestions.length);
  }
  return tellVerdict(guide, sound, outcomes, reachVerdict(guide, outcomes, sound), next);
}

function stopDialogue(guide: Guide): Reply {
  return {
    token: writeToken({ kind: "recommend", step: "stop", answers: [], among: [] }),
    kind: "answer",
    body: [text(guide.advice.stopped)],
    choices: [
      choice("Start again", { kind: "recommend", step: "ask", answers: [], among: [] }),
      choice("Compare them all", { kind: "overview" }),
      choice("What else I can do", { kind: "help" }),
    ],
    sources: [],
    credentials: [],
    topics: [],
  };
}
