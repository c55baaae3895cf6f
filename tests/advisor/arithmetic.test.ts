import { describe } from "vitest";
import { advisor, guide } from "./advisor.ts";
import { hold } from "./scenario.ts";

describe("a limit of money or time", () => {
  hold(
    advisor,
    guide,
    [
      ["which ones need at least 200 hours", "answer", /^For at least 200 hours: MicroMasters/],
      ["can i finish micromasters in 3 months", "answer", "within/micromasters/months<3"],

      ["which can i afford with 200 dollars", "answer", "within/all/USD<200"],
      ["what can i do with $300", "answer", "within/all/USD<300"],
      ["my budget is 1600 usd, what fits?", "answer", "within/all/USD<1600"],
      ["i have $700 and want credit", "answer", "within/all/USD<700/credit"],
      ["anything under 150 hours", "answer", /^For up to 150 hours: XSeries/],
      ["anything under 100 hours?", "answer", /none of them is sure/],
      ["something below $20", "answer", /none of them is sure/],
      ["is xseries under $500", "answer", /^Yes: /],
      ["can i get micromasters for less than 500", "answer", /^No: /],
      ["is 400 dollars enough for a micromasters", "answer", /^No: /],
      ["is 1000 dollars enough for a micromasters", "answer", /^Not always: /, "600 to 1,500: some of the programs"],
      ["is $500 enough for a prof cert", "answer", /per course/, "a price per course leaves the total open"],
      ["prof cert in 2 months, possible?", "answer", "within/professional-certificate/months<2"],
      ["$300 and 3 months, what can i do?", "answer", "within/all/USD<300,months<3"],
      ["i've got 6 months and 10 hours a week, which ones are feasible", "answer", "within/all/months<6@10"],
      ["I can spend at most $1,500. Which ones?", "answer", /\$1,500/],
      ["i only have 1.5k, what are my options", "answer", "within/all/USD<1500"],
    ],
    0.2,
  );
});

describe("a pace", () => {
  hold(advisor, guide, [
    ["at 5 hours a week how many weeks does xseries take", "answer", /about 24 weeks[^]*122 hours at 5 a week/],
    ["10 hrs a week, how long for micromasters?", "answer", /about 36 weeks/],
    ["how many hours a week to finish prof cert in 12 weeks", "answer", /about 15 hours a week/],
    ["if i study 2 hours a day, how many weeks is micromasters", "answer", "pace/micromasters/hours-per-week/14"],
    ["i can do 8 hours per week, how long would each take", "answer", "pace/all/hours-per-week/8"],
    ["20h/week: how many weeks for xseries?", "answer", "pace/xseries/hours-per-week/20"],
  ]);
});

describe("a sum, a difference, a multiple or a quotient", () => {
  hold(advisor, guide, [
    ["how much longer is prof cert than xseries", "answer", /56 hours longer/],
    [
      "how many programs exist in total",
      "answer",
      /at least 55 programs[^]*MicroMasters/,
      "30+ and 25+ are no sum to the last one",
    ],

    ["cost per hour", "answer", "ratio/all/cost/length"],
    ["cost per hour of xseries", "answer", /\$0\.82 to \$3\.69 per hour/],
    ["price per hour for micromasters?", "answer", /\$1\.67 to \$4\.17 per hour/],
    ["what do all three cost together", "answer", "total/all/cost"],
    ["total hours of xseries and micromasters combined", "answer", /482 hours/],
    ["how many more hours is micromasters than xseries", "answer", /238 hours longer/],
    ["how much more does micromasters cost than xseries", "answer", /\$500[^]*\$1,050/],
    [
      "how much would 4 professional certificate courses cost",
      "answer",
      /4 times \$25 to \$550 per course is \$100 to \$2,200/,
    ],
    ["what would xseries cost for 10 people", "answer", /\$1,000 to \$4,500/],
    ["3 xseries programs, how much in total", "answer", /\$300 to \$1,350/],
  ]);
});
