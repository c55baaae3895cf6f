import type { Guide, Topic } from "../guide/guide.ts";
import type { Known } from "./tell-fact.ts";
import { tellFact, tellFactAsIt, tellValue } from "./tell-fact.ts";
import { listWords } from "./wording.ts";

/**
 * A yes-no topic of several credentials in a line or two: who has it, what that means, and who does not. `opener` is what
 * the first line begins with already ("Yes, but only X."); `lackingFirst`: those without it are the answer. Nothing where the
 * topic has no words for it, or where those that have it differ in what they have.
 */
export function tellTogether(
  guide: Guide,
  topic: Topic,
  facts: readonly Known[],
  opener: string,
  lackingFirst: boolean,
): readonly string[] | undefined {
  const { says } = topic;
  if (says === undefined || facts.length < 2 || facts.some(({ fact }) => fact.answer === undefined)) return undefined;
  const has = facts.filter(({ fact }) => fact.answer !== "no");
  const lacks = facts.filter(({ fact }) => fact.answer === "no");
  if (new Set(has.map(tellValue)).size > 1) return undefined;
  const isOpened = opener !== "" && !lackingFirst;
  const having = has.length === 0 ? [] : [tellHaving(guide, topic, has, facts.length, isOpened)];
  const isNone = has.length === 0 && opener === "";
  const none = `${facts.length === 2 ? "Neither" : "None of them"} ${says.yes[0]}.`;
  const lacking =
    lacks.length === 0 ? [] : [isNone ? none : `${subjectOf(lacks, facts, opener)} ${says.no[isMany(lacks) ? 1 : 0]}.`];
  const [first = "", ...more] = lackingFirst ? [...lacking, ...having] : [...having, ...lacking];
  return [`${opener} ${first}`.trim(), ...more];
}

/** One that has it is told in a sentence of its own; of several it is only said that they do. */
function tellHaving(guide: Guide, topic: Topic, has: readonly Known[], of: number, isOpened: boolean): string {
  const [only, ...more] = has;
  if (only !== undefined && more.length === 0) {
    const told = tellFact(guide, only);
    if (isOpened) return tellFactAsIt(guide, only);
    return of === guide.credentials.size && told.startsWith(only.credential.name) ? `Only ${told}` : told;
  }
  const all = isOpened ? "They" : of === 2 ? "Both" : "All of them";
  return `${has.length === of ? all : namesOf(has)} ${topic.says?.yes[1] ?? ""}.`;
}

/** "They" or "It" where the opener has just named them, or meant them all. */
function subjectOf(known: readonly Known[], of: readonly Known[], opener: string): string {
  const isNamed = opener !== "" && (known.length === of.length || opener.includes(namesOf(known)));
  return isNamed && !opener.includes("but not") ? (isMany(known) ? "They" : "It") : namesOf(known);
}

const namesOf = (known: readonly Known[]): string => listWords(known.map(({ credential }) => credential.name));

const isMany = (known: readonly Known[]): boolean => known.length > 1 || known[0]?.credential.plural === true;
