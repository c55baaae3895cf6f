import * as z from "zod";
import { examples, id, phrase, phrases, sentence, short } from "./pieces.ts";

const end = z.strictObject({
  says: phrase.describe("The superlative used in replies: cheapest."),
  than: phrase.describe("The comparative used in replies: cheaper."),
  most: phrases.describe("Superlatives people type: cheapest, least expensive."),
  more: phrases.optional().describe("Comparatives people type: cheaper, less expensive."),
});

/** `topics/*.yaml` */
export const topicFile = z.strictObject({
  id: id.describe("The file's name without .yaml; other files refer to it by this."),
  label: short.max(24, "must be at most 24 characters").describe("In cards and tables: Cost."),
  about: phrase.describe("In the middle of a sentence: what it costs."),
  kind: z
    .enum(["amount", "yes-no", "text"])
    .describe("What its facts hold: a figure, an answer (yes, no, some), or a sentence."),
  unit: phrase.optional().describe("For amounts: USD, hours, weeks, months or any noun in the plural."),
  better: z.enum(["less", "more"]).optional().describe("Which end people mostly want."),
  choice: phrase.describe("The label that leads to it, with {name}: Cost of {name}."),
  question: phrase.describe("The question in full, for typing aids: What does {name} cost?"),
  sentence: sentence.optional().describe("The first line of an answer when the fact has none of its own."),
  says: z
    .strictObject({ yes: z.tuple([phrase, phrase]), no: z.tuple([phrase, phrase]) })
    .optional()
    .describe("For yes-no topics: what stands after one name and after several, e.g. [gives credit, give credit]."),
  missing: sentence.describe("What is said when the guide has no such fact for {name}."),
  where: sentence.optional().describe("Where such a thing is usually found."),
  narrows: id.optional().describe("The broader topic whose words often stand beside this one's; this one then wins."),
  also: z.array(id).optional().describe("Topics answered along with it when the credential has them."),
  card: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("Its place on summaries and in comparisons; left out: not on them."),
  order: z
    .strictObject({ least: end, most: end })
    .optional()
    .describe("The words for its two ends; left out: it is never put in order."),
  wants: phrases.optional().describe("Phrases by which a person says they want it: i need credit."),
  words: phrases.describe("Words that mean this topic by themselves."),
  opposite: phrases.optional().describe("Words that ask for its contrary: “can anyone join” for requirements."),
  hints: phrases.optional().describe("Words that mean it only if nothing else fits."),
  examples,
});

export type TopicFile = z.infer<typeof topicFile>;
