import type { Guide } from "../guide/guide.ts";
import type { CueId } from "../guide/schema.ts";
import { singular, tokenise } from "./tokens.ts";

/** What a phrase can stand for. One phrase may have several senses; the clause around it decides. */
export type Sense =
  | { readonly kind: "credential"; readonly id: string }
  | { readonly kind: "topic"; readonly id: string; readonly strong: boolean; readonly opposite?: boolean }
  | { readonly kind: "wanted"; readonly id: string }
  | { readonly kind: "order"; readonly topic: string; readonly end: "least" | "most"; readonly degree: Degree }
  | { readonly kind: "name"; readonly topic: string; readonly credential: string }
  | { readonly kind: "gap"; readonly id: string; readonly strong: boolean }
  | { readonly kind: "passage"; readonly id: string }
  | { readonly kind: "option"; readonly question: string; readonly option: string; readonly strong: boolean }
  | { readonly kind: "small-talk"; readonly id: string }
  | { readonly kind: "off-topic" }
  | { readonly kind: "whole" }
  | { readonly kind: "cue"; readonly id: CueId };
export type Degree = "comparative" | "superlative";

/** Phrases by their words, as a tree; the node of the last word holds the senses. */
export type PhraseNode = { next: Map<string, PhraseNode>; senses: readonly Sense[] };

export type Lexicon = {
  /** What credentials are called. */
  readonly aliases: PhraseNode;
  /** Everything else; a phrase may hold `NAME`, which stands for any credential. */
  readonly phrases: PhraseNode;
  /** What a person may want, looked up apart: the same words may ask for a fact and tell a goal. */
  readonly goals: PhraseNode;
  /** The words by which the shape of a question is known; most count only outside longer phrases. */
  readonly cues: PhraseNode;
  readonly fillers: ReadonlySet<string>;
  /** Every word that occurs in a phrase or a list, as it is written there: what misspelt words are corrected to. */
  readonly words: ReadonlySet<string>;
  /** Singular forms that may stand in a question without changing what is asked. */
  readonly neutral: ReadonlySet<string>;
  /** Singular forms that show that somebody speaks of the field. */
  readonly domain: ReadonlySet<string>;
  /** Words for people in numbers: employees, people. */
  readonly people: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly spelling: ReadonlyMap<string, readonly string[]>;
};

/** The key under which a word is looked up. */
export const key = singular;

const POSSESSIVES: ReadonlySet<string> = new Set("my your our his her their".split(" "));

/** The same within phrases, where it makes no difference whose it is: "easy on my wallet", "easy on the wallet". */
export const phraseKey = (word: string): string => (POSSESSIVES.has(word) ? "the" : key(word));

/** The word that a credential's name has become. */
export const NAME = "{name}";

export function createLexicon(guide: Guide): Lexicon {
  const aliases: PhraseNode = { next: new Map(), senses: [] };
  const phrases: PhraseNode = { next: new Map(), senses: [] };
  const goals: PhraseNode = { next: new Map(), senses: [] };
  const cues: PhraseNode = { next: new Map(), senses: [] };
  const words = new Set<string>();
  const rootOf = ({ kind }: Sense): PhraseNode =>
    kind === "credential" ? aliases : kind === "option" ? goals : kind === "cue" ? cues : phrases;
  for (const [phrase, sense] of phrasesOf(guide)) {
    addPhrase(rootOf(sense), words, phrase, sense, sense.kind === "cue" ? key : phraseKey);
  }

  const { vocabulary, about } = guide;
  for (const word of [...vocabulary.neutral, ...vocabulary.domain]) for (const part of wordsOf(word)) words.add(part);
  const neutral = new Set([...vocabulary.neutral, ...about.aliases].flatMap(wordsOf).map(key));
  for (const phrase of Object.values(vocabulary.cues).flat())
    for (const part of wordsOf(phrase)) neutral.add(key(part));
  const units = new Map<string, string>();
  for (const [unit, names] of Object.entries(vocabulary.units)) {
    for (const name of names) units.set(key(name.toLowerCase()), unit);
  }
  for (const unit of units.keys()) words.add(unit);
  return {
    aliases,
    phrases,
    goals,
    cues,
    fillers: new Set(vocabulary.fillers.flatMap(wordsOf)),
    words,
    neutral,
    domain: new Set(vocabulary.domain.flatMap(wordsOf).map(key)),
    people: new Set(vocabulary.people.map(key)),
    units,
    numbers: new Map(Object.entries(vocabulary.numbers).map(([word, value]) => [wordsOf(word).join(" "), value])),
    spelling: new Map(Object.entries(vocabulary.spelling).map(([short, full]) => [short, wordsOf(full)])),
  };
}

function* phrasesOf(guide: Guide): Iterable<readonly [string, Sense]> {
  for (const [id, credential] of guide.credentials) {
    for (const alias of [credential.name, ...credential.aliases]) yield [alias, { kind: "credential", id }];
    for (const [topic, fact] of Object.entries(credential.facts)) {
      for (const name of fact.names ?? []) yield [name, { kind: "name", topic, credential: id }];
    }
  }
  for (const [id, topic] of guide.topics) {
    for (const word of topic.words) yield [word, { kind: "topic", id, strong: true }];
    for (const word of topic.opposite ?? []) yield [word, { kind: "topic", id, strong: true, opposite: true }];
    for (const word of topic.hints ?? []) yield [word, { kind: "topic", id, strong: false }];
    for (const word of topic.wants ?? []) {
      yield [word, { kind: "wanted", id }];
      yield [word, { kind: "topic", id, strong: true }];
    }
    for (const end of ["least", "most"] as const) {
      const order = topic.order?.[end];
      if (!order) continue;
      for (const word of order.most) yield [word, { kind: "order", topic: id, end, degree: "superlative" }];
      for (const word of order.more ?? []) yield [word, { kind: "order", topic: id, end, degree: "comparative" }];
    }
  }
  for (const [id, gap] of guide.gaps) {
    for (const word of gap.words) yield [word, { kind: "gap", id, strong: true }];
    for (const word of gap.hints ?? []) yield [word, { kind: "gap", id, strong: false }];
  }
  for (const [id, passage] of guide.passages) for (const word of passage.words) yield [word, { kind: "passage", id }];
  for (const question of guide.advice.questions) {
    for (const option of question.options) {
      const sense = { kind: "option", question: question.id, option: option.id } as const;
      for (const word of option.words) yield [word, { ...sense, strong: true }];
      for (const word of option.weak ?? []) yield [word, { ...sense, strong: false }];
    }
  }
  for (const [id, entry] of guide.smallTalk) for (const word of entry.words) yield [word, { kind: "small-talk", id }];
  for (const word of guide.offTopic.words) yield [word, { kind: "off-topic" }];
  for (const alias of guide.about.aliases) yield [alias, { kind: "whole" }];
  for (const [id, entry] of Object.entries(guide.vocabulary.cues)) {
    for (const word of entry) yield [word, { kind: "cue", id: id as CueId }];
  }
}

function addPhrase(
  root: PhraseNode,
  words: Set<string>,
  phrase: string,
  sense: Sense,
  keyOf: (word: string) => string,
): void {
  let node = root;
  const parts = phrase.includes(NAME)
    ? phrase.split(NAME).flatMap((part, index) => [...(index > 0 ? [NAME] : []), ...wordsOf(part)])
    : wordsOf(phrase);
  for (const part of parts) {
    if (part !== NAME) words.add(part);
    node = nextNode(node, keyOf(part));
  }
  if (parts.length > 0) node.senses = [...node.senses, sense];
}

function nextNode(node: PhraseNode, word: string): PhraseNode {
  const known = node.next.get(word);
  if (known !== undefined) return known;
  const made: PhraseNode = { next: NOTHING, senses: [] };
  if (node.next === NOTHING) node.next = new Map();
  node.next.set(word, made);
  return made;
}

/** Most words end their phrase; one map for all of those, never written to, saves thousands. */
const NOTHING: Map<string, PhraseNode> = new Map();

/** Most phrases are plain words already; reading them as messages would take two thirds of the time to start. */
const wordsOf = (phrase: string): readonly string[] =>
  PLAIN_WORDS.test(phrase) ? phrase.split(" ") : tokenise(phrase).map((token) => token.text);

const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;
