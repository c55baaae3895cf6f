import * as z from "zod";

/** The shapes of the files under `knowledge/`; `knowledge/README.md` explains them to editors, `knowledge/schema.json` is made from them. */

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters and digits joined by hyphens, e.g. prof-cert")
  .max(24, "must be at most 24 characters, so that addresses of replies stay short");
const sentence = z.string().trim().min(1, "must not be empty").max(400, "must be at most 400 characters");
const short = z.string().trim().min(1, "must not be empty").max(80, "must be at most 80 characters");
const phrase = z.string().trim().min(1, "must not be empty").max(80, "must be at most 80 characters");
const example = z.string().trim().min(1, "must not be empty").max(200, "must be at most 200 characters");
const phrases = z.array(phrase);
const examples = z.array(example);
const positive = z.number().positive("must be more than 0");
const range = z
  .strictObject({ from: positive, to: positive })
  .refine((r) => r.from <= r.to, { message: "`from` must not be more than `to`", path: ["from"] });

export const amount = z.union([positive, range, z.strictObject({ atLeast: positive })], {
  error: "must be a number, {from: …, to: …} or {atLeast: …}, each more than 0",
});

export const fact = z.strictObject({
  amount: amount.optional().describe("A figure: 122, {from: 100, to: 450} or {atLeast: 30}. The topic says the unit."),
  per: short.optional().describe("What the figure is for: program, course, package."),
  answer: z.enum(["yes", "no", "some"]).optional().describe("For yes-no topics; `some` means in some cases."),
  text: sentence.optional().describe("For text topics: the fact as one or two sentences."),
  names: z.array(short).optional().describe("Names that this fact mentions, so that a question about one finds it."),
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
  section: short,
});

export const credentialFile = z.strictObject({
  id,
  name: short.max(28, "must be at most 28 characters").describe("As in a sentence: XSeries."),
  plural: z.boolean().optional().describe("True when the name takes a plural verb."),
  full: short.optional().describe("The formal name, for headings."),
  aliases: z
    .array(phrase)
    .min(1, "must have at least one alias")
    .describe("Everything people call it, misspellings not needed."),
  facts: z.record(id, fact),
  unsaid: z
    .record(id, sentence)
    .optional()
    .describe("Per topic: what the guide does not say here, and where it may be found."),
  suits: z.array(suit).optional().describe("What the recommendation counts for and against it."),
});

const end = z.strictObject({
  says: phrase.describe("The superlative used in replies: cheapest."),
  than: phrase.describe("The comparative used in replies: cheaper."),
  most: phrases.describe("Superlatives people type: cheapest, least expensive."),
  more: phrases.optional().describe("Comparatives people type: cheaper, less expensive."),
});

export const topicFile = z.strictObject({
  id,
  label: short.max(24, "must be at most 24 characters").describe("In cards and tables: Cost."),
  about: phrase.describe("In the middle of a sentence: what it costs."),
  kind: z.enum(["amount", "yes-no", "text"]),
  unit: phrase.optional().describe("For amounts: USD, hours, weeks, months or any noun in the plural."),
  better: z.enum(["less", "more"]).optional(),
  choice: phrase.describe("The label that leads to it, with {name}: Cost of {name}."),
  question: phrase.describe("The question in full, for typing aids: What does {name} cost?"),
  sentence: sentence.optional().describe("The first line of an answer when the fact has none of its own."),
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
  order: z.strictObject({ least: end, most: end }).optional(),
  wants: phrases.optional().describe("Phrases by which a person says they want it: i need credit."),
  words: phrases.describe("Words that mean this topic by themselves."),
  hints: phrases.optional().describe("Words that mean it only if nothing else fits."),
  examples,
});

export const gap = z.strictObject({
  id,
  name: phrase.describe("After “The guide doesn't say anything about …”: refunds."),
  words: phrases.describe("Words that mean this subject by themselves."),
  examples,
  where: sentence.describe("Where such a thing is usually found."),
  near: z.array(id).optional().describe("Topics to offer instead."),
});
export const gapsFile = z.strictObject({ gaps: z.array(gap).min(1, "must list at least one gap") });

export const passage = z.strictObject({
  id,
  title: short.max(34, "must be at most 34 characters"),
  text: z.string().trim().min(1, "must not be empty").max(600, "must be at most 600 characters"),
  section: short,
  credentials: z.array(id),
  words: phrases,
  examples,
});
export const passagesFile = z.strictObject({ passages: z.array(passage) });

export const smallTalk = z.strictObject({
  id,
  kind: z.enum(["small-talk", "help"]),
  words: phrases.describe("Said alone, these are small talk; in front of a question they are passed over."),
  examples,
  replies: z.array(sentence).min(1, "must have at least one reply"),
});
export const smallTalkFile = z.strictObject({
  smallTalk: z.array(smallTalk).min(1, "must list at least one entry"),
  offTopic: z.strictObject({
    words: phrases,
    examples,
    replies: z.array(sentence).min(2, "must have at least two replies, so that none is said twice in a row"),
  }),
});

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
  words: phrases.describe("Words by which a person says it."),
  weak: phrases.optional().describe("Words that hint at it."),
  examples,
  counts: rule.optional(),
});
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
  unsure: sentence.describe("What is said when nothing is known yet and no verdict is possible."),
  stopped: sentence.describe("What is said when the dialogue is left."),
  depends: sentence.describe("The guide's general rule, said before the first question."),
});

const cueIds = [
  "compare",
  "difference",
  "best",
  "recommend",
  "all",
  "both",
  "each",
  "other",
  "it",
  "that",
  "which",
  "what",
  "how-much",
  "how-many",
  "how-long",
  "how",
  "why",
  "who",
  "when",
  "where",
  "whether",
  "not",
  "without",
  "need",
  "any",
  "every",
  "right",
  "tell",
  "describe",
  "worth",
  "rank",
  "first",
  "last",
  "least",
  "most",
  "less",
  "more",
  "under",
  "over",
  "about",
  "budget",
  "per",
  "week",
  "me",
  "want",
  "free",
  "back",
  "skip",
  "restart",
  "stop",
  "unsure",
  "and",
  "or",
  "but",
  "versus",
  "same",
  "enough",
] as const;
export type CueId = (typeof cueIds)[number];

export const vocabularyFile = z.strictObject({
  cues: z.record(z.enum(cueIds), phrases),
  spelling: z.record(phrase, phrase).describe("Short forms and slang, and what they stand for: u → you."),
  units: z.record(phrase, phrases).describe("Unit → the words for it."),
  numbers: z.record(phrase, z.number()),
  neutral: phrases.describe("Words that do not change what is asked."),
  domain: phrases.describe("Words of the field: who uses one is not off-topic."),
});

export const aboutFile = z.strictObject({
  title: short,
  url: z.url("must be a web address").startsWith("https://", "must start with https://"),
  checked: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date like 2026-11-23")
    .describe("When the facts were last held against the guide."),
  subject: sentence.describe("What the advisor knows about, after “I know about ”."),
  noun: z.strictObject({ one: phrase, many: phrase }),
  describes: id.optional().describe("The text topic that says what one of them is."),
  suits: id.optional().describe("The text topic that says whom one of them suits."),
  aliases: phrases.describe("Words for all of them together: credentials, certificates, programs."),
});

export type AboutFile = z.infer<typeof aboutFile>;
export type CredentialFile = z.infer<typeof credentialFile>;
export type TopicFile = z.infer<typeof topicFile>;
export type GapsFile = z.infer<typeof gapsFile>;
export type PassagesFile = z.infer<typeof passagesFile>;
export type SmallTalkFile = z.infer<typeof smallTalkFile>;
export type AdviceFile = z.infer<typeof adviceFile>;
export type VocabularyFile = z.infer<typeof vocabularyFile>;
