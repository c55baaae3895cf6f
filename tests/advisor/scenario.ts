import { expect, it } from "vitest";
import type { Advisor } from "../../src/advisor.ts";
import type { Guide } from "../../src/guide/guide.ts";
import type { ReplyKind } from "../../src/reply.ts";
import { plainText } from "../../src/reply.ts";
import { converse } from "./advisor.ts";
import { faultsOf } from "./valid-reply.ts";

/**
 * What is said (several turns are one conversation), the kind of the last reply, and its token (text) or what it says (pattern).
 * A row that would surprise a reader has its reason.
 */
export type Scenario = readonly [
  said: string | readonly string[],
  kind: ReplyKind,
  reply: string | RegExp,
  reason?: string,
];

/** An answer about one credential is read at a glance. */
const MOST_CHARACTERS_OF_ONE = 700;
/** Understanding is learnt, so that a row may go astray when more questions are added; a table as a whole must not. */
const LEAST_RIGHT = 0.6;

/** One test for a table: nearly all of its rows lead where they should, and every reply is sound. */
export function hold(advisor: Advisor, guide: Guide, scenarios: readonly Scenario[], least = LEAST_RIGHT): void {
  it(`is understood in at least ${Math.round(least * 100)} of 100 ways of saying it (${scenarios.length} rows)`, () => {
    const astray = scenarios.flatMap(([said, kind, wanted]) => {
      const turns = typeof said === "string" ? [said] : said;
      const reply = converse(advisor, turns);
      const isRight =
        reply.kind === kind &&
        (typeof wanted === "string" ? bare(reply.token) === bare(wanted) : wanted.test(plainText(reply)));
      return isRight ? [] : [`${turns.join(" then ")}: ${reply.kind} ${reply.token}, wanted ${kind} ${String(wanted)}`];
    });
    const right = 1 - astray.length / scenarios.length;
    expect(right, `astray:\n${astray.join("\n")}`).toBeGreaterThanOrEqual(least);
  });

  it("gets sound replies throughout", () => {
    for (const [said] of scenarios) {
      const reply = converse(advisor, typeof said === "string" ? [said] : said);
      expect(faultsOf(guide, reply), String(said)).toEqual([]);
      if (reply.kind === "answer" && reply.credentials.length === 1)
        expect(plainText(reply).length, String(said)).toBeLessThanOrEqual(MOST_CHARACTERS_OF_ONE);
    }
  });
}

/** Without how a fact was asked for: that is the matter of the tests of first words. */
const bare = (token: string): string => token.replace(/^(fact(?:\/[^/|]+){2})\/[a-z-]+$/, "$1");
