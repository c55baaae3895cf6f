import * as z from "zod";
import { id, phrase, positive, range, sentence, short } from "./pieces.ts";

/** A figure of a fact; its unit is the topic's. */
export const amount = z.union([positive, range, z.strictObject({ atLeast: positive })], {
  error: "must be a number, {from: …, to: …} or {atLeast: …}, each more than 0",
});

/** What the guide says of one credential on one topic. */
export const fact = z.strictObject({
  amount: amount.optional().describe("A figure: 122, {from: 100, to: 450} or {atLeast: 30}. The topic says the unit."),
  per: short.optional().describe("What the figure is for: program, course, package."),
  answer: z.enum(["yes", "no", "some"]).optional().describe("For yes-no topics; `some` means in some cases."),
  holds: z
    .enum(["every", "typical", "average", "others"])
    .optional()
    .describe(
      "How far a yes or a figure holds: of every program (the default), typically, on average, or as others decide, such as each university. “Always” and “guaranteed” are then answered with “not always”.",
    ),
  text: sentence.optional().describe("For text topics: the fact as one or two sentences."),
  names: z.array(short).optional().describe("Names that this fact mentions, so that a question about one finds it."),
  naming: sentence
    .optional()
    .describe("Said when somebody wants to learn what one of the names says: The guide names {field} among …"),
  place: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("For text topics that can be ordered: 1 comes first or is least."),
  sentence: sentence.optional().describe("The first line of an answer; {name} and {value} are filled in."),
  note: sentence.optional().describe("What makes the answer precise: conditions, exceptions."),
  cell: short.optional().describe("The fact in a few words, for tables and cards."),
  section: short.describe("Where the guide says it: Section › Entry."),
});

const suit = z.strictObject({
  question: id,
  option: id,
  weight: z.number().min(-10, "must be from -10 to 10").max(10, "must be from -10 to 10"),
  because: sentence.describe(
    "Why this speaks for (or, with a negative weight, against) it; ties the answer to a fact.",
  ),
  but: sentence
    .optional()
    .describe("What speaks against it all the same: said where it comes second, never where it wins."),
  section: short,
});

/** `credentials/*.yaml` */
export const credentialFile = z.strictObject({
  id: id.describe("The file's name without .yaml; other files refer to it by this."),
  name: short.max(28, "must be at most 28 characters").describe("As it stands in a sentence."),
  plural: z.boolean().optional().describe("True when the name takes a plural verb."),
  full: short.optional().describe("The formal name, for headings."),
  aliases: z
    .array(phrase)
    .min(1, "must have at least one alias")
    .describe("Everything people call it, misspellings not needed."),
  facts: z.record(id, fact).describe("Per topic, by its id: what the guide says."),
  unsaid: z
    .record(id, sentence)
    .optional()
    .describe("Per topic: what the guide does not say here, and where it may be found."),
  suits: z.array(suit).optional().describe("What the recommendation counts for and against it."),
});

export type CredentialFile = z.infer<typeof credentialFile>;
