import type { Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import type { Reply } from "../reply.ts";
import { text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { askQuestion } from "./ask-question.ts";
import { choice } from "./dialogue-choices.ts";
import { findOpenQuestions, SKIPPED } from "./next-question.ts";
import { findOutcomes } from "./outcomes.ts";
import { findOption } from "./reason.ts";
import { tellVerdict } from "./tell-verdict.ts";
import { reachVerdict } from "./verdict.ts";

/**
 * The place in the dialogue that the answers so far lead to: the next question that can still matter, or the verdict.
 * Total: answers that do not belong to this guide start it afresh.
 */
export function answerRecommend(guide: Guide, query: RecommendQuery): Reply {
  if (query.step === "stop") return stopDialogue(guide);
  const sound = makeSound(guide, query);
  const outcomes = findOutcomes(guide, sound.among);
  const openQuestions = findOpenQuestions(guide, outcomes, sound.answers);
  const [next] = openQuestions;
  const knowsSomething = sound.answers.some(({ option }) => option !== SKIPPED);
  if (next !== undefined && (sound.step === "ask" || !knowsSomething)) {
    return askQuestion(guide, sound, next, openQuestions.length);
  }
  return tellVerdict(guide, sound, outcomes, reachVerdict(guide, outcomes, sound.answers), next !== undefined);
}

/**
 * Answers may come in any order, as people say several things at once; an unknown or repeated one makes all of them doubtful.
 * Fewer than two known credentials leave nothing to choose between, so then all take part.
 */
function makeSound(guide: Guide, query: RecommendQuery): RecommendQuery {
  const { answers } = query;
  const isKnown = answers.every((answer) =>
    answer.option === SKIPPED
      ? guide.advice.questions.some(({ id }) => id === answer.question)
      : findOption(guide.advice, answer) !== undefined,
  );
  const isRepeated = new Set(answers.map(({ question }) => question)).size < answers.length;
  const known = [...guide.credentials.keys()].filter((id) => query.among.includes(id));
  const among = known.length < 2 || known.length === guide.credentials.size ? [] : known;
  return isKnown && !isRepeated ? { ...query, among } : { ...query, among, step: "ask", answers: [] };
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
