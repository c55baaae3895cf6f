import * as z from "zod";

/** What an entry is called by others: short, because it stands in the addresses of replies. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters and digits joined by hyphens, such as package-price")
  .max(24, "must be at most 24 characters, so that addresses of replies stay short");
/** Said in replies as it stands. */
export const sentence = z.string().trim().min(1, "must not be empty").max(400, "must be at most 400 characters");
/** A name or a few words. */
export const short = z.string().trim().min(1, "must not be empty").max(80, "must be at most 80 characters");
/** Words that people type, or that stand inside a sentence. */
export const phrase = z.string().trim().min(1, "must not be empty").max(80, "must be at most 80 characters");
/** A whole question as people type it. */
export const example = z.string().trim().min(1, "must not be empty").max(200, "must be at most 200 characters");
export const phrases = z.array(phrase);
export const examples = z
  .array(example)
  .describe("Whole questions as people type them, in small letters; four different ones are far better than one.");
/** Figures of the knowledge are more than nothing. */
export const positive = z.number().positive("must be more than 0");
export const range = z
  .strictObject({ from: positive, to: positive })
  .refine((r) => r.from <= r.to, { message: 'must not be more than "to"', path: ["from"] });
