/** One thing wrong in the knowledge folder. */
export type Problem = {
  /** Relative to the knowledge folder, with forward slashes: `topics/cost.yaml`; `.` for the folder itself. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** Entries of lists are counted from 1: `questions[2].options[1].label`; `file`, `folder` or `yaml` where no field is meant. */
  readonly field: string;
  /** What is wrong, what it must be: `is missing, must be text`. */
  readonly message: string;
};

/** Thrown for a knowledge folder that cannot be used; the message lists every problem, one a line. */
export class GuideError extends Error {
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    super(
      [
        `The knowledge in ${folder} has ${countProblems(problems.length)}. Correct ${problems.length === 1 ? "it" : "them"}, then check again with: npm run guide`,
        ...problems.map((problem) => formatProblem(problem, folder)),
      ].join("\n"),
    );
    this.name = "GuideError";
    this.problems = problems;
  }
}

/** `file:line:column field: message`; with a folder, the file is written as seen from where the folder is. */
export function formatProblem(problem: Problem, folder = ""): string {
  return `${problemPlace(problem, folder)} ${problem.field}: ${problem.message}`;
}

/** `file:line:column`, which most terminals and editors open on a click. */
export function problemPlace(problem: Problem, folder = ""): string {
  const inFolder = folder.replace(/[\\/]+$/, "");
  const file = problem.file === "." ? inFolder || "." : inFolder === "" ? problem.file : `${inFolder}/${problem.file}`;
  return `${file}:${problem.line}:${problem.column}`;
}

/** `1 problem`, `12 problems`. */
export function countProblems(count: number): string {
  return `${count} ${count === 1 ? "problem" : "problems"}`;
}

/** By file, line and column, then by what is said; each problem once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...once.values()].toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.field, b.field) ||
      compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
