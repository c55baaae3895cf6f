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

/** One test for each row, named by what is said. */
export function hold(advisor: Advisor, guide: Guide, scenarios: readonly Scenario[]): void {
  for (const [said, kind, wanted, reason] of scenarios) {
    const turns = typeof said === "string" ? [said] : said;
    it(`${turns.map((turn) => JSON.stringify(turn)).join(" then ")}${reason === undefined ? "" : ` (${reason})`}`, () => {
      const reply = converse(advisor, turns);
      const text = plainText(reply);
      expect({ kind: reply.kind, token: reply.token, text }).toEqual({
        kind,
        token: typeof wanted === "string" ? wanted : reply.token,
        text: typeof wanted === "string" ? text : expect.stringMatching(wanted),
      });
      expect(faultsOf(guide, reply)).toEqual([]);
      if (reply.kind === "answer" && reply.credentials.length === 1)
        expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS_OF_ONE);
    });
  }
}
