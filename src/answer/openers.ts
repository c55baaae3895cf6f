import type { Asked } from "../query/query.ts";
import type { Known } from "./tell-fact.ts";
import { listWords } from "./wording.ts";

/** The first word of a reply to a yes-no question about one credential, with its space; empty for open questions. */
export function openWith(asked: Asked, { fact }: Known): string {
  const { answer } = fact;
  if (answer === undefined) return "";
  switch (asked) {
    case "open":
    case "named":
    case "lacking":
    case "why":
    case "why-not":
      return "";
    case "whether":
    case "some":
      return answer === "no" ? "No: " : answer === "yes" ? "Yes: " : "Yes, in some cases: ";
    case "all":
      return answer === "no" ? "No: " : answer === "yes" ? "Yes: " : "No, not all of them: ";
    case "denied":
      return answer === "no" ? "That is right: " : answer === "yes" ? "Not so: " : "Not quite: ";
    case "without":
      return answer === "no" ? "Yes: " : answer === "yes" ? "No: " : "It depends: ";
  }
}

/** The same for several credentials: "Yes, with X.", "No, with none of them." */
export function openWithAll(asked: Asked, facts: readonly Known[], of: number): string {
  if (asked === "named") return `Not quite: that is ${facts[0]?.credential.name ?? ""}.`;
  if (asked === "open" || asked === "why" || asked === "why-not") return "";
  const wanted = ["without", "denied", "lacking"].includes(asked) ? ["no"] : ["yes", "some"];
  const fitting = facts.filter(({ fact }) => wanted.includes(fact.answer ?? ""));
  if (facts.every(({ fact }) => fact.answer === undefined)) return "";
  const names = (known: readonly Known[]): string => listWords(known.map(({ credential }) => credential.name));
  const others = facts.filter((known) => !fitting.includes(known));
  if (asked === "lacking" && fitting.length > 0) return `${names(fitting)}.`;
  if (asked === "denied") {
    if (fitting.length === 0) return "Not so.";
    return others.length === 0
      ? "That is right."
      : `That is right for ${names(fitting)}, but not for ${names(others)}.`;
  }
  if (fitting.length === 0) return of === 2 ? "No, neither of them." : "No, none of them.";
  if (fitting.length === of) return of === 2 ? "Yes, both of them." : "Yes, all of them.";
  return `Yes, but only ${listWords(fitting.map(({ credential }) => credential.name))}.`;
}
