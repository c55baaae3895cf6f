import type { Question } from "../src/understand/learning/question.ts";
import { hashOf } from "../src/understand/features.ts";
import { FOLDS } from "./settings.ts";

/** What is left out of one training: whole writers (`writer`), or whole conversations of any writer; `none` for the final one. */
export type Fold = { readonly by: "writer" | "conversation" | "none"; readonly part: number };

export function isHeld({ by, part }: Fold, question: Question, files: readonly string[]): boolean {
  switch (by) {
    case "none":
      return false;
    case "writer":
      return files.indexOf(question.file) % FOLDS === part;
    case "conversation":
      return hashOf(question.turns[0] ?? "") % FOLDS === part;
  }
}
