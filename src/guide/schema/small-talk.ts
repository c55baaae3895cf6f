import * as z from "zod";
import { examples, id, phrases, sentence } from "./pieces.ts";

/** Something said that is not a question about the subject. */
export const smallTalk = z.strictObject({
  id,
  kind: z.enum(["small-talk", "help"]),
  words: phrases.describe("Said alone, these are small talk; in front of a question they are passed over."),
  examples,
  replies: z.array(sentence).min(1, "must have at least one reply"),
  contact: z.boolean().optional().describe("True: the `contact` of about.yaml is said too, if there is one."),
});

/** `small-talk.yaml` */
export const smallTalkFile = z.strictObject({
  smallTalk: z.array(smallTalk).min(1, "must list at least one entry"),
  offTopic: z.strictObject({
    words: phrases,
    examples,
    replies: z.array(sentence).min(2, "must have at least two replies, so that none is said twice in a row"),
  }),
});

export type SmallTalkFile = z.infer<typeof smallTalkFile>;
