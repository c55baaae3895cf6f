import { describe, expect, it } from "vitest";
import { openWith, openWithAll } from "../../src/answer/openers.ts";
import { findFact } from "../../src/answer/tell-fact.ts";
import type { Known } from "../../src/answer/tell-fact.ts";
import type { Asked } from "../../src/query/query.ts";
import { craft } from "./crafted-guide.ts";

const guide = craft({
  yes: { capstone: { answer: "yes" } },
  some: { capstone: { answer: "some" } },
  no: { capstone: { answer: "no" } },
  text: { description: { text: "It is a text." } },
});
function known(id: string, topic = "capstone"): Known {
  const fact = findFact(guide, id, topic);
  if (fact === undefined) throw new Error(`No fact ${id} ${topic}`);
  return fact;
}

describe("the first word about one", () => {
  it.each<readonly [Asked, string, RegExp]>([
    ["open", "yes", /^$/],
    ["why", "no", /^$/],
    ["why-not", "yes", /^$/],
    ["named", "yes", /^$/],
    ["whether", "yes", /^Yes: $/],
    ["whether", "no", /^No: $/],
    ["whether", "some", /^In some cases: $/],
    ["some", "some", /^Yes, in some cases: $/],
    ["all", "yes", /^Yes: $/],
    ["all", "some", /^Not always: $/],
    ["all", "no", /^No: $/],
    ["denied", "no", /^That is right: $/],
    ["denied", "yes", /^Not so: $/],
    ["denied", "some", /^Not quite: $/],
    ["without", "no", /^Yes: $/],
    ["without", "yes", /^No: $/],
    ["without", "some", /^Not quite: $/],
    ["not-all", "some", /^That is right: $/],
    ["not-all", "yes", /^No: $/],
    ["so", "yes", /^$/],
  ])("asked %s of %s", (asked, id, opener) => {
    expect(openWith(asked, known(id))).toMatch(opener);
  });

  it("is none where the fact is no yes or no", () => {
    expect(openWith("whether", known("text", "description"))).toBe("");
  });

  it.each<readonly [Asked, string]>([
    ["so", "Yes: "],
    ["not-so", "No: "],
    ["partly", "Not in every case: "],
  ])("to what is asserted of a text is that of %s", (asked, opener) => {
    expect(openWith(asked, known("text", "description"))).toBe(opener);
  });
});

describe("the first line about several", () => {
  const all = (ids: readonly string[]): readonly Known[] => ids.map((id) => known(id));
  it.each<readonly [Asked, readonly string[], string]>([
    ["open", ["yes", "no"], ""],
    ["whether", ["yes", "some"], "Yes, both of them."],
    ["whether", ["no", "no"], "No, neither of them."],
    ["whether", ["yes", "some", "yes"], "Yes, all of them."],
    ["whether", ["no", "no", "no"], "No, none of them."],
    ["whether", ["yes", "no", "no"], "Yes, but only YES."],
    ["without", ["no", "no"], "Yes, both of them."],
    ["without", ["yes", "some"], "No, neither of them."],
    ["all", ["yes", "no", "no"], "No, not all of them: only YES."],
    ["denied", ["no", "no"], "That is right, neither of them."],
    ["not-all", ["yes", "no", "no"], "That is right: only YES."],
    ["named", ["yes", "no"], "Not quite: that is YES."],
  ])("asked %s of %j", (asked, ids, line) => {
    expect(openWithAll(asked, all(ids), ids.length)).toBe(line);
  });

  it("does not say all where one is not known", () => {
    expect(openWithAll("whether", all(["yes", "yes"]), 3)).toBe("Yes, but only YES and YES.");
  });
});
