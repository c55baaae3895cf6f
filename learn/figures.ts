import { answer } from "../src/answer/answer.ts";
import type { Knowledge } from "../src/query/context.ts";
import { plainText } from "../src/reply.ts";
import type { Learnt } from "../src/understand/learnt.ts";
import type { Question } from "../src/understand/learning/question.ts";
import { understand } from "../src/understand/understand.ts";
import type { Contexts } from "./contexts.ts";
import { contextOf, createRecall } from "./contexts.ts";
import { firstWord, isTrueWord, judge } from "./judge.ts";

/** How a question was answered, read strictly. */
export type Judged = {
  readonly question: Question;
  readonly token: string;
  readonly wrong: string | undefined;
  readonly isDeclined: boolean;
  readonly isAnswered: boolean;
  readonly isTrueWord: boolean;
  /** The subject of a decline is the label's, or the asker's own words. */
  readonly isSubject: boolean;
};

/** Answers questions with what was learnt from others. */
export function judgeAll(
  knowledge: Knowledge,
  learnt: Learnt,
  questions: readonly Question[],
  contexts: Contexts,
): readonly Judged[] {
  const { guide } = knowledge;
  const recalled = createRecall(guide);
  return questions.map((question) => {
    const { query } = understand(
      knowledge,
      learnt,
      question.turns.at(-1) ?? "",
      contextOf(contexts, question, recalled),
    );
    const reply = answer(guide, query);
    const bare = query.kind === "aside" ? query.query : query;
    return {
      question,
      token: reply.token,
      wrong: judge(guide, question, reply),
      isDeclined: reply.kind === "not-covered" || reply.kind === "off-topic",
      isAnswered: reply.kind === "answer" || reply.kind === "recommendation" || reply.kind === "question",
      isTrueWord: question.lead !== undefined && isTrueWord(question.lead, firstWord(plainText(reply))),
      isSubject:
        bare.kind === "gap"
          ? bare.gap === question.gap
          : bare.kind === "unknown"
            ? bare.about !== ""
            : bare.kind === "fact",
    };
  });
}

/** Percent, to a tenth. */
export type Figures = {
  readonly questions: number;
  readonly right: number;
  readonly conversations: number;
  readonly falseAnswers: number;
  readonly falseDeclines: number;
  readonly falseFirstWords: number;
  readonly trueFirstWords: number;
  readonly rightSubjects: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byFile: Readonly<Record<string, number>>;
};

export function figuresOf(judged: readonly Judged[]): Figures {
  const isRight = ({ wrong }: Judged): boolean => wrong === undefined;
  const closed = judged.filter(({ question }) => question.kind === "not-covered" || question.kind === "off-topic");
  const open = judged.filter(({ question }) => question.kind === "answer" || question.kind === "recommend");
  const led = judged.filter(({ question }) => question.lead !== undefined);
  const by = (nameOf: (question: Question) => string): Record<string, number> =>
    Object.fromEntries(
      [...new Set(judged.map(({ question }) => nameOf(question)))].toSorted().map((name) => [
        name,
        percent(
          judged.filter(({ question }) => nameOf(question) === name),
          isRight,
        ),
      ]),
    );
  return {
    questions: judged.length,
    right: percent(judged, isRight),
    conversations: percent(
      judged.filter(({ question }) => question.turns.length > 1),
      isRight,
    ),
    falseAnswers: percent(closed, ({ isAnswered }) => isAnswered),
    falseDeclines: percent(open, ({ isDeclined }) => isDeclined),
    falseFirstWords: percent(led, ({ wrong }) => wrong?.startsWith("opens") ?? false),
    trueFirstWords: percent(led, ({ isTrueWord: isTrue }) => isTrue),
    rightSubjects: percent(
      judged.filter(({ question, wrong }) => question.kind === "not-covered" && wrong === undefined),
      ({ isSubject }) => isSubject,
    ),
    byKind: by(({ kind }) => kind),
    byFile: by(({ file }) => file),
  };
}

const percent = (all: readonly Judged[], is: (each: Judged) => boolean): number =>
  all.length === 0 ? 0 : Math.round((1000 * all.filter(is).length) / all.length) / 10;
