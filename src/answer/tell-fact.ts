import { formatAmount } from "../guide/format-amount.ts";
import type { Credential, Fact, Guide, Topic } from "../guide/guide.ts";

/** A fact with what it belongs to; `undefined` from `findFact` means that the guide does not say it. */
export type Known = { readonly credential: Credential; readonly topic: Topic; readonly fact: Fact };

export function findFact(guide: Guide, credentialId: string, topicId: string): Known | undefined {
  const credential = guide.credentials.get(credentialId);
  const topic = guide.topics.get(topicId);
  const fact = credential?.facts[topicId];
  return credential && topic && fact ? { credential, topic, fact } : undefined;
}

/** The fact as one sentence, with its figures filled in. */
export function tellFact(guide: Guide, { credential, topic, fact }: Known): string {
  const value = fact.amount === undefined ? tellValue({ credential, topic, fact }) : formatAmount(topic, fact);
  const words = fact.sentence ?? fact.text ?? topic.sentence ?? `${credential.name}: ${value}.`;
  return fillIn(guide, words, credential, value);
}

/** The same sentence with "It" for the name that it begins with, where the name has just been said. */
export function tellFactAsIt(guide: Guide, known: Known): string {
  const { name, plural } = known.credential;
  const told = tellFact(guide, known);
  const begins = [name, `A ${name}`, `An ${name}`].find((words) => told.startsWith(`${words} `));
  return begins === undefined || plural ? told : `It${told.slice(begins.length)}`;
}

/** The fact in a few words, for tables and cards: a figure, Yes, No, or what stands in `cell`. */
export function tellValue({ topic, fact }: Known): string {
  if (fact.cell !== undefined) return fact.cell.replaceAll("{value}", formatAmount(topic, fact));
  if (fact.amount !== undefined) return formatAmount(topic, fact);
  if (fact.answer !== undefined) return fact.answer === "some" ? "In some cases" : fact.answer === "yes" ? "Yes" : "No";
  return fact.text ?? "";
}

/** The same for a fact of any topic: one that is a sentence and has no `cell` stands as it is, its figures filled in. */
export const tellCell = (guide: Guide, known: Known): string =>
  known.fact.cell === undefined && known.fact.text !== undefined ? tellFact(guide, known) : tellValue(known);

/** What is said where the guide has no such fact. */
export function tellMissing(credential: Credential, topic: Topic): string {
  return credential.unsaid?.[topic.id] ?? topic.missing.replaceAll("{name}", credential.name);
}

/** `{name}`, `{value}` and, for another topic's figure, `{cost}`. */
function fillIn(guide: Guide, words: string, credential: Credential, value: string): string {
  return words.replace(/\{([a-z0-9-]+)\}/g, (whole, slot: string) => {
    if (slot === "name") return credential.name;
    if (slot === "value") return value;
    const other = findFact(guide, credential.id, slot);
    return other === undefined ? whole : formatAmount(other.topic, other.fact);
  });
}
