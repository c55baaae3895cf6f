import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatWords } from "../../../src/query/intents/chat-words.ts";
import {
  createIntentMatcher,
  createWordIntentMatcher,
  type Intent,
} from "../../../src/query/intents/create-intent-matcher.ts";

const LIBRARY: readonly Intent[] = [
  {
    id: "hours",
    examples: ["when are you open", "opening hours", "what time do you close", "is the library open on sunday"],
  },
  {
    id: "renew",
    examples: ["renew my book", "can i keep the book longer", "extend the loan", "i need more time to read it"],
  },
  {
    id: "fine",
    examples: ["how much is the late fee", "i have to pay a fine", "what does it cost when i return a book late"],
  },
  {
    id: "card",
    examples: ["i lost my library card", "get a new card", "how do i become a member", "sign up for a card"],
  },
  { id: "room", examples: ["book a study room", "reserve a quiet room", "is there a room for our group"] },
];
const matcher = createIntentMatcher(LIBRARY);

describe("ranking", () => {
  it.each([
    ["renew my book", "renew", "an example itself"],
    ["RENEW MY BOOK!!!", "renew", "case and punctuation say nothing"],
    ["opning hours pls", "hours", "the letters of a misspelt word still count"],
    ["how expensive is it if im late", "fine", "expensive and cost are related words"],
    ["plz extend", "renew", "abbreviations are spelled out, one word is enough"],
    ["when does it close on saturday", "hours", "function words add up"],
    ["room", "room", "a rare word decides although 'book' is in another intent too"],
    ["i want to be a member", "card", "one content word of one example"],
    ["closing time", "hours", "stems: closing is close"],
  ])("puts %j to %s: %s", (text, id) => {
    expect(matcher.rank(text)[0]?.id).toBe(id);
    expect(matcher.match(text)?.id).toBe(id);
  });

  it("gives at most five matches unless told otherwise", () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      id: `i${index}`,
      examples: [`thing ${"abcdefgh"[index]}x`],
    }));
    expect(createIntentMatcher(many).rank("thing")).toHaveLength(5);
    expect(createIntentMatcher(many).rank("thing", 8)).toHaveLength(8);
    expect(createIntentMatcher(many).rank("thing", 0)).toEqual([]);
    expect(createIntentMatcher(many).rank("thing", -3)).toEqual([]);
  });

  it("ranks intents of equal confidence by id", () => {
    const twins = createIntentMatcher([
      { id: "b", examples: ["same words"] },
      { id: "a", examples: ["same words"] },
    ]);
    expect(twins.rank("same words").map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("takes words in place of text", () => {
    const byWords = createWordIntentMatcher(LIBRARY);
    for (const text of ["renew my book", "opning huors", "pizza"]) {
      expect(byWords.rank(chatWords(text))).toEqual(matcher.rank(text));
      expect(byWords.match(chatWords(text))).toEqual(matcher.match(text));
    }
  });
});

describe("out of scope", () => {
  it.each([
    ["xqzw vbnm", "gibberish"],
    ["the capital of france", "another subject"],
    ["ok", "an everyday word"],
    ["thank you", "an everyday message"],
    ["12345", "a number"],
    ["what is the", "function words alone"],
    ["do you like pizza and beer with friends", "hardly a known word"],
  ])("rejects %j: %s", (text) => {
    expect(matcher.match(text)).toBeUndefined();
  });

  it.each(["", "   ", "?!", "🙂🙂", "\u0000", "\uD800", "日本語"])(
    "ranks nothing for %j, which shares no feature",
    (text) => {
      expect(matcher.rank(text)).toEqual([]);
      expect(matcher.match(text)).toBeUndefined();
    },
  );

  it("keeps an intent for greetings although greetings are everyday messages", () => {
    const withGreeting = createIntentMatcher([
      ...LIBRARY,
      { id: "greeting", examples: ["hello", "hi", "good morning"] },
    ]);
    expect(withGreeting.match("hello")?.id).toBe("greeting");
    expect(matcher.match("hello")).toBeUndefined();
  });

  it("learns what to reject from negatives", () => {
    const text = "is there a room for parties";
    expect(matcher.match(text)?.id).toBe("room");
    const warned = createIntentMatcher(LIBRARY, {
      negatives: ["a room for parties", "do you host parties"],
    });
    expect(warned.match(text)).toBeUndefined();
  });

  it("accepts by the threshold it is given", () => {
    expect(createIntentMatcher(LIBRARY, { threshold: 0 }).match("what is the")).toBeDefined();
    expect(createIntentMatcher(LIBRARY, { threshold: 1 }).match("renew my book")).toBeUndefined();
  });
});

describe("what it is made from", () => {
  it("does not depend on the order of intents, examples or negatives", () => {
    const reversed = LIBRARY.toReversed().map(({ id, examples }) => ({ id, examples: examples.toReversed() }));
    const negatives = ["where is a printer", "i like tea"];
    const one = createIntentMatcher(LIBRARY, { negatives });
    const other = createIntentMatcher(reversed, { negatives: negatives.toReversed() });
    for (const text of ["opning huors", "book", "is it late"]) expect(other.rank(text)).toEqual(one.rank(text));
  });

  it("takes repeated examples, and the same id twice, as once", () => {
    const repeated = createIntentMatcher([
      ...LIBRARY,
      ...LIBRARY.map(({ id, examples }) => ({ id, examples: examples.map((text) => `${text.toUpperCase()}!`) })),
    ]);
    for (const text of ["opning huors", "book", "is it late"]) expect(repeated.rank(text)).toEqual(matcher.rank(text));
  });

  it("knows nothing when there are no intents", () => {
    expect(createIntentMatcher([]).rank("hello")).toEqual([]);
    expect(createIntentMatcher([]).match("hello")).toBeUndefined();
  });

  it("never matches an intent without a usable example", () => {
    const partly = createIntentMatcher([
      ...LIBRARY,
      { id: "none", examples: [] },
      { id: "blank", examples: ["", "?!"] },
    ]);
    expect(partly.rank("renew my book", 10).map(({ id }) => id)).not.toContain("none");
    expect(partly.rank("renew my book", 10)).toEqual(matcher.rank("renew my book", 10));
  });

  it("tells a single intent from everything else", () => {
    const single = createIntentMatcher([{ id: "renew", examples: ["renew my book", "extend the loan"] }]);
    expect(single.match("extend my book")?.id).toBe("renew");
    expect(single.match("who won the match")).toBeUndefined();
  });

  it("ranks the same way, nearly, with quick effort", () => {
    const quick = createIntentMatcher(LIBRARY, { effort: "quick" });
    for (const text of ["renew my book", "opning huors", "closing time"]) {
      expect(quick.match(text)?.id).toBe(matcher.match(text)?.id);
    }
  });
});

describe("any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc
      .array(fc.constantFrom("book", "renew", "is", "the", "late", "u", "__proto__", "constructor", "\uDC00", "7"))
      .map((w) => w.join(" ")),
  );

  it("gives sorted confidences within 0 and 1, the same each time, and never throws", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 9 }), (text, most) => {
        const ranked = matcher.rank(text, most);
        const confidences = ranked.map(({ confidence }) => confidence);
        expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
        expect(ranked.length).toBeLessThanOrEqual(Math.min(most, LIBRARY.length));
        expect(matcher.rank(text, most)).toEqual(ranked);
        const accepted = matcher.match(text);
        if (accepted !== undefined) expect(accepted).toEqual(matcher.rank(text, 1)[0]);
      }),
    );
  });

  it("makes a matcher of any intents", () => {
    const anyIntents = fc.array(fc.record({ id: fc.string(), examples: fc.array(anyText, { maxLength: 4 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(anyIntents, anyText, (intents, text) => {
        const ids = new Set(intents.map(({ id }) => id));
        for (const { id, confidence } of createIntentMatcher(intents).rank(text)) {
          expect(ids.has(id)).toBe(true);
          expect(Number.isFinite(confidence)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("looks at the first 2,000 characters only", () => {
    const start = "renew my book ".repeat(150).slice(0, 2000);
    expect(matcher.rank(start + "opening hours ".repeat(80_000))).toEqual(matcher.rank(start));
  });
});
