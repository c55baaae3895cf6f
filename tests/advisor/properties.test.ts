import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { plainText } from "../../src/reply.ts";
import { readToken, writeToken } from "../../src/token.ts";
import { advisor, guide } from "./advisor.ts";
import { anyText, AWKWARD, wordSalad } from "./messages.ts";
import { faultsOf } from "./valid-reply.ts";

/** A set seed: a failing run of one machine fails on every other. */
const SEEDED = { seed: 20261123 } as const;
const message = fc.oneof(
  { weight: 6, arbitrary: wordSalad(guide) },
  { weight: 2, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD.filter(({ length }) => length < 3000)) },
);
/** Addresses of real replies, as a conversation keeps them. */
const TOKENS = [...new Set(fc.sample(message, { ...SEEDED, numRuns: 400 }).map((text) => advisor.ask(text).token))];
/** What a conversation was about before: nothing, a real reply, or anything at all. */
const previous = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 120 }) },
);

describe("any message", () => {
  it.each(AWKWARD.map((text) => [text.slice(0, 24), text] as const))("gets an ordinary reply: %j", (_, text) => {
    const reply = advisor.ask(text);
    expect(faultsOf(guide, reply)).toEqual([]);
    expect(advisor.open(reply.token)).toEqual(reply);
  });

  it("gets a valid reply that its token opens again, and the same one twice, whatever was said before", () => {
    fc.assert(
      fc.property(message, previous, (text, token) => {
        const reply = advisor.ask(text, token);
        expect(faultsOf(guide, reply)).toEqual([]);
        expect(advisor.open(reply.token)).toEqual(reply);
        expect(advisor.ask(text, token)).toEqual(reply);
      }),
      { ...SEEDED, numRuns: 1500 },
    );
  });

  it("gets the reply that an advisor gives which was asked nothing before", () => {
    const fresh = createAdvisor(guide);
    fc.assert(
      fc.property(message, previous, (text, token) => {
        expect(fresh.ask(text, token)).toEqual(advisor.ask(text, token));
      }),
      { ...SEEDED, seed: 3, numRuns: 300 },
    );
  });

  it("is not given back: at most 40 characters of what was typed, in small letters and digits", () => {
    const marker = "qzxv";
    const typed = fc
      .array(fc.string({ unit: fc.constantFrom(..."qzxv<@!#*_`&".split("")), minLength: 4, maxLength: 30 }), {
        minLength: 1,
        maxLength: 8,
      })
      .map((words) => words.map((word) => `${marker}${word}`).join(" "));
    fc.assert(
      fc.property(typed, fc.constantFrom("", "micromasters ", "does xseries have "), (words, start) => {
        const reply = plainText(advisor.ask(`${start}${words}?`));
        const echoed = [...reply.matchAll(/“([^”]*)”/g)].map(([, inside = ""]) => inside);
        for (const echo of echoed.filter((inside) => inside.includes(marker))) {
          expect(echo).toMatch(/^[a-z0-9 ]{1,40}$/);
        }
        expect(reply.replaceAll(/“[^”]*”/g, "")).not.toContain(marker);
      }),
      { ...SEEDED, numRuns: 500 },
    );
  });
});

describe("every choice of a reply", () => {
  it("opens to a valid reply that knows the way", () => {
    const opened = new Set<string>();
    fc.assert(
      fc.property(message, previous, (text, token) => {
        for (const choice of advisor.ask(text, token).choices) {
          if (opened.has(choice.token)) continue;
          opened.add(choice.token);
          const reply = advisor.open(choice.token);
          expect(readToken(guide, choice.token).kind, choice.token).not.toBe("stale");
          expect(faultsOf(guide, reply), choice.token).toEqual([]);
        }
      }),
      { ...SEEDED, seed: 4, numRuns: 400 },
    );
    expect(opened.size).toBeGreaterThan(40);
  });
});

describe("a token from anywhere", () => {
  const real = fc.constantFrom(...TOKENS);
  const edited = fc
    .tuple(
      real,
      fc.nat(100),
      fc.nat(3),
      fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom("/", "|", "+", "all", "=")),
    )
    .map(
      ([token, at, cut, put]) =>
        token.slice(0, at % (token.length + 1)) + put + token.slice((at % (token.length + 1)) + cut),
    );
  const glued = fc
    .array(fc.oneof(real, fc.constantFrom("several", "aside", "clarify", "/", "|", "recommend", "within")), {
      maxLength: 5,
    })
    .chain((parts) => fc.constantFrom("/", "|", "+").map((joint) => parts.join(joint)));
  const token = fc.oneof(edited, glued, fc.string({ unit: "binary", maxLength: 140 }), anyText);

  it("opens to a valid reply, and its own token opens it again", () => {
    fc.assert(
      fc.property(token, (address) => {
        const reply = advisor.open(address);
        expect(faultsOf(guide, reply), address).toEqual([]);
        expect(advisor.open(reply.token)).toEqual(reply);
      }),
      { ...SEEDED, numRuns: 10_000 },
    );
  });

  it("is read as a query that is written the same way again", () => {
    fc.assert(
      fc.property(token, (address) => {
        const query = readToken(guide, address);
        expect(readToken(guide, writeToken(query))).toEqual(query);
      }),
      { ...SEEDED, seed: 5, numRuns: 2000 },
    );
  });

  it.each(AWKWARD.map((text) => [text.slice(0, 24), text] as const))("may be any text at all: %j", (_, text) => {
    expect(faultsOf(guide, advisor.open(text))).toEqual([]);
    expect(faultsOf(guide, advisor.ask("and how long is it?", text))).toEqual([]);
  });
});
