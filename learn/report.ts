import type { Figures, Judged } from "./figures.ts";

/** What is kept of a measurement beside what was learnt. */
export type Report = {
  /** The hash of the questions. */
  readonly of: string;
  /** A fourth of the writers left out in turn. */
  readonly writers: Figures;
  readonly leftOut?: Readonly<Record<string, Figures>>;
  /** A fourth of all conversations left out in turn. */
  readonly conversations?: Figures;
  /** Share of right answers of the writers left out, by the number of questions learnt from. */
  readonly curve?: readonly { readonly questions: number; readonly right: number }[];
};

const NUMBERS = [
  "questions",
  "right",
  "conversations",
  "falseAnswers",
  "falseDeclines",
  "falseFirstWords",
  "trueFirstWords",
  "rightSubjects",
] as const;

/** The figures as lines, each with what it was before. */
export function tellFigures(
  { writers, leftOut = {}, conversations, curve = [] }: Report,
  before: Report | undefined,
): string {
  const table = (title: string, now: Figures, then: Figures | undefined): readonly string[] => [
    title,
    ...NUMBERS.map(
      (name) =>
        `  ${name.padEnd(18)} ${now[name]}${then === undefined || then[name] === now[name] ? "" : `  (before: ${then[name]})`}`,
    ),
    `  by kind: ${Object.entries(now.byKind)
      .map(([kind, share]) => `${kind} ${share}`)
      .join(", ")}`,
  ];
  return [
    ...table("Writers left out, a fourth of them at a time:", writers, before?.writers),
    `  by file: ${Object.entries(writers.byFile)
      .map(([file, share]) => `${file} ${share}`)
      .join(", ")}`,
    ...Object.entries(leftOut).flatMap(([file, figures]) =>
      table(`${file} left out whole:`, figures, before?.leftOut?.[file]),
    ),
    ...(conversations === undefined ? [] : table("Conversations left out:", conversations, before?.conversations)),
    ...curve.map(({ questions, right }) => `${questions} questions: ${right} % right`),
  ].join("\n");
}

export const listFailures = (judged: readonly Judged[]): string =>
  judged
    .filter(({ wrong }) => wrong !== undefined)
    .map(({ question, token, wrong }) => {
      const { id, turns, kind, topics, credentials, gap, lead, goal, verdict, figures, order } = question;
      const label = [
        kind,
        topics.join("+"),
        credentials.join("+"),
        gap,
        lead,
        goal,
        verdict,
        figures?.join(" "),
        order?.end,
      ].filter((each) => each !== undefined && each !== "");
      return `${id} [${label.join(" ")}] ${turns.join(" ⏎ ")}\n   → ${token}: ${wrong ?? ""}`;
    })
    .join("\n");
