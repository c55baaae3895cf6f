import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_CHARACTERS, singular, tokenise } from "../../src/query/tokens.ts";

const words = (message: string): string =>
  tokenise(message)
    .map(({ text }) => text)
    .join(" ");

describe("tokenise", () => {
  const rows: readonly (readonly [string, string, string?])[] = [
    ["How much is XSeries?", "how much is xseries ?", "small letters, marks kept"],
    ["don't can't won't isn't", "do not can not will not is not", "contractions written out"],
    ["what's it'll i've they're i'd i'm", "what is it will i have they are i would i am"],
    ["the master's degree", "the master degree", "possession is dropped"],
    ["what’s ‘this’", "what is this", "typographic quotes"],
    ["cuánto cuesta, résumé", "cuanto cuesta , resume", "no diacritics"],
    ["ＸＳｅｒｉｅｓ", "xseries", "full-width letters"],
    ["x-series", "x series", "a hyphen parts"],
    ["X\u2011Series", "x series", "so does one that does not break"],
    ["xseries\u00a0cost\u2003now", "xseries cost now", "every kind of space"],
    ["line one\r\nline two\u2028three", "line one \n line two \n three", "line breaks are marks"],
    ["**bold** _it_ `code` ~~no~~ ||spoiler||", "bold it code no spoiler", "Markdown goes"],
    ["<@123> <#C1|general> <!here> <:wave:99> hi", "hi", "mentions and emoji codes go"],
    ["<https://a.example/xseries|the XSeries page>", "the xseries page", "of a Slack link the label stays"],
    [":tada: cost", "cost", "emoji by name"],
    ["👍🏽 price 💰", "price", "emoji"],
    ["MicroMasters™ price", "micromasters price", "a trade mark is no letter"],
    ["a &amp; b &lt; c &#39;d", "a & b c d", "entities of Slack"],
    ["&copy; &nosuch;", "& copy ; & nosuch ;", "an entity that is none stays"],
    ["cost\u0000of\u0007it", "cost of it", "control characters part"],
    ["\ud83d cost \udc4d", "cost", "lone surrogates go"],
    ["$300 and €5", "$ 300 and € 5", "signs of money are marks"],
    ["$$$", "$$$", "a run of them is one mark"],
    ["", "", "nothing"],
    ["🙂", "", "nothing but an emoji"],
  ];
  it.each(rows.map(([typed, meant, reason = ""]) => [typed, meant, reason] as const))(
    "%j is read as %j %s",
    (message, expected) => {
      expect(words(message)).toBe(expected);
    },
  );

  it.each([
    ["1,500", 1500],
    ["1,500.50", 1500.5],
    ["1.5k", 1500],
    ["2k", 2000],
    ["0.5", 0.5],
    ["1,50", 1],
    ["1,234,567", 1_234_567],
  ])("reads the figure %s as %d", (digits, value) => {
    expect(tokenise(digits)[0]).toEqual({ text: String(value), kind: "number", value });
  });

  it("takes a k for thousands only where no letter follows", () => {
    expect(words("5km")).toBe("5 km");
  });

  it("reads the path of an address in a whisper: it may name something, but nobody said it", () => {
    expect(tokenise("see https://edx.example/xseries/data")).toEqual([
      { text: "see", kind: "word" },
      { text: "xseries", kind: "word", quiet: true },
      { text: "data", kind: "word", quiet: true },
    ]);
  });

  it("reads no further than the first 2,000 characters", () => {
    const message = `${"a ".repeat(MOST_CHARACTERS / 2)}xseries`;
    expect(words(message)).not.toContain("xseries");
  });

  it("never throws, and gives no empty token and no capital, for any text", () => {
    const any = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(any, fc.string({ unit: "grapheme" })), (message) => {
        for (const { text, kind, value } of tokenise(message)) {
          expect(text).not.toBe("");
          expect(text).toBe(text.toLowerCase());
          expect(kind === "number").toBe(value !== undefined);
        }
      }),
      { seed: 20261123, numRuns: 1000 },
    );
  });
});

describe("singular", () => {
  it.each([
    ["fees", "fee"],
    ["courses", "course"],
    ["universities", "university"],
    ["classes", "class"],
    ["boxes", "box"],
    ["class", "class"],
    ["campus", "campus"],
    ["thesis", "thesis"],
    ["is", "is"],
    ["gas", "gas"],
    ["ties", "tie"],
    ["xseries", "xsery"],
  ])("%s is filed under %s", (word, filed) => {
    expect(singular(word)).toBe(filed);
  });
});
