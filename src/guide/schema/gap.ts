import * as z from "zod";
import { examples, id, phrase, phrases, sentence } from "./pieces.ts";

/** A subject that people ask about and the guide does not cover. */
export const gap = z.strictObject({
  id,
  name: phrase.describe("After “The guide doesn't say anything about …”: refunds."),
  words: phrases.describe("Words that mean this subject by themselves, whatever else is said."),
  hints: phrases.optional().describe("Words that mean it only where no topic is named."),
  examples,
  where: sentence.describe("Where such a thing is usually found."),
  helps: z.array(id).optional().describe("Topics whose fact is said too, as it truly helps who asks this."),
  near: z.array(id).optional().describe("Topics to offer instead."),
});

/** `gaps/*.yaml` */
export const gapsFile = z.strictObject({ gaps: z.array(gap).min(1, "must list at least one gap") });

export type GapsFile = z.infer<typeof gapsFile>;
