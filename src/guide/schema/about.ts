import * as z from "zod";
import { id, phrase, phrases, sentence, short } from "./pieces.ts";

/** `about.yaml` */
export const aboutFile = z.strictObject({
  title: short,
  url: z.url("must be a web address").startsWith("https://", "must start with https://"),
  checked: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date like 2026-11-23")
    .describe("When the facts were last compared with the guide."),
  age: sentence
    .optional()
    .describe("How old the figures are and where today's are: said once in small print with figures."),
  contact: sentence.optional().describe("Where a person can be asked: Write to #help-credentials."),
  subject: sentence.describe("What the advisor knows about, after “I know about ”."),
  noun: z.strictObject({ one: phrase, many: phrase }),
  describes: id.optional().describe("The text topic that says what one of them is."),
  suits: id.optional().describe("The text topic that says who one of them is for."),
  aliases: phrases.describe("Words for all of them together: credentials, certificates, programs."),
});

export type AboutFile = z.infer<typeof aboutFile>;
