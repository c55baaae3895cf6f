import { describe } from "vitest";
import { advisor, guide } from "./advisor.ts";
import { hold } from "./scenario.ts";

describe("a comparison", () => {
  hold(advisor, guide, [
    ["XSeries vs MicroMasters", "answer", "compare/xseries+micromasters"],
    ["compare all three", "answer", "compare/all"],
    ["difference between prof cert and xseries", "answer", "compare/professional-certificate+xseries"],
    [
      "how do micromasters and professional certificates differ",
      "answer",
      "compare/micromasters+professional-certificate",
    ],
    ["what's the difference?", "answer", "compare/all"],
    ["compare xseries and micromasters on price", "answer", "compare/xseries+micromasters/cost"],
    ["xseries vs prof cert vs micromasters", "answer", "compare/all"],
    ["compare the length of all three", "answer", "compare/all/length"],
    ["xseries versus micromasters: cost, length and credit", "answer", /\$100 to \$450[^]*\$600 to \$1,500/],
    ["what distinguishes an xseries from a prof cert", "answer", "compare/xseries+professional-certificate"],
    ["are xseries and prof cert the same thing", "answer", "compare/xseries+professional-certificate"],
    [
      "micromasters professional certificate",
      "answer",
      "compare/micromasters+professional-certificate",
      "two names alone",
    ],
  ]);
});

describe("a superlative or an order", () => {
  hold(advisor, guide, [
    ["order the programs by length", "answer", "rank/length/order/all"],
    [
      "cheapest program that gives credit",
      "answer",
      /^(?!XSeries is the cheapest)[^]*MicroMasters/,
      "not the cheapest of all: that one gives none",
    ],

    ["which is the cheapest", "answer", /^XSeries is the cheapest, at \$100 to \$450 per program/],
    ["which is the most expensive", "answer", /^MicroMasters is the most expensive/],
    ["which takes the longest", "answer", "rank/length/most/all"],
    ["which one is the shortest", "answer", "rank/length/least/all"],
    ["whats the quickest one to finish", "answer", "rank/length/least/all"],
    ["rank them by price", "answer", "rank/cost/order/all"],
    ["which has the most programs", "answer", "rank/count/most/all"],
    ["which is the oldest", "answer", /XSeries/],
    ["micromasters or professional certificate, which is longer", "answer", /^MicroMasters is longer/],
    ["is micromasters longer than xseries", "answer", /^Yes: MicroMasters is longer/],
    ["is xseries more expensive than micromasters", "answer", /^No: MicroMasters is more expensive/],
    [
      "is xseries more expensive than professional certificate",
      "answer",
      /per course/,
      "the two prices are for different things, and that is said",
    ],
    ["which is cheaper, xseries or prof cert", "answer", /per course/],
    ["is prof cert shorter than micromasters?", "answer", /^Yes: Professional Certificate is shorter/],
    ["what is the least expensive option", "answer", "rank/cost/least/all"],
    ["lowest number of hours?", "answer", "rank/length/least/all"],
  ]);
});
