import { describe } from "vitest";
import { advisor, guide } from "./advisor.ts";
import { hold } from "./scenario.ts";

describe("a fact of one credential", () => {
  hold(advisor, guide, [
    ["who is the professional certificate for", "answer", "fact/professional-certificate/audience"],
    ["package price of the professional certificate", "answer", /\$175 to \$555/],
    ["why do xseries prices vary", "answer", /^XSeries prices differ/],

    ["how much is xseries", "answer", "fact/xseries/cost"],
    ["price of a professional certificate", "answer", /^A Professional Certificate costs \$25 to \$550 per course/],
    ["Could you tell me the price of MicroMasters?", "answer", /^MicroMasters costs \$600 to \$1,500 per program/],
    ["how long does an xseries take", "answer", /^An XSeries program takes 122 hours on average/],
    ["number of hours for prof cert", "answer", "fact/professional-certificate/length"],
    ["duration of the micromasters program?", "answer", "fact/micromasters/length"],
    ["how many months is the professional certificate", "answer", /2 to 6 months/],
    ["who makes the xseries courses", "answer", "fact/xseries/creators"],
    ["which subjects does xseries have", "answer", "fact/xseries/subjects"],
    ["what can i study with a prof cert", "answer", "fact/professional-certificate/subjects"],
    ["how many professional certificate programs are there", "answer", /25\+ programs/],
    ["how many different xseries can i choose from", "answer", /30\+ programs/],
    ["who endorses the professional certificate", "answer", /HSBC, GitHub and The North Face/],
    ["how do i earn a micromasters", "answer", "fact/micromasters/how-to-earn"],
    ["what level are micromasters courses", "answer", "fact/micromasters/level"],
    [
      "how much credit does a micromasters give",
      "answer",
      "fact/micromasters/credit-amount",
      "an amount, not a yes or no",
    ],
    ["when did the professional certificate come out", "answer", "fact/professional-certificate/launch"],
    ["what is xseries", "answer", "fact/xseries/description"],
    ["explain the professional certificate to me", "answer", "fact/professional-certificate/description"],
    ["xseries", "answer", "summary/xseries", "a name alone asks for the card"],
    ["mm", "answer", "summary/micromasters"],
    ["micromasters summary", "answer", "summary/micromasters"],
  ]);
});

describe("a fact of several or all", () => {
  hold(advisor, guide, [
    ["cost of all three", "answer", "fact/all/cost"],
    ["how much do xseries and micromasters cost", "answer", "fact/xseries+micromasters/cost"],

    ["which of them give credit", "answer", "fact/all/credit"],
    ["which ones have a capstone", "answer", "fact/all/capstone"],
    ["how long do they all take", "answer", "fact/all/length"],
    ["prices of all the programs please", "answer", "fact/all/cost"],
    ["how much is it", "answer", "fact/all/cost", "nothing was spoken of yet, so all are meant"],
    ["credit?", "answer", "fact/all/credit"],
    ["length", "answer", "fact/all/length"],
    ["who can join these programs", "answer", "fact/all/eligibility"],
    ["what is the total time of xseries vs prof cert", "answer", /122 hours[^]*178 hours|178 hours[^]*122 hours/],
    ["which companies endorse them", "answer", "fact/all/endorsement"],
  ]);
});

describe("several facts of one", () => {
  hold(
    advisor,
    guide,
    [
      ["length and price of xseries", "answer", "fact/xseries/length+cost"],
      ["cost, length and credit of micromasters", "answer", "fact/micromasters/cost+length+credit"],
      ["x-series: cost? length? credit?", "answer", "fact/xseries/cost+length+credit"],
      [
        "does micromasters have credit and how long is it and what does it cost",
        "answer",
        "fact/micromasters/credit+length+cost",
      ],
      ["is there a capstone in prof cert, and who can join", "answer", /no capstone[^]*no eligibility requirements/],
      ["how long are all the programs and what do they cost", "answer", "fact/all/length+cost"],
      ["who endorses prof certs and which skills do they teach", "answer", /HSBC[^]*digital marketing/],
    ],
    0.5,
  );
});

describe("several questions in one message", () => {
  hold(
    advisor,
    guide,
    [
      [
        "what does xseries cost and can i get a refund",
        "answer",
        "several/fact/xseries/cost|gap/refunds",
        "half covered, half not",
      ],

      ["what does xseries cost and how long is micromasters", "answer", /\$100 to \$450[^]*360 hours/],
      [
        "is xseries cheaper than micromasters? and which of them gives credit?",
        "answer",
        /XSeries is cheaper[^]*MicroMasters counts as credit/,
      ],
      [
        "how long is micromasters? also is there a discount?",
        "answer",
        "several/fact/micromasters/length|gap/discounts",
      ],
      [
        "hi there, how much is xseries? thanks",
        "answer",
        "fact/xseries/cost",
        "greetings around a question are passed over",
      ],
      ["which is the shortest? which is the cheapest?", "answer", "several/rank/length/least/all|rank/cost/least/all"],
    ],
    0.3,
  );
});

describe("history, makers, endorsers and subjects", () => {
  hold(advisor, guide, [
    ["did hsbc endorse any of them?", "answer", /^Yes: Professional Certificate/],
    ["north face endorses what", "answer", /The North Face/],
    [
      "is github behind xseries?",
      "answer",
      /^Not quite: that is Professional Certificate/,
      "the name belongs to another",
    ],
    ["hsbc", "answer", "fact/professional-certificate/endorsement"],
    ["which one covers data science", "answer", /data science/],
    ["can i learn virtual reality", "answer", /virtual reality/],
    ["is there something on humanities", "answer", /XSeries covers Computer Science, Business, Humanities/],
    ["computer science programs?", "answer", "fact/xseries/subjects"],
    ["which came first", "answer", /XSeries/],
    ["when was micromasters launched", "answer", /two years after XSeries/],
    ["how old is xseries", "answer", /XSeries came first/],
    ["which is newest", "answer", "rank/launch/most/all"],
    ["how does credit work with micromasters", "answer", "passage/credit-how"],
    ["was edx the first mooc provider with such programs", "answer", "passage/first-provider"],
    ["how do i choose between them", "answer", "passage/choosing"],
    ["tell me the history of these programs", "answer", "passage/history"],
  ]);
});

describe("definitions and how-to", () => {
  hold(advisor, guide, [
    ["give me an overview", "answer", "overview"],
    ["all at a glance", "answer", "overview", "a choice's label, typed"],

    ["what are micromasters?", "answer", "fact/micromasters/description"],
    ["whats an xseries certificate", "answer", "fact/xseries/description"],
    ["define micromasters for me", "answer", "fact/micromasters/description"],
    ["tell me about micromasters", "answer", /graduate level courses/],
    ["how do i get an xseries certificate", "answer", "fact/xseries/how-to-earn"],
    ["what do i have to do to earn the prof cert", "answer", "fact/professional-certificate/how-to-earn"],
    ["steps to obtain the micromasters credential", "answer", "fact/micromasters/how-to-earn"],
    ["what are all the options", "answer", /XSeries/],
    ["give me a rundown of everything", "answer", "overview"],
  ]);
});
