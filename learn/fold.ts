import type { Question } from "../src/understand/learning/question.ts";
import { hashOf } from "../src/understand/features.ts";
import { FOLDS } from "./settings.ts";

/**
 * What is left out of one training: a part of the writers (`writer`), one writer (`file`), or a part of all conversations; `none` for the final one. `share` of the others
 * is learnt from.
 */
export type Fold = {
  readonly by: "writer" | "conversation" | "none" | "file";
  readonly part: number;
  readonly share?: number;
};

export function isHeld({ by, part }: Fold, question: Question, files: readonly string[]): boolean {
  switch (by) {
    case "none":
      return false;
    case "file":
      return files.indexOf(question.file) === part;
    case "writer":
      return files.indexOf(question.file) % FOLDS === part;
    case "conversation":
      return hashOf(question.turns[0] ?? "") % FOLDS === part;
  }
}
