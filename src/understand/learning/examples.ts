import type { Guide } from "../../guide/guide.ts";
import type { Knowledge, Previous } from "../../query/context.ts";
import { tokenise } from "../../query/tokens.ts";
import { findFeatures } from "../features.ts";
import { targetsOf } from "./heads.ts";
import type { Question } from "./question.ts";
import type { Example, Head } from "./train-network.ts";

/** What the examples of the guide's own files weigh beside a question that a person wrote. */
export const GUIDE_WEIGHT = 0.3;

/** What a phrase of the guide's files weighs, beside a question that a person wrote. */
export const PHRASE_WEIGHT = 0.15;
/** What a phrase by itself tells. */
export const PHRASE_HEADS: ReadonlySet<string> = new Set(["meaning", "topic", "talk"]);

/** A question as the network learns from it: what it reads of the last message after the reply before, and what is right. */
export function toExample(
  knowledge: Knowledge,
  heads: readonly Head[],
  question: Question,
  previous: Previous | undefined,
  weight = 1,
): Example {
  const message = question.turns.at(-1) ?? "";
  return {
    features: findFeatures(knowledge, knowledge.spell(tokenise(message)), previous),
    targets: targetsOf(knowledge.guide, heads, question),
    weight,
  };
}

/** The words of topics and gaps as questions by themselves: all that there is where nobody has written questions. */
export function phraseQuestions({
  topics,
  gaps,
  smallTalk,
  offTopic,
  credentials,
  about,
  vocabulary,
}: Guide): readonly Question[] {
  const { made, add } = collect();
  for (const [id, { words, hints = [], order }] of topics)
    for (const phrase of [...words, ...hints, ...(order?.least.most ?? []), ...(order?.most.most ?? [])])
      add(phrase, "answer", { topics: [id] });
  for (const [gap, { words, hints = [] }] of gaps)
    for (const phrase of [...words, ...hints]) add(phrase, "not-covered", { gap });
  for (const [talk, { kind, words }] of smallTalk) for (const phrase of words) add(phrase, kind, { talk });
  for (const phrase of offTopic.words) add(phrase, "off-topic");
  for (const [id, { name, aliases }] of credentials)
    for (const phrase of [name, ...aliases]) add(phrase, "answer", { topics: ["overview"], credentials: [id] });
  for (const phrase of about.aliases) add(phrase, "answer", { topics: ["overview"] });
  const cue = (id: keyof typeof vocabulary.cues): readonly string[] => vocabulary.cues[id] ?? [];
  for (const phrase of [...cue("compare"), ...cue("difference"), ...cue("versus")])
    add(phrase, "answer", { topics: ["comparison"] });
  for (const phrase of [...cue("recommend"), ...cue("best")]) add(phrase, "recommend");
  return made;
}

/** The examples that stand in the guide's own files, as questions: of topics, gaps, goals, small talk and what is off-topic. */
export function guideQuestions({ topics, gaps, advice, smallTalk, offTopic }: Guide): readonly Question[] {
  const { made, add } = collect();
  for (const [id, { examples }] of topics) for (const example of examples) add(example, "answer", { topics: [id] });
  for (const [gap, { examples }] of gaps) for (const example of examples) add(example, "not-covered", { gap });
  for (const { id, examples } of advice.questions[0]?.options ?? [])
    for (const example of examples) add(example, "recommend", { goal: id });
  for (const [talk, { kind, examples }] of smallTalk) for (const example of examples) add(example, kind, { talk });
  for (const example of offTopic.examples) add(example, "off-topic");
  return made;
}

/** Questions out of the guide's own files. */
function collect() {
  const made: Question[] = [];
  const add = (text: string, kind: Question["kind"], more: Partial<Question> = {}): void =>
    void made.push({
      id: `guide-${made.length}`,
      file: "guide",
      turns: [text],
      kind,
      credentials: [],
      topics: [],
      ...more,
    });
  return { made, add };
}
