import * as z from "zod";
import { examples, id, phrase, phrases, positive, sentence, short } from "./pieces.ts";

const adviceId = id.max(8, "must be at most 8 characters, so that a whole dialogue fits in an address");
const MOST_WEIGHT = 30;
const weight = z.number().positive("must be more than 0").max(MOST_WEIGHT, `must be at most ${MOST_WEIGHT}`);
const filled = "{name} and {value} are filled in; it stands after “You want …: ”.";
const rule = z
  .discriminatedUnion("is", [
    z.strictObject({
      is: z.literal("has").describe("A yes-no topic: yes counts for it, no against it, some half."),
      topic: id,
      weight,
      for: sentence.describe(filled),
      against: sentence.describe(filled),
    }),
    z.strictObject({
      is: z
        .literal("lacks")
        .describe("A yes-no topic that is not wanted: no counts for it, yes against it, some half."),
      topic: id,
      weight,
      for: sentence.describe(filled),
      against: sentence.describe(filled),
    }),
    z.strictObject({
      is: z.literal("least").describe("An amount: the less, the better, in proportion."),
      topic: id,
      per: short.optional().describe("Only figures per this count: program."),
      weight,
      best: sentence.describe(filled),
      for: sentence.describe(filled),
      against: sentence.describe(filled),
      unclear: sentence.optional().describe("Said when the figure is per something else."),
    }),
    z.strictObject({
      is: z.literal("at-most").describe("An amount: within the limit counts for it, beyond it against it."),
      topic: id,
      per: short.optional().describe("Only figures per this count: program."),
      limit: positive.describe("In the topic's unit."),
      reward: weight,
      penalty: weight,
      for: sentence.describe(filled),
      partly: sentence.describe(filled),
      against: sentence.describe(filled),
      unclear: sentence.optional().describe("Said when the figure is per something else."),
    }),
  ])
  .describe("Counted from the facts, so that a new credential needs no weight of its own for this option.");

const option = z.strictObject({
  id: adviceId.refine((value) => value !== "any", "must not be any, which stands for a skipped question"),
  label: short.max(34, "must be at most 34 characters"),
  /** "You want {want}" in the verdict. */
  want: phrase.describe("After “You want ”: credit toward a master's degree."),
  if: phrase
    .optional()
    .describe("After “If ”, where this answer would change the verdict: you need university credit."),
  words: phrases.describe("Words by which a person says it."),
  replies: phrases.optional().describe("Words that mean it only as a short answer to this question: yes, no."),
  weak: phrases.optional().describe("Words that hint at it."),
  examples,
  counts: rule.optional(),
});

/** What somebody may not want, though no question asks for it. */
const avoided = z.strictObject({
  topic: id.describe("A yes-no topic, or an amount of which they want little."),
  want: phrase.describe("After “You want ”: no capstone."),
  counts: rule,
});

/** `advice.yaml` */
export const adviceFile = z.strictObject({
  title: short,
  questions: z
    .array(
      z.strictObject({
        id: adviceId,
        ask: sentence,
        why: sentence.describe("Why it is asked, in small print."),
        options: z.array(option).min(2, "must have at least two options").max(5, "must have at most five options"),
      }),
    )
    .min(1, "must have at least one question")
    .max(4, "must have at most four questions"),
  lacks: z.array(id).describe("Yes-no topics worth saying when the winner does not have them."),
  avoid: z
    .array(avoided)
    .optional()
    .describe("What somebody may not want; a goal can be unwanted without an entry here."),
  unwanted: weight
    .optional()
    .describe("What a goal that is not wanted takes from the credential that fits that goal best."),
  limits: z
    .strictObject({ reward: weight, penalty: weight })
    .optional()
    .describe("What it counts to stay within a person's own figure, and to go beyond it."),
  unsure: sentence.describe("What is said when nothing is known yet and no verdict is possible."),
  stopped: sentence.describe("What is said when the dialogue is left."),
  depends: sentence.describe("The guide's general rule, said before the first question."),
});

export type AdviceFile = z.infer<typeof adviceFile>;
