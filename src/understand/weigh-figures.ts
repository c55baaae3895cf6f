import type { CueId } from "../guide/schema.ts";
import { key } from "../query/lexicon.ts";
import type { Query } from "../query/query.ts";
import type { Evidence } from "./evidence.ts";
import type { Weighed } from "./score.ts";

/** What speaks for and against arithmetic with the figures of a message: whether each number is of the kind that is reckoned with, and what is done with it. */
export function weighFigures(evidence: Evidence, query: Query): Weighed {
  switch (query.kind) {
    case "pace": {
      const isSpan = !query.given.startsWith("hours");
      const asksDays = evidence.tokens.some(({ text }) => evidence.knowledge.lexicon.units.get(key(text)) === "days");
      return {
        [isSpan ? "pace of a span" : "pace of hours"]: 1,
        [`${query.given}, ${asksDays ? "days named" : "no days"}`]: 1,
        ...weighNumber(evidence, query.value, isSpan ? new Set([query.given]) : HOURS),
      };
    }
    case "multiple":
      return {
        ...weighNumber(evidence, query.count, COUNTED),
        [`several times ${isMoney(evidence, query.topic) ? "a price" : "a length"}`]: 1,
      };
    case "sum":
      return {
        [query.operation]: 1,
        ...Object.fromEntries(
          SUM_CUES.filter((cue) => hasCue(evidence, cue)).map((cue) => [`${query.operation}, ${cue}`, 1]),
        ),
      };
    case "constraint":
      return {
        limits: query.limits.length,
        [`limit, ${evidence.asking.some(({ cues }) => cues.has("whether")) ? "yes or no" : "open"}`]: 1,
      };
    default:
      return {};
  }
}

const SUM_CUES: readonly CueId[] = [
  "sum",
  "difference",
  "more",
  "less",
  "how-much",
  "how-many",
  "both",
  "all",
  "each",
  "other",
  "versus",
  "over",
  "under",
  "most",
  "least",
];
const HOURS: ReadonlySet<string> = new Set(["hours"]);
const COUNTED: ReadonlySet<string> = new Set(["people", "courses"]);

const hasCue = ({ readings }: Evidence, cue: CueId): boolean => readings.some(({ cues }) => cues.has(cue));

const isMoney = ({ knowledge }: Evidence, topic: string): boolean =>
  /^[A-Z]{3}$/.test(knowledge.guide.topics.get(topic)?.unit ?? "");

/** Where the number stands as it is, and what stands behind it. */
function weighNumber({ tokens, knowledge }: Evidence, value: number, units: ReadonlySet<string>): Weighed {
  const { lexicon } = knowledge;
  const at = tokens.findIndex(({ text, value: own }) => (own ?? lexicon.numbers.get(text)) === value);
  if (at < 0) return { "number out of two": 1 };
  const next = tokens.slice(at + 1, at + 3).map(({ text }) => unitOf(text, knowledge));
  const others = tokens.filter(({ value: own }) => own !== undefined).length;
  return {
    "number as typed": 1,
    "number with its unit": next.some((unit) => unit !== undefined && units.has(unit)) ? 1 : 0,
    "number with another unit": next.some((unit) => unit !== undefined && !units.has(unit)) ? 1 : 0,
    "the one figure typed": others === 1 && tokens[at]?.value !== undefined ? 1 : 0,
    "number in a word": tokens[at]?.value === undefined ? 1 : 0,
    "number is one": value === 1 ? 1 : 0,
  };
}

function unitOf(text: string, { lexicon, guide }: Evidence["knowledge"]): string | undefined {
  if (lexicon.people.has(key(text))) return "people";
  const parts = [...guide.credentials.values()].flatMap(({ facts }) =>
    Object.values(facts).flatMap(({ per }) => per ?? []),
  );
  return parts.includes(key(text)) ? "courses" : lexicon.units.get(key(text));
}
