import { describe, expect, it } from "vitest";
import { answerRecord } from "../../adapters/console/answer-record.ts";
import type { Advisor } from "../../src/advisor.ts";
import { fakeAdvisor, fullReply } from "./fake-advisor.ts";

/** A clock that gains 0.123456 ms whenever it is read. */
function clock(): () => number {
  let time = 0;
  return () => (time += 0.123456);
}

const answer = (line: string, advisor: Advisor = fakeAdvisor): unknown =>
  JSON.parse(answerRecord(advisor, line, clock()));

describe("a line of the protocol", () => {
  it("is answered with these keys in this order", () => {
    expect(answerRecord(fakeAdvisor, '{"id":"q1","turns":["hello"]}', clock())).toBe(
      '{"id":"q1","kind":"answer","text":"asked: hello\\nafter: nothing","token":"said/first","credentials":[],"topics":[],"sources":[],"milliseconds":0.123}',
    );
  });

  it("takes the turns as one conversation, and measures the last only", () => {
    const asked: unknown[] = [];
    const watched: Advisor = {
      ...fakeAdvisor,
      ask(words, previous) {
        asked.push([words, previous]);
        return fakeAdvisor.ask(words, previous);
      },
    };
    expect(answer('{"id":1,"turns":["a","b","c"]}', watched)).toMatchObject({ id: 1, milliseconds: 0.123 });
    expect(asked).toEqual([
      ["a", undefined],
      ["b", "said/first"],
      ["c", "said/next"],
    ]);
  });

  it("has the title in its text when the body lacks it", () => {
    const text = (title: string): unknown =>
      answer('{"id":"q","turns":["x"]}', { ...fakeAdvisor, ask: () => ({ ...fullReply, title }) });
    expect(text("Overview")).toMatchObject({ text: expect.stringMatching(/^Overview\nBoats cost/) });
    expect(text("Boats cost")).toMatchObject({ text: expect.stringMatching(/^Boats cost/) });
  });

  it.each([
    ["nonsense", { error: expect.stringContaining("is not JSON") }],
    ['{"id":"q1","turns":["cut o', { error: expect.stringContaining("is not JSON") }],
    ["[]", { error: expect.stringContaining("is not an object") }],
    ["null", { error: expect.stringContaining("is not an object") }],
    ['"text"', { error: expect.stringContaining("is not an object") }],
    ['{"id":"q1"}', { id: "q1", error: expect.stringContaining("turns is missing") }],
    ['{"id":"q1","turns":[]}', { id: "q1", error: expect.stringContaining("turns is empty") }],
    ['{"id":"q1","turns":"hello"}', { id: "q1", error: expect.stringContaining("not a list of texts") }],
    ['{"id":"q1","turns":["a",1]}', { id: "q1", error: expect.stringContaining("not a list of texts") }],
    ['{"turns":null}', { error: expect.stringContaining("not a list of texts") }],
  ])("%j is answered by an error", (line, error) => {
    expect(answer(line)).toEqual(error);
  });

  it("gives back an id of any kind, and none as null", () => {
    expect(answer('{"id":7,"turns":["a"]}')).toMatchObject({ id: 7 });
    expect(answer('{"turns":["a"]}')).toMatchObject({ id: null });
  });

  it("has no character that ends a line or that a terminal obeys", () => {
    const strange = "a\u2028b\u0085c\u001b[2Jd\u0000e\ud800";
    const line = answerRecord(fakeAdvisor, JSON.stringify({ id: strange, turns: [strange] }), clock());
    expect(line).toMatch(/^[\u0020-\u007e]*$/);
    expect(JSON.parse(line)).toMatchObject({ id: strange, text: `asked: ${strange}\nafter: nothing` });
  });
});
