import type { Asked } from "../query/query.ts";
import type { Claim, FirstWord, Hold } from "../facts/claims.ts";
import { FIRST_WORDS, holdOf } from "../facts/claims.ts";
import type { Known } from "./tell-fact.ts";
import { listWords } from "./wording.ts";

/** The claim behind each way of asking; the others assert nothing of a fact that holds or does not. */
const CLAIM_OF: Readonly<Record<Asked, Claim>> = {
  open: "open",
  named: "open",
  lacking: "open",
  why: "open",
  "why-not": "open",
  whether: "affirm",
  all: "every",
  some: "some",
  denied: "deny",
  without: "deny",
  "not-all": "not-every",
  so: "open",
  "not-so": "open",
  partly: "open",
};

/** The first word of a reply to a yes-no question about one credential, with its space; empty for open questions. */
export function openWith(asked: Asked, { fact }: Known): string {
  const hold = holdOf(fact);
  if (hold === undefined) return openText(asked);
  const claim = CLAIM_OF[asked];
  return claim === "open" ? "" : OPENERS[claim](FIRST_WORDS[claim][hold], hold, asked);
}

/** Of a figure or a text: whether what was asserted agrees with it. */
export function openText(asked: Asked): string {
  return asked === "so" ? "Yes: " : asked === "not-so" ? "No: " : asked === "partly" ? "Not in every case: " : "";
}

type Opener = (word: FirstWord, hold: Hold, asked: Asked) => string;

const plain: Opener = (word, hold) =>
  word === "yes" ? "Yes: " : word === "no" ? (hold === "never" ? "No: " : "Not always: ") : "In some cases: ";

const OPENERS: Readonly<Record<Exclude<Claim, "open">, Opener>> = {
  affirm: plain,
  every: plain,
  some: (word, hold) => (word === "yes" && hold === "sometimes" ? "Yes, in some cases: " : plain(word, hold, "some")),
  deny: (word, hold, asked) =>
    word === "yes"
      ? asked === "denied"
        ? "That is right: "
        : "Yes: "
      : hold === "sometimes"
        ? "Not quite: "
        : asked === "denied"
          ? "Not so: "
          : "No: ",
  "not-every": (word) => (word === "yes" ? "That is right: " : "No: "),
};

/** The same for several credentials: "Yes, both of them.", "No, none of them.", "Yes, but only X." */
export function openWithAll(asked: Asked, facts: readonly Known[], of: number): string {
  if (asked === "named") return `Not quite: that is ${facts[0]?.credential.name ?? ""}.`;
  if (asked === "lacking") {
    const lacking = facts.filter(({ fact }) => fact.answer === "no");
    return lacking.length > 0 ? `${names(lacking)}.` : of === 2 ? "Neither of them." : "None of them.";
  }
  if (facts.every(({ fact }) => fact.answer === undefined)) return openText(asked).replace(/: $/, ".");
  const claim = CLAIM_OF[asked];
  if (claim === "open") return "";
  const isDenial = claim === "deny" || claim === "not-every";
  const having = facts.filter(({ fact }) => fact.answer !== "no");
  const lacking = facts.filter(({ fact }) => fact.answer === "no");
  const whole = of === 2 ? "both" : "all";
  const nobody = of === 2 ? "neither" : "none";
  if (having.length === 0) {
    if (asked === "without") return `Yes, ${whole} of them.`;
    return isDenial ? `That is right, ${nobody} of them.` : `No, ${nobody} of them.`;
  }
  if (having.length < of) {
    if (claim === "every") return `No, not all of them: only ${names(having)}.`;
    if (claim === "not-every") return `That is right: only ${names(having)}.`;
    return isDenial
      ? `Not quite: that is so for ${names(lacking)}, but not for ${names(having)}.`
      : `Yes, but only ${names(having)}.`;
  }
  const holds = having.map(({ fact }) => holdOf(fact));
  if (claim === "every" && holds.some((hold) => hold !== "always")) return "Not always.";
  if (claim === "not-every")
    return holds.every((hold) => hold === "always") ? `No, ${whole} of them.` : "That is right.";
  if (asked === "without") return `No, ${nobody} of them.`;
  return isDenial ? `Not so: ${whole} of them do.` : `Yes, ${whole} of them.`;
}

const names = (known: readonly Known[]): string => listWords(known.map(({ credential }) => credential.name));
