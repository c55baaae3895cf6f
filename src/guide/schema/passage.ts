import * as z from "zod";
import { examples, id, phrases, short } from "./pieces.ts";

/** A longer piece of the guide, in own words. */
export const passage = z.strictObject({
  id,
  title: short.max(34, "must be at most 34 characters").describe("On the button that leads to it."),
  text: z.string().trim().min(1, "must not be empty").max(600, "must be at most 600 characters"),
  section: short,
  credentials: z.array(id).describe("Which it is about; an empty list: all."),
  words: phrases.describe("Words that mean this passage by themselves."),
  examples,
});

/** `passages.yaml` */
export const passagesFile = z.strictObject({ passages: z.array(passage) });

export type PassagesFile = z.infer<typeof passagesFile>;
