import { describe } from "vitest";
import { advisor, guide } from "./advisor.ts";
import { hold } from "./scenario.ts";

describe("a yes-no question", () => {
  hold(advisor, guide, [
    ["can i get a masters with micromasters", "answer", "fact/micromasters/degree/whether"],

    ["does xseries give credit", "answer", /^No: /],
    ["does micromasters give credit", "answer", /^Yes: /],
    ["is professional certificate credit bearing", "answer", /^No: /],
    [
      "is there a capstone in micromasters",
      "answer",
      /^Yes, in some cases: /,
      "the fact box says yes, the text says in some cases",
    ],
    ["does prof cert have a final exam", "answer", /^No: /],
    ["is a verified certificate required for xseries", "answer", /^Yes: /],
    ["are there prerequisites for micromasters", "answer", /^Yes, in some cases: /],
    ["are there entry requirements for xseries", "answer", /^No: /],
    ["do i need a degree for micromasters", "answer", /^No: /],
    ["is micromasters a degree", "answer", /^No: MicroMasters is not itself a degree/],
    ["is xseries a master's degree", "answer", /^No: /],
    ["is micromasters endorsed by anyone", "answer", /^Yes: /],
    ["does every micromasters have a capstone", "answer", /^No, not all of them: /],
    ["do any of them have a capstone", "answer", /^Yes, but only MicroMasters/],
    ["do all of them need a verified certificate", "answer", /^Yes, all of them/],
    ["do xseries and prof cert give credit", "answer", /^No, neither of them/],
    ["does either xseries or micromasters give credit", "answer", /^Yes, but only MicroMasters/],
    ["can a micromasters count toward my master's", "answer", /^Yes: /],
    ["can anyone enroll in xseries", "answer", /^Yes: /, "open to all is the contrary of requirements"],
  ]);
});

describe("a question the other way round", () => {
  hold(
    advisor,
    guide,
    [
      ["can i earn an xseries without a verified certificate", "answer", /^No: /],

      ["micromasters has no capstone, right?", "answer", /^Not quite: /],
      ["isn't micromasters for credit?", "answer", /^Not so: /],
      ["xseries has no capstone, right?", "answer", /^That is right: /],
      ["doesn't prof cert have a capstone?", "answer", /^That is right: /],
      ["can i do micromasters without a capstone", "answer", /^It depends/],
      ["can i start prof cert without a bachelor's", "answer", /^Yes: /, "no degree is required, so without is fine"],
      ["so xseries does not count toward a degree, correct?", "answer", /^That is right: /],
    ],
    0.1,
  );
});

describe("a question that takes for granted what is not so", () => {
  hold(advisor, guide, [
    ["is xseries the most expensive one?", "answer", /^No: MicroMasters is the most expensive/],

    ["why does xseries give credit", "answer", /^XSeries does not grant credit/],
    ["why does professional certificate have a capstone", "answer", /^A Professional Certificate has no capstone/],
    ["why doesn't micromasters give credit", "answer", /^MicroMasters counts as credit/],
    ["why is micromasters the cheapest", "answer", /^No: XSeries is the cheapest/],
    ["since xseries gives credit, how many credits is it?", "answer", /^XSeries does not grant credit/],
    ["how many credits do i get from a prof cert", "answer", /grants no credit/],
    ["what is the capstone of the xseries about", "answer", /no capstone/],
    ["i read that micromasters takes 100 hours, is that right?", "answer", /360 hours/],
    ["why does xseries take 500 hours", "answer", /122 hours/],
    [
      "why is the professional certificate so long",
      "not-covered",
      /^The guide does not say why[^]*178 hours/,
      "it is so, and the reason is missing",
    ],
    ["why is xseries so cheap", "not-covered", /^The guide does not say why[^]*\$100 to \$450/],
    ["is xseries the longest?", "answer", /^No: MicroMasters is the longest/],
    ["is micromasters the longest?", "answer", /^Yes: MicroMasters is the longest/],
  ]);
});
