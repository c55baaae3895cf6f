import type { Knowledge, Previous } from "../query/context.ts";
import { key } from "../query/lexicon.ts";
import type { Sense } from "../query/lexicon.ts";
import { findSpans, foldNames } from "../query/spans.ts";
import { tokenise } from "../query/tokens.ts";
import { writeToken } from "../token.ts";
import type { Belief } from "./beliefs.ts";
import type { Learnt } from "./learnt.ts";
import { evidenceOf, rankCandidates, understand } from "./understand.ts";

/** Why a message was understood as it was: its words, what they can stand for, what is believed, and the best candidates with what decided. */
export type Explanation = {
  /** As read, misspellings corrected. */
  readonly words: readonly string[];
  /** Known phrases and their senses. */
  readonly phrases: readonly { readonly words: string; readonly senses: readonly string[] }[];
  readonly beliefs: Readonly<Record<string, readonly Belief[]>>;
  /** Best first. A feature's value times its weight is what it adds to the score. */
  readonly candidates: readonly {
    readonly token: string;
    readonly by: string;
    readonly score: number;
    readonly features: readonly { readonly name: string; readonly value: number; readonly adds: number }[];
  }[];
  /** The address of what was understood in the end. */
  readonly token: string;
  readonly confidence: number;
};

const MOST_CANDIDATES = 6;
const HEADS = ["meaning", "kind", "scope", "form", "first", "goal"] as const;

export function explain(knowledge: Knowledge, learnt: Learnt, message: string, previous?: Previous): Explanation {
  const evidence = evidenceOf(knowledge, learnt, message, previous);
  const { lexicon } = knowledge;
  const tokens = foldNames(lexicon.aliases, knowledge.spell(tokenise(message)));
  const spans = [
    ...findSpans(lexicon.phrases, tokens),
    ...findSpans(lexicon.goals, tokens),
    ...findSpans(lexicon.cues, tokens, key),
  ];
  const { query, confidence } = understand(knowledge, learnt, message, previous);
  return {
    words: tokens.map(({ text, credential }) => credential ?? text),
    phrases: spans
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end, senses }) => ({
        words: tokens
          .slice(start, end)
          .map(({ text }) => text)
          .join(" "),
        senses: senses.map(nameSense),
      })),
    beliefs: Object.fromEntries(
      HEADS.map((head) => [
        head,
        evidence.beliefs.best(head, 3).map(({ name, share }) => ({ name, share: rounded(share) })),
      ]),
    ),
    candidates: rankCandidates(evidence, learnt.candidates)
      .slice(0, MOST_CANDIDATES)
      .map(({ query: candidate, by, score, features }) => ({
        token: writeToken(candidate),
        by,
        score: rounded(score),
        features: Object.entries(features)
          .filter(([, value]) => value !== 0)
          .map(([name, value]) => ({
            name,
            value: rounded(value),
            adds: rounded(value * (learnt.candidates[name] ?? 0)),
          }))
          .toSorted((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
      })),
    token: writeToken(query),
    confidence,
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function nameSense(sense: Sense): string {
  switch (sense.kind) {
    case "topic":
    case "gap":
      return `${sense.kind} ${sense.id}${sense.strong ? "" : " (hint)"}`;
    case "order":
      return `order ${sense.topic} ${sense.end}`;
    case "name":
      return `name of ${sense.topic} ${sense.credential}`;
    case "option":
      return `answer ${sense.question}=${sense.option}`;
    case "off-topic":
    case "whole":
      return sense.kind;
    default:
      return `${sense.kind} ${sense.id}`;
  }
}
