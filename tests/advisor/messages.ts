import * as fc from "fast-check";
import type { Guide } from "../../src/guide/guide.ts";

/** Every word and phrase by which a guide is spoken of, names of credentials included. */
export function phrasesOf(guide: Guide): readonly string[] {
  const { vocabulary, about, offTopic } = guide;
  const credentials = [...guide.credentials.values()].flatMap(({ name, aliases, facts }) => [
    name,
    ...aliases,
    ...Object.values(facts).flatMap(({ names = [] }) => names),
  ]);
  const topics = [...guide.topics.values()].flatMap(({ words, hints = [], wants = [], opposite = [], order }) => [
    ...words,
    ...hints,
    ...wants,
    ...opposite,
    ...[order?.least, order?.most].flatMap((end) => [...(end?.most ?? []), ...(end?.more ?? [])]),
  ]);
  const subjects = [...guide.gaps.values()].flatMap(({ words, hints = [] }) => [...words, ...hints]);
  const passages = [...guide.passages.values()].flatMap(({ words }) => words);
  const talk = [...guide.smallTalk.values()].flatMap(({ words }) => words);
  const options = guide.advice.questions.flatMap((question) =>
    question.options.flatMap(({ words, weak = [] }) => [...words, ...weak]),
  );
  const cues = Object.values(vocabulary.cues).flat();
  return [
    ...new Set([
      ...[credentials, topics, subjects, passages, talk, options, cues].flat(),
      ...[about.aliases, offTopic.words, vocabulary.fillers, vocabulary.people, vocabulary.domain].flat(),
    ]),
  ];
}

/** Messages of the guide's own words in any order: they reach deep into the logic, and few make sense. */
export function wordSalad(guide: Guide): fc.Arbitrary<string> {
  const units = Object.values(guide.vocabulary.units).flat();
  const names = [...guide.credentials.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const cues = Object.values(guide.vocabulary.cues).flat();
  const topics = [...guide.topics.values()].flatMap(({ words }) => words);
  const number = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0, max: 50, noNaN: true }));
  const quantity = fc
    .tuple(number, fc.constantFrom(...units), fc.constantFrom("", " a week", " per hour", " each", "/day"))
    .map(([value, unit, rate]) => (unit === "$" ? `$${value}` : `${value} ${unit}${rate}`));
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...phrasesOf(guide)) },
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    { weight: 3, arbitrary: fc.constantFrom(...cues) },
    { weight: 3, arbitrary: fc.constantFrom(...topics) },
    { weight: 2, arbitrary: quantity },
    { weight: 1, arbitrary: fc.constantFrom("?", "? ", ",", ".", ";", "\n", " and ", " or ", " vs ") },
    { weight: 1, arbitrary: fc.constantFrom("kubernetes", "blorple", "quokka", "zzzz", "the", "of") },
  );
  return fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(" "));
}

/** Text of any code units: lone surrogates, controls, anything. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 100 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
);

/** Whole messages that nobody should be able to trip over. */
export const AWKWARD: readonly string[] = [
  "",
  " ",
  "\n\n\t\r",
  "\u0000",
  "xseries\u0000cost",
  "\ud83d",
  "\udc4d cost \ud83d",
  "👍👍👍",
  "👩‍👩‍👧‍👦🏳️‍🌈",
  "<@123456789012345678>",
  "<@U012ABCDEF> <#C123|general> <!here>",
  "???",
  "...",
  "!!!!!!!!!!",
  "$",
  "$$$$$$$",
  "0",
  "-1",
  "1e309",
  "999999999999999999999999",
  "12,345,678.9",
  "<script>alert(1)</script>",
  "```js\nprocess.exit(1)\n```",
  "**XSeries** _cost_ ~~free~~ ||spoiler||",
  "{name} {value} ${cost} %s %d $1 $& \\1",
  "__proto__ constructor toString hasOwnProperty valueOf",
  "constructor",
  "toString cost",
  "fact/xseries/cost",
  "'; DROP TABLE credentials; --",
  "\u202exseries cost\u202c",
  "x\u200bseries c\u00adost",
  "＄３００ ｘｓｅｒｉｅｓ",
  "ﷺ".repeat(200),
  "a".repeat(1_000_000),
  "xseries cost ".repeat(80_000),
  "?".repeat(1_000_000),
  "micromasters ".repeat(150),
  "e\u0301".repeat(1000),
  "1 ".repeat(1000),
];
