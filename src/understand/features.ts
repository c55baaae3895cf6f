import type { Knowledge, Previous } from "../query/context.ts";
import type { Sense } from "../query/lexicon.ts";
import { key, NAME } from "../query/lexicon.ts";
import { findQuantities } from "../query/quantities.ts";
import { findSpans, foldNames } from "../query/spans.ts";
import type { Token } from "../query/tokens.ts";

/**
 * What the network reads of a message: each feature as a 32-bit hash of its name, with a weight. Words and their neighbours, letters
 * within words, known phrases by what they can stand for, figures by their unit, and what the reply before was about.
 */
export type Features = { readonly hashes: Uint32Array; readonly values: Float32Array };

export function findFeatures(
  { lexicon }: Knowledge,
  message: readonly Token[],
  previous: Previous | undefined,
): Features {
  const tokens = foldNames(lexicon.aliases, message);
  const words = tokens
    .filter(({ kind }) => kind !== "mark")
    .map((token) =>
      token.kind === "number" ? sizeOf(token) : token.credential === undefined ? key(token.text) : NAME,
    );
  const groups: [number, readonly string[]][] = [];
  const group = (weight: number, names: readonly string[]): void => void groups.push([weight, names]);
  group(
    2,
    words.map((word) => `w:${word}`),
  );
  const padded = ["<", ...words, ">"];
  group(
    1.4,
    padded.slice(1).map((word, index) => `b:${padded[index] ?? ""} ${word}`),
  );
  group(
    0.8,
    padded.slice(2).map((word, index) => `t:${padded[index] ?? ""} ${padded[index + 1] ?? ""} ${word}`),
  );
  group(
    0.7,
    padded.slice(3).map((word, index) => `s:${padded[index] ?? ""} * ${word}`),
  );
  group(1, words.flatMap(lettersOf));
  group(1, edgesOf(tokens, words));
  group(
    1.2,
    lastSentence(tokens).map((word) => `l:${word}`),
  );
  group(1.8, evidenceOf(lexicon, tokens));
  group(1.5, namesOf(tokens));
  group(2, focusOf(previous));
  return packFeatures(groups);
}

/** Groups of names with a weight each: within a group, each name once, all together as much as the weight. */
export function packFeatures(groups: readonly (readonly [weight: number, names: readonly string[]])[]): Features {
  const sets = groups.map(([weight, names]) => ({ weight, names: new Set(names) }));
  const total = sets.reduce((sum, { names }) => sum + names.size, 0);
  const hashes = new Uint32Array(total);
  const values = new Float32Array(total);
  let at = 0;
  for (const { names, weight } of sets) {
    const value = weight / Math.sqrt(Math.max(names.size, LEAST_IN_GROUP));
    for (const name of names) {
      hashes[at] = hashOf(name);
      values[at] = value;
      at += 1;
    }
  }
  return { hashes, values };
}

const LEAST_IN_GROUP = 4;

const sizeOf = ({ value = 0 }: Token): string => `#${value < 10 ? value : `e${String(Math.round(value)).length}`}`;

function lettersOf(word: string): readonly string[] {
  if (word.length < 4 || word.startsWith("#") || word === NAME) return [];
  const framed = `<${word}>`;
  const parts: string[] = [];
  for (let size = 3; size <= 5; size += 1)
    for (let start = 0; start + size <= framed.length; start += 1) parts.push(`c:${framed.slice(start, start + size)}`);
  return parts;
}

function edgesOf(tokens: readonly Token[], words: readonly string[]): readonly string[] {
  const asks = tokens.some(({ text }) => text === "?");
  return [
    `first:${words[0] ?? ""}`,
    `first2:${words.slice(0, 2).join(" ")}`,
    `last:${words.at(-1) ?? ""}`,
    `last2:${words.slice(-2).join(" ")}`,
    asks ? "asks" : "no-mark",
    `length:${Math.min(8, Math.floor(Math.log2(words.length + 1) * 2))}`,
  ];
}

/** The words of the last sentence, where there are several: what is asked mostly stands there. */
function lastSentence(tokens: readonly Token[]): readonly string[] {
  const ends = tokens.flatMap((token, index) =>
    /^[?!.;\n]$/.test(token.text) && index < tokens.length - 1 ? [index] : [],
  );
  const end = ends.at(-1);
  return tokens
    .slice(end === undefined ? 0 : end + 1)
    .flatMap((token) => (token.kind === "mark" ? [] : [token.credential === undefined ? key(token.text) : NAME]));
}

function evidenceOf(lexicon: Knowledge["lexicon"], tokens: readonly Token[]): readonly string[] {
  const spans = [
    ...findSpans(lexicon.phrases, tokens),
    ...findSpans(lexicon.goals, tokens),
    ...findSpans(lexicon.cues, tokens, key),
  ];
  const senses = spans.flatMap(({ senses: all }) => all.map(nameOf));
  const figures = findQuantities(lexicon, tokens).map(
    ({ unit, perWeek }) => `q:${perWeek ? "per-week" : (unit ?? "bare")}`,
  );
  return [...senses, ...figures];
}

function nameOf(sense: Sense): string {
  switch (sense.kind) {
    case "credential":
    case "small-talk":
    case "passage":
    case "cue":
    case "wanted":
      return `${sense.kind}:${sense.id}`;
    case "topic":
      return `topic:${sense.id}${sense.strong ? "" : "?"}${sense.opposite === true ? "-" : ""}`;
    case "gap":
      return `gap:${sense.id}${sense.strong ? "" : "?"}`;
    case "order":
      return `order:${sense.topic}:${sense.end}:${sense.degree}`;
    case "name":
      return `name:${sense.topic}`;
    case "option":
      return `option:${sense.question}/${sense.option}${sense.strong ? "" : "?"}`;
    case "off-topic":
    case "whole":
      return sense.kind;
  }
}

function namesOf(tokens: readonly Token[]): readonly string[] {
  const named = [...new Set(tokens.flatMap(({ credential }) => credential ?? []))];
  return [`named:${Math.min(named.length, 3)}`, ...named.map((id) => `n:${id}`)];
}

/** What the reply before was about; a question asked in the dialogue counts for itself. */
function focusOf(previous: Previous | undefined): readonly string[] {
  if (previous === undefined) return ["fresh"];
  const { query, credentials, topics, dialogue } = previous;
  return [
    "before",
    `before:${query.kind}`,
    ...credentials.map((id) => `before-n:${id}`),
    `before-named:${Math.min(credentials.length, 3)}`,
    ...topics.map((id) => `before-topic:${id}`),
    ...(query.kind === "gap" ? [`before-gap:${query.gap}`] : []),
    ...(query.kind === "recommend"
      ? query.answers.map(({ question, option }) => `before-said:${question}=${option}`)
      : []),
    ...(dialogue === undefined ? [] : [`before-asks:${dialogue.question}`]),
  ];
}

/** FNV-1a over UTF-16 code units. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
