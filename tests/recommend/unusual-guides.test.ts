import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guide/guide.ts";
import type { RecommendQuery } from "../../src/query/query.ts";
import { answerRecommend } from "../../src/recommend/answer-recommend.ts";
import { enumerateStates } from "../../src/recommend/state.ts";
import { plainText } from "../../src/reply.ts";
import { firstLine } from "./read-state.ts";
import { makeCredential, makeGuide, makeOption } from "./small-guide.ts";

const suit = (option: string, weight: number, because: string) => ({
  question: "aim",
  option,
  weight,
  because,
  section: `Advice › ${because}`,
});
const questions = { aim: [makeOption("sea"), makeOption("land")], pace: [makeOption("slow"), makeOption("fast")] };
const state = (step: RecommendQuery["step"], ...answers: readonly string[]): RecommendQuery => ({
  kind: "recommend",
  step,
  answers: answers.map((answer) => ({ question: answer.split("=")[0] ?? "", option: answer.split("=")[1] ?? "" })),
  among: [],
});
const say = (guide: Guide, query: RecommendQuery): string => plainText(answerRecommend(guide, query));

describe("a guide of another kind", () => {
  const boat = makeCredential("boat", { seal: { answer: "no" }, price: { amount: 9 } }, [suit("sea", 5, "it floats")]);
  const bike = makeCredential("bike", { seal: { answer: "yes" } }, [
    suit("land", 5, "it rolls"),
    suit("sea", -2, "it sinks"),
  ]);
  const guide = makeGuide([boat, bike], questions);

  it("is never asked a question that no weight depends on", () => {
    const asked = [...enumerateStates(guide)]
      .map((query) => say(guide, query))
      .filter((words) => words.includes("Which pace?"));
    expect(asked).toEqual([]);
  });

  it("reads as a whole like this", () => {
    expect(say(guide, state("ask"))).toBe("Which aim?\nSo. Question 1, the last one.");
    expect(say(guide, state("ask", "aim=sea"))).toBe(
      ["BOAT fits best: it floats.", "Not BIKE: it sinks.", "If you want the land, then BIKE.", guide.about.age].join(
        "\n",
      ),
    );
  });

  it("has names that take a plural verb where they do", () => {
    const plural = makeGuide([{ ...boat, plural: true }, bike], questions);
    expect(firstLine(answerRecommend(plural, state("ask", "aim=sea")))).toBe("BOAT fit best: it floats.");
  });

  it("says a tie as a tie, and what the strongest word on each is", () => {
    const raft = makeCredential("raft", { price: { amount: 4 } }, [suit("sea", 5, "it drifts")]);
    const words = say(makeGuide([boat, bike, raft], questions), state("ask", "aim=sea"));
    expect(words).toMatch(/^BOAT and RAFT fit equally well\.\n- BOAT: it floats\.\n- RAFT: it drifts\./);
  });

  it("admits that the best of bad ones does not fit well", () => {
    const mule = makeCredential("mule", {}, [suit("sea", -3, "it refuses")]);
    const words = say(makeGuide([bike, mule], questions), state("verdict", "aim=sea"));
    expect(words).toMatch(/^Nothing fits well; BIKE comes closest\./);
    expect(words).toContain("Not MULE: it refuses.");
  });

  it("names four of many that are level and counts the rest", () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      makeCredential(`raft${index}`, {}, [suit("sea", 5, "it drifts")]),
    );
    const reply = answerRecommend(makeGuide([bike, ...many], questions), state("ask", "aim=sea"));
    expect(firstLine(reply)).toBe("RAFT0, RAFT1, RAFT2 and 3 more fit equally well.");
    expect(reply.choices.every(({ token }) => token.length <= 100)).toBe(true);
  });
});

describe("a guide with a single credential", () => {
  it("is not asked about: there is nothing to choose", () => {
    const guide = makeGuide(
      [makeCredential("boat", { price: { amount: 9 } }, [suit("sea", 5, "it floats")])],
      questions,
    );
    const reply = answerRecommend(guide, state("ask"));
    expect(reply.kind).toBe("recommendation");
    expect(firstLine(reply)).toBe("BOAT fits best.");
    expect(reply.choices.map(({ label }) => label)).toEqual(["About BOAT"]);
  });
});
