import type { Guide } from "../src/guide/guide.ts";
import type { Reply } from "../src/reply.ts";
import { plainText } from "../src/reply.ts";
import type { Question } from "../src/understand/learning/question.ts";

/** Topics of which a reply about one is also about the other. */
const NEAR: readonly (readonly string[])[] = [
  ["length", "months"],
  ["cost", "package-price", "price-variation"],
  ["credit", "credit-amount", "degree"],
  ["eligibility", "prerequisites"],
  ["audience", "focus", "recognition", "endorsement"],
  ["description", "format", "focus", "overview"],
  ["creators", "endorsement"],
];
const isNear = (a: string, b: string): boolean =>
  a === b || NEAR.some((group) => group.includes(a) && group.includes(b));

const KINDS: Readonly<Record<Question["kind"], readonly Reply["kind"][]>> = {
  answer: ["answer"],
  recommend: ["recommendation", "question"],
  "not-covered": ["not-covered"],
  "off-topic": ["off-topic", "not-covered", "small-talk"],
  "small-talk": ["small-talk", "help"],
  help: ["help", "small-talk"],
};

/** What is wrong with a reply to a question, read strictly; undefined when it is right. */
export function judge(guide: Guide, question: Question, reply: Reply): string | undefined {
  if (!KINDS[question.kind].includes(reply.kind)) return `kind ${reply.kind}, wanted ${question.kind}`;
  const text = plainText(reply);
  const wrong = question.kind === "answer" ? judgeSubject(guide, question, reply, text) : undefined;
  if (wrong !== undefined) return wrong;
  const word = firstWord(text);
  if (question.lead === "yes" && word === "no") return "opens with no";
  if (question.lead === "no" && (word === "yes" || word === "partly yes")) return "opens with yes";
  if (question.lead === "depends" && word === "yes") return "opens with yes, in some cases would be true";
  const flat = digits(text);
  for (const figure of question.figures ?? []) if (!flat.includes(digits(figure))) return `lacks ${figure}`;
  return question.verdict === undefined ? undefined : judgeVerdict(guide, question.verdict, reply, text);
}

function judgeSubject(guide: Guide, question: Question, reply: Reply, text: string): string | undefined {
  const isBroad = /^(?:compare|summary|overview)/.test(reply.token) && reply.topics.length !== 1;
  const isGeneral = (topic: string): boolean => topic === "comparison" || topic === "overview";
  if (isBroad && !question.topics.some(isGeneral)) return "a whole card for one thing";
  const missing = question.topics.find(
    (topic) => !isGeneral(topic) && !reply.topics.some((told) => isNear(told, topic)),
  );
  if (missing !== undefined) return `lacks the topic ${missing}`;
  if (question.order !== undefined) return undefined;
  const about = reply.credentials.length > 0 ? reply.credentials : [...guide.credentials.keys()];
  const nameless = question.credentials.find(
    (id) => !about.includes(id) && !text.includes(guide.credentials.get(id)?.name ?? id),
  );
  if (nameless !== undefined) return `is not about ${nameless}`;
  return question.credentials.length === 1 && about.length > 2 ? "is about all" : undefined;
}

function judgeVerdict(guide: Guide, verdict: string, reply: Reply, text: string): string | undefined {
  if (reply.kind !== "recommendation") return "asks on, though enough was said";
  const places = [...guide.credentials.values()]
    .map(({ id, name }) => ({ id, at: text.indexOf(name) }))
    .filter(({ at }) => at >= 0);
  const [first] = places.sort((a, b) => a.at - b.at);
  return first?.id === verdict ? undefined : `recommends ${first?.id ?? "none"}`;
}

/** The first word of a reply, as far as it says yes or no. */
export function firstWord(text: string): "yes" | "partly yes" | "not all" | "no" | undefined {
  const start = text.replace(/^\W+/, "").slice(0, 60).toLowerCase();
  if (/^(?:yes|that is right|that's right|right)\b/.test(start))
    return /^yes,? (?:but|in some|some|only|at some)/.test(start) ? "partly yes" : "yes";
  if (/^(?:no, )?not (?:all|every|always|necessarily)|^in some|^some |^it depends|^sometimes/.test(start))
    return "not all";
  return /^(?:no|not|neither|none)\b/.test(start) ? "no" : undefined;
}

/** Whether a first word is the true one: "not all" counts for no, no for depends. */
export function isTrueWord(lead: NonNullable<Question["lead"]>, word: ReturnType<typeof firstWord>): boolean {
  const fitting = {
    yes: ["yes", "partly yes"],
    no: ["no", "not all"],
    depends: ["not all", "no", "partly yes"],
  } as const;
  return word !== undefined && (fitting[lead] as readonly string[]).includes(word);
}

const digits = (text: string): string => text.replace(/(\d)[,\u202f\u00a0](?=\d{3})/g, "$1");
