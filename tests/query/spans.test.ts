import { describe, expect, it } from "vitest";
import type { PhraseNode, Sense } from "../../src/query/lexicon.ts";
import { key, NAME } from "../../src/query/lexicon.ts";
import { findSpans, foldNames } from "../../src/query/spans.ts";
import { tokenise } from "../../src/query/tokens.ts";

type Growing = { readonly next: Map<string, Growing>; senses: readonly Sense[] };

/** A tree of phrases, each of which means a topic of its own name. */
function tree(phrases: readonly string[], senseOf: (phrase: string) => Sense): PhraseNode {
  const root: Growing = { next: new Map(), senses: [] };
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase.split(" ")) {
      const next: Growing = node.next.get(key(word)) ?? { next: new Map(), senses: [] };
      node.next.set(key(word), next);
      node = next;
    }
    node.senses = [...node.senses, senseOf(phrase)];
  }
  return root;
}

const topic = (id: string): Sense => ({ kind: "topic", id, strong: true });
const spansOf = (phrases: readonly string[], message: string): readonly string[] =>
  findSpans(tree(phrases, topic), tokenise(message)).map(
    ({ start, end, senses: [sense] }) => `${start}-${end} ${sense?.kind === "topic" ? sense.id : ""}`,
  );

describe("findSpans", () => {
  it.each<readonly [string, readonly string[], string, readonly string[]]>([
    ["finds a phrase where it stands", ["credit"], "does it give credit", ["3-4 credit"]],
    ["takes singular and plural for one", ["fee"], "the fees", ["1-2 fee"]],
    ["prefers the longer of two", ["credit", "credit hours"], "credit hours please", ["0-2 credit hours"]],
    [
      "prefers the longer even where it begins later",
      ["the price", "price per course"],
      "the price per course",
      ["1-4 price per course"],
    ],
    ["prefers the earlier of two as long", ["a b", "b c"], "a b c", ["0-2 a b"]],
    [
      "finds all that do not overlap, in reading order",
      ["cost", "length"],
      "length and cost",
      ["0-1 length", "2-3 cost"],
    ],
    ["does not find half a phrase", ["credit hours"], "credit", []],
    ["does not find a phrase with a word in between", ["credit hours"], "credit some hours", []],
    ["finds nothing in nothing", ["cost"], "", []],
  ])("%s", (_, phrases, message, expected) => {
    expect(spansOf(phrases, message)).toEqual(expected);
  });
});

describe("foldNames", () => {
  const aliases = tree(["x series", "x series certificate", "mm"], (id) => ({
    kind: "credential",
    id: id.startsWith("x") ? "xseries" : "micromasters",
  }));
  const fold = (message: string): string =>
    foldNames(aliases, tokenise(message))
      .map(({ text, credential }) => (credential === undefined ? text : `<${credential}>`))
      .join(" ");

  it.each([
    ["cost of x series", "cost of <xseries>"],
    ["x-series certificate or mm", "<xseries> or <micromasters>"],
    ["x and series", "x and series"],
    ["mm mm", "<micromasters> <micromasters>"],
  ])("makes one token of each name: %j", (message, folded) => {
    expect(fold(message)).toBe(folded);
  });

  it("gives every name the same text, so that phrases can speak of any", () => {
    expect(foldNames(aliases, tokenise("mm"))).toEqual([{ text: NAME, kind: "word", credential: "micromasters" }]);
  });
});
