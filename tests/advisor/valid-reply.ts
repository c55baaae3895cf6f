import type { Guide } from "../../src/guide/guide.ts";
import type { Block, Reply } from "../../src/reply.ts";
import { plainText } from "../../src/reply.ts";
import { MOST_TOKEN_CHARACTERS } from "../../src/token.ts";
import { partsOf } from "../parts-of.ts";

/** A reply to any question fits on a screen; the longest compares all credentials or answers three questions. */
const MOST_REPLY_CHARACTERS = 1200;
/** Each credential beyond three is a column more in every table. */
const MOST_CHARACTERS_FOR_ANOTHER = 350;
const MOST_LABEL_CHARACTERS = 34;
/** Outside the dialogue; there every option and every way of moving is a choice. */
const MOST_CHOICES = 5;
const MOST_DIALOGUE_CHOICES = 12;

const KINDS = new Set<string>([
  "answer",
  "recommendation",
  "question",
  "not-covered",
  "off-topic",
  "small-talk",
  "help",
] satisfies readonly Reply["kind"][]);

/** Everything that is wrong with a reply, in words; nothing for a good one. */
export function faultsOf(guide: Guide, reply: Reply): readonly string[] {
  return [
    ...faultsOfToken("its token", reply.token),
    ...faultsOfWords(
      reply,
      MOST_REPLY_CHARACTERS + MOST_CHARACTERS_FOR_ANOTHER * Math.max(0, guide.credentials.size - 3),
    ),
    ...faultsOfChoices(reply),
    ...faultsOfNames(guide, reply),
    ...(KINDS.has(reply.kind) ? [] : [`its kind is ${reply.kind}`]),
  ];
}

function faultsOfToken(what: string, token: string): readonly string[] {
  if (token.length === 0 || token.length > MOST_TOKEN_CHARACTERS) return [`${what} has ${token.length} characters`];
  return /^[\x21-\x7e]+$/.test(token) ? [] : [`${what} holds more than plain characters: ${token}`];
}

function faultsOfWords(reply: Reply, most: number): readonly string[] {
  const texts = [...(reply.title === undefined ? [] : [reply.title]), ...reply.body.flatMap(partsOf)];
  const length = plainText(reply).length;
  const first = plainText(reply).split("\n")[0] ?? "";
  return [
    ...(first.trim() === "" ? ["its first line is empty"] : []),
    ...(length > most ? [`it has ${length} characters`] : []),
    ...texts.flatMap(faultsOfText),
    ...reply.body.flatMap(faultsOfShape),
    ...[...texts, ...reply.choices.map(({ label }) => label)].flatMap(faultsOfTone),
  ];
}

function faultsOfText(text: string): readonly string[] {
  if (text === "") return ["a piece of it is empty"];
  return [
    ...(text.trim() === text ? [] : [`white space around “${text}”`]),
    ...(/ {2,}/.test(text) ? [`two spaces in “${text}”`] : []),
    ...(/(?:[.,;:]){2,}(?<!…)|\s[.,;:]/.test(text) ? [`stray marks in “${text}”`] : []),
    ...(/\p{Surrogate}|\p{Cc}/u.test(text) ? [`broken characters in “${text}”`] : []),
  ];
}

function faultsOfTone(text: string): readonly string[] {
  const found = /!|\bundefined\b|\bNaN\b|Infinity|\[object|[{}]|\bnull\b/.exec(text);
  return found === null ? [] : [`“${found[0]}” in “${text}”`];
}

function faultsOfShape(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
      return [];
    case "list":
      return block.items.length > 0 ? [] : ["an empty list"];
    case "facts":
      return block.facts.length > 0 ? [] : ["an empty list of facts"];
    case "table":
      return block.rows.length > 0 && block.rows.every((row) => row.length === block.columns.length)
        ? []
        : ["a table that is empty or has uneven rows"];
  }
}

function faultsOfChoices({ kind, choices }: Reply): readonly string[] {
  const isDialogue = kind === "question" || kind === "recommendation";
  const most = isDialogue ? MOST_DIALOGUE_CHOICES : MOST_CHOICES;
  const tokens = new Set(choices.map(({ token }) => token));
  const labels = new Set(choices.map(({ label }) => label));
  return [
    ...(choices.length > most ? [`it has ${choices.length} choices`] : []),
    ...(tokens.size < choices.length ? ["two choices with one token"] : []),
    ...(labels.size < choices.length ? [`two choices with one label: ${[...labels].join(", ")}`] : []),
    ...choices.flatMap(({ label, token }) => faultsOfToken(`the token of “${label}”`, token)),
    ...choices
      .filter(({ label }) => label.trim() === "" || label.length > MOST_LABEL_CHARACTERS)
      .map(({ label }) => `a label of ${label.length} characters: “${label}”`),
    ...(choices.filter(({ role }) => role === "primary").length > 1 ? ["two primary choices"] : []),
  ];
}

function faultsOfNames(guide: Guide, reply: Reply): readonly string[] {
  const sections = sectionsOf(guide);
  return [
    ...reply.credentials.filter((id) => !guide.credentials.has(id)).map((id) => `no such credential: ${id}`),
    ...reply.topics.filter((id) => !guide.topics.has(id)).map((id) => `no such topic: ${id}`),
    ...reply.sources.filter((section) => !sections.has(section)).map((section) => `no such section: ${section}`),
    ...(new Set(reply.sources).size < reply.sources.length ? ["a source stands twice"] : []),
    ...(new Set(reply.credentials).size < reply.credentials.length ? ["a credential stands twice"] : []),
  ];
}

/** Every section that some entry of the knowledge comes from. */
function sectionsOf(guide: Guide): ReadonlySet<string> {
  const known = remembered.get(guide);
  if (known !== undefined) return known;
  const credentials = [...guide.credentials.values()];
  const sections = new Set([
    ...credentials.flatMap(({ facts }) => Object.values(facts).map(({ section }) => section)),
    ...credentials.flatMap(({ suits = [] }) => suits.map(({ section }) => section)),
    ...[...guide.passages.values()].map(({ section }) => section),
  ]);
  remembered.set(guide, sections);
  return sections;
}

const remembered = new WeakMap<Guide, ReadonlySet<string>>();
