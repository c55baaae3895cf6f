import type { Guide } from "../guide/guide.ts";
import { key, NAME } from "../query/lexicon.ts";
import type { Features } from "./features.ts";
import { packFeatures } from "./features.ts";
import type { Evidence } from "./evidence.ts";
import { holdOf } from "../facts/claims.ts";

/**
 * What is read of a message about one fact, to tell what it asserts of it: its words by themselves and beside the topic, how the fact holds, how many of its words stand
 * in the fact and in the same fact of the others, and how its figures stand to the fact's.
 */
export function findAssertion(evidence: Evidence, credentials: readonly string[], topic: string): Features {
  const { knowledge, previous, readings } = evidence;
  const { guide } = knowledge;
  const tokens = readings.flatMap((reading) => [...reading.tokens, { text: ";", kind: "mark" } as const]);
  const words = tokens.flatMap((token) =>
    token.kind === "mark"
      ? []
      : [
          token.kind === "number"
            ? "#"
            : "credential" in token && token.credential !== undefined
              ? NAME
              : key(token.text),
        ],
  );
  const last = evidence.asking.at(-1);
  const lastWords =
    last === undefined
      ? []
      : last.tokens.flatMap((token) =>
          token.kind === "mark" ? [] : [token.credential === undefined ? key(token.text) : NAME],
        );
  const padded = ["<", ...words, ">"];
  const scope = credentials.length === 0 ? "all" : credentials.join("+");
  const hold = holdsIn(guide, credentials, topic);
  const cues = [...new Set(readings.flatMap((reading) => [...reading.cues]))];
  const own = wordsOfFact(guide, credentials, topic);
  const others = wordsOfFact(
    guide,
    [...guide.credentials.keys()].filter((id) => credentials.length > 0 && !credentials.includes(id)),
    topic,
  );
  const content = [...new Set(words)].filter((word) => word.length > 3);
  const inOwn = content.filter((word) => own.has(word) && !others.has(word));
  const inOthers = content.filter((word) => others.has(word) && !own.has(word));
  const inBoth = content.filter((word) => others.has(word) && own.has(word));
  const figures = figuresIn(evidence, guide, credentials, topic);
  const limits = cues.filter((cue) => LIMITING.has(cue));
  return packFeatures([
    [2, words.map((word) => `w:${word}`)],
    [1.5, padded.slice(1).map((word, index) => `b:${padded[index] ?? ""} ${word}`)],
    [1, padded.slice(2).map((word, index) => `t:${padded[index] ?? ""} ${padded[index + 1] ?? ""} ${word}`)],
    [
      1,
      [
        `f1:${lastWords[0] ?? ""}`,
        `f2:${lastWords.slice(0, 2).join(" ")}`,
        `f3:${lastWords.slice(0, 3).join(" ")}`,
        `e1:${lastWords.at(-1) ?? ""}`,
        `e2:${lastWords.slice(-2).join(" ")}`,
        `mark:${tokens.some(({ text }) => text === "?")}`,
      ],
    ],
    [1.2, cues.map((cue) => `cue:${cue}`)],
    [
      1,
      [
        `h:${hold}`,
        `topic:${topic}`,
        `of:${topic}|${scope}`,
        `n:${Math.min(3, credentials.length)}`,
        `before:${previous?.query.kind ?? "none"}`,
      ],
    ],
    [1.5, words.map((word) => `${topic}|${word}`)],
    [1, cues.map((cue) => `h:${hold}|${cue}`)],
    [1.5, hold === "text" ? words.map((word) => `${scope}|${topic}|${word}`) : words.map((word) => `${hold}|${word}`)],
    [
      1,
      [
        `own:${Math.min(3, inOwn.length)}`,
        `others:${Math.min(3, inOthers.length)}`,
        `both:${Math.min(3, inBoth.length)}`,
        `lean:${Math.sign(inOwn.length - inOthers.length)}`,
      ],
    ],
    [
      1.5,
      figures.flatMap((relation) => [
        `figure:${relation}`,
        `figure:${topic}|${relation}`,
        ...limits.map((cue) => `figure:${relation}|${cue}`),
      ]),
    ],
  ]);
}

const LIMITING: ReadonlySet<string> = new Set([
  "under",
  "over",
  "about",
  "less",
  "more",
  "least",
  "most",
  "not",
  "every",
  "per",
  "budget",
  "enough",
]);

function holdsIn(guide: Guide, credentials: readonly string[], topic: string): string {
  const ids = credentials.length === 0 ? [...guide.credentials.keys()] : credentials;
  const holds = new Set(
    ids
      .flatMap((id) => guide.credentials.get(id)?.facts[topic] ?? [])
      .map((fact) => holdOf(fact) ?? (fact.amount === undefined ? "text" : "figure")),
  );
  return holds.size === 1 ? ([...holds][0] ?? "none") : holds.size === 0 ? "none" : "mixed";
}

const FACT_WORDS = new WeakMap<Guide, Map<string, ReadonlySet<string>>>();

/** The words of a fact, of its note and of whatever else is said of it. */
function wordsOfFact(guide: Guide, credentials: readonly string[], topic: string): ReadonlySet<string> {
  const known = FACT_WORDS.get(guide) ?? new Map<string, ReadonlySet<string>>();
  FACT_WORDS.set(guide, known);
  const at = `${credentials.join("+")}/${topic}`;
  const found = known.get(at);
  if (found !== undefined) return found;
  const facts = credentials.flatMap((id) => guide.credentials.get(id)?.facts[topic] ?? []);
  const texts = facts.flatMap((fact) =>
    [fact.text, fact.sentence, fact.note, fact.cell, ...(fact.names ?? [])].filter((each) => each !== undefined),
  );
  const made = new Set(texts.flatMap((each) => each.toLowerCase().match(/[a-z]{4,}/g) ?? []).map(key));
  known.set(at, made);
  return made;
}

/** How each figure of the message stands to the fact's: below, at its lower end, within, at its upper end, above. */
function figuresIn(
  { readings, knowledge }: Evidence,
  guide: Guide,
  credentials: readonly string[],
  topic: string,
): readonly string[] {
  const numbers = readings.flatMap(({ tokens }) =>
    tokens.flatMap(({ text, value }) => value ?? knowledge.lexicon.numbers.get(text) ?? []),
  );
  const ids = credentials.length === 0 ? [...guide.credentials.keys()] : credentials;
  const amounts = ids.flatMap((id) => guide.credentials.get(id)?.facts[topic]?.amount ?? []);
  return [...new Set(numbers.flatMap((value) => amounts.map((amount) => relationOf(value, amount))))];
}

function relationOf(
  value: number,
  amount: number | { readonly from: number; readonly to: number } | { readonly atLeast: number },
): string {
  const [from, to] =
    typeof amount === "number"
      ? [amount, amount]
      : "atLeast" in amount
        ? [amount.atLeast, Infinity]
        : [amount.from, amount.to];
  if (value === from && value === to) return "exact";
  if (value === from) return "lower end";
  if (value === to) return "upper end";
  return value < from ? "below" : value > to ? "above" : "within";
}
