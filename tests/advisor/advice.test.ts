import { describe } from "vitest";
import { advisor, guide } from "./advisor.ts";
import { hold } from "./scenario.ts";

describe("a situation", () => {
  hold(advisor, guide, [
    ["i want a cheaper way into a master's degree", "recommendation", /^MicroMasters/],
    ["i want to switch jobs quickly and need one new skill", "recommendation", /^Professional Certificate/],
    ["i just love history and want to learn more, no career plans", "recommendation", /^XSeries/],
    ["my boss wants me to brush up my marketing skills", "recommendation", /^Professional Certificate/],
    ["i want to become an expert in my field and be recognised by employers", "recommendation", /^MicroMasters/],
    ["I'm a nurse who reads about astronomy for fun. Which one is for me?", "recommendation", /^XSeries/],
    ["which one if i want to get promoted soon", "recommendation", /^Professional Certificate/],
    ["i need a specific skill for a new job, what should i take", "recommendation", /^Professional Certificate/],
    ["thinking of doing a masters later and want to save money on it", "recommendation", /^MicroMasters/],
    ["retired, just curious about philosophy, which should i pick?", "recommendation", /^XSeries/],
    ["which is better, prof cert or micromasters, for a promotion?", "recommendation", /^Professional Certificate/],
    [
      "I don't want it for fun, I want to advance in my career field. Which one?",
      "recommendation",
      /^MicroMasters/,
      "the goal that is denied does not count",
    ],
  ]);
});

describe("a question too vague to judge", () => {
  hold(advisor, guide, [
    ["help me decide pls", "question", "recommend"],

    ["which is best", "question", "recommend"],
    ["which one should i take", "question", "recommend"],
    ["recommend one", "question", "recommend"],
    ["recommend", "question", "recommend"],
    ["what would you suggest for me", "question", "recommend"],
    ["i dont know what to choose", "question", "recommend"],
    [
      "xseries or micromasters?",
      "question",
      /what do you want to gain/i,
      "asks which to take; a comparison is said otherwise",
    ],
  ]);
});

describe("the dialogue in words", () => {
  hold(advisor, guide, [
    [["recommend", "1"], "recommendation", "recommend/goal=degree"],
    [["recommend", "idk"], "question", "recommend/goal=any"],
    [["recommend", "skip"], "question", "recommend/goal=any"],
    [["recommend", "idk", "back"], "question", "recommend"],
    [["recommend", "idk", "start over"], "question", /Question 1/],
    [["recommend", "stop"], "answer", "recommend/stop"],
    [["recommend", "i want to advance my career", "back"], "question", "recommend"],
    [
      ["recommend", "what does xseries cost?"],
      "answer",
      "aside/fact/xseries/cost|recommend",
      "answered in the middle, with the way back",
    ],
    [
      ["recommend", "what does xseries cost?", "1"],
      "question",
      "recommend",
      "the first choice of an aside goes on with the dialogue",
    ],
    [["recommend", "tell me a joke"], "off-topic", /./],
    [["recommend", "idk", "can i get a refund?"], "not-covered", /refunds/],
    [
      ["recommend", "i just want to explore a subject"],
      "question",
      "recommend/goal=explore",
      "the next question can still change the winner",
    ],
    [["recommend", "to learn one skill for my job"], "recommendation", /^Professional Certificate/],
  ]);
});
