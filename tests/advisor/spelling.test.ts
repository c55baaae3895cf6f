import { describe } from "vitest";
import { advisor, guide } from "./advisor.ts";
import { hold } from "./scenario.ts";

describe("words typed badly", () => {
  hold(advisor, guide, [
    ["WHATS CHEAPER MIRCOMASTERS OR X-SERIES", "answer", "rank/cost/least/micromasters+xseries"],
    ["waht does teh profesional certifcate costt", "answer", "fact/professional-certificate/cost"],
    ["hw mch is mm", "answer", "fact/micromasters/cost"],
    ["proff cert lenght plz", "answer", "fact/professional-certificate/length"],
    ["does mm giv credits", "answer", "fact/micromasters/credit/whether"],
    ["xseires price", "answer", "fact/xseries/cost"],
    ["micormasters capstonne?", "answer", "fact/micromasters/capstone"],
    ["how long proffesional cerificate", "answer", "fact/professional-certificate/length"],
    ["is ther elegibility requirment for micromaster", "answer", /^No: /],
    ["howmuch is x serie", "answer", "fact/xseries/cost"],
    ["wich is teh cheepest", "answer", "rank/cost/least/all"],
    ["diffrence btwn xseries n micromasters", "answer", "compare/xseries+micromasters"],
    ["reccomend me one", "question", "recommend"],
    ["does xseries give credittttt", "answer", "fact/xseries/credit/whether"],
    ["can i get a refnd", "not-covered", /refunds/],
    ["finacial aid?", "not-covered", /financial aid/],
    ["prerequisits for micromasters", "answer", "fact/micromasters/prerequisites"],
    ["who endorces prof certs", "answer", "fact/professional-certificate/endorsement"],
  ]);
});

describe("marks, markup and other characters", () => {
  hold(advisor, guide, [
    ["**how much** is `xseries`?", "answer", "fact/xseries/cost"],
    ["<@12345> how long is micromasters", "answer", "fact/micromasters/length"],
    ["how much 💰 is xseries 🙏", "answer", "fact/xseries/cost"],
    ["“How much” is XSeries?", "answer", "fact/xseries/cost"],
    ["what’s the cost of Micro Masters", "answer", "fact/micromasters/cost"],
    ["xseries\u00a0\u2003cost", "answer", "fact/xseries/cost", "a no-break space and a wide one"],
    ["HOW LONG IS THE XSERIES PROGRAM???", "answer", "fact/xseries/length"],
    ["ｘｓｅｒｉｅｓ ｃｏｓｔ", "answer", "fact/xseries/cost", "full-width letters"],
    ["X‑Series cost", "answer", "fact/xseries/cost", "a no-break hyphen"],
    ["> does micromasters give credit\nsame question here", "answer", /MicroMasters counts as credit/],
    ["- cost of xseries\n- length of xseries", "answer", /\$100 to \$450[^]*122 hours/],
    ["xseries:cost", "answer", "fact/xseries/cost"],
    ["how long is *Micro*Masters", "answer", "fact/micromasters/length"],
    ["MicroMasters™ price", "answer", "fact/micromasters/cost"],
    [":wave: how much is xseries :money_with_wings:", "answer", "fact/xseries/cost"],
  ]);
});

describe("the English of people who speak another language, and slang", () => {
  hold(advisor, guide, [
    ["was kostet xseries", "answer", /^XSeries typically costs/],
    ["combien coûte le micromasters", "answer", "fact/micromasters/cost"],
    ["im broke af, which is cheapest", "answer", "rank/cost/least/all"],

    ["how many hour need for finish the micromasters", "answer", "fact/micromasters/length"],
    ["what is price for the xseries course please tell", "answer", "fact/xseries/cost"],
    ["me want know if professional certificate have credit", "answer", "fact/professional-certificate/credit/whether"],
    ["yo how much r the micro masters gonna cost me lol", "answer", "fact/micromasters/cost"],
    ["u know how long xseries is", "answer", "fact/xseries/length"],
    ["sir kindly tell the fees of micromasters", "answer", "fact/micromasters/cost"],
    ["xseries it has credit or no", "answer", /XSeries does not grant credit/],
    ["for do micromasters is necessary bachelor?", "answer", /no eligibility requirements/],
    ["cuanto cuesta xseries", "answer", "fact/xseries/cost"],
    ["whats the damage for a prof cert", "answer", "fact/professional-certificate/cost"],
    [
      "so i was talking to a friend yesterday and she said these edx things are great, anyway long story short how long does the xseries take on average",
      "answer",
      "fact/xseries/length",
      "the question stands at the end of a ramble",
    ],
  ]);
});
