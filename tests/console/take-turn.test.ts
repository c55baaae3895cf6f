import { describe, expect, it } from "vitest";
import { takeTurn } from "../../adapters/console/take-turn.ts";
import type { Advisor } from "../../src/advisor.ts";
import { plainText } from "../../src/reply.ts";
import { fakeAdvisor } from "./fake-advisor.ts";

/** What the advisor was called with for a line, or what the console says itself. */
function turn(line: string, previous?: string, advisor: Advisor = fakeAdvisor): string {
  const taken = takeTurn(advisor, line, previous);
  switch (taken.kind) {
    case "reply":
      return plainText(taken.reply);
    case "notice":
      return `notice: ${taken.text}`;
    case "quit":
      return "quit";
  }
}

describe("one turn", () => {
  it("asks words, as the follow-up of the last reply", () => {
    expect(turn("how long is it")).toBe("asked: how long is it\nafter: nothing");
    expect(turn("how long is it", "fact/x/cost")).toBe("asked: how long is it\nafter: fact/x/cost");
    expect(turn("/ask how long", "fact/x/cost")).toBe("asked: how long\nafter: fact/x/cost");
  });

  it("opens the choice with the number", () => {
    expect(turn("2", "fact/x/cost")).toBe("opened: fact/x/cost/two");
  });

  it("says so when a number picks nothing", () => {
    for (const number of ["0", "3", "99", "7)"])
      expect(turn(number, "fact/x/cost")).toMatch(/^notice: There is no choice \d+, only 1 to 2\./);
    expect(turn("1", "fact/x/one")).toMatch(/^notice: There is nothing to pick from\./);
    expect(turn("1")).toMatch(/^notice: There is nothing to pick from\./);
  });

  it("asks a number that picks none of a question's answers: it may be one, such as an amount", () => {
    const asking: Advisor = { ...fakeAdvisor, open: (token) => ({ ...fakeAdvisor.open(token), kind: "question" }) };
    expect(turn("60", "recommend", asking)).toBe("asked: 60\nafter: recommend");
  });

  it("opens an address for a command without words", () => {
    expect(turn("/recommend", "said/next")).toBe("opened: recommend");
    expect(turn("/credential")).toBe("opened: overview");
    expect(turn("/compare")).toBe("opened: compare/all");
  });

  it("takes names afresh, so that they are no follow-up", () => {
    expect(turn("/credential X-Sereis", "fact/x/cost")).toBe("asked: X-Sereis\nafter: nothing");
    expect(turn("/compare a b", "fact/x/cost")).toBe("asked: compare a b\nafter: nothing");
  });

  it("begins the dialogue with the words after /recommend as the first answer", () => {
    expect(turn("/recommend the cheap one", "fact/x/cost")).toBe("asked: the cheap one\nafter: recommend");
  });

  it("shows the commands below the advisor's own help", () => {
    expect(turn("/help")).toMatch(/^opened: help\n\/recommend: .*\n(?:.*\n)*\/quit: /);
  });

  it("says what to do about a command that doesn't exist, or lacks its words", () => {
    expect(turn("/recomend")).toBe(
      "notice: There is no command /recomend. Did you mean /recommend? /help lists the commands; a question needs no slash.",
    );
    expect(turn("/xyzzy")).toBe(
      "notice: There is no command /xyzzy. /help lists the commands; a question needs no slash.",
    );
    expect(turn("/ask")).toMatch(/^notice: /);
  });

  it.each(["/quit", "quit", "exit", "EXIT"])("leaves at %s", (words) => {
    expect(turn(words, "recommend")).toBe("quit");
  });
});
