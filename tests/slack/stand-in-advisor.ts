import type { Advisor } from "../../src/advisor.ts";
import { type Choice, type Reply, list, text } from "../../src/reply.ts";

/** A small advisor whose replies say what was asked of it, so that a test sees what the adapter asked. */
export function standInAdvisor(): Advisor {
  return {
    ask: (words, previous) => {
      if (words.includes("break")) throw new Error(`A defect that quotes ${words}`);
      const said = text(`Asked ${JSON.stringify(words)} after ${previous ?? "nothing"}.`);
      return { ...reply(`said/${previous ?? "nothing"}`, "answer", [said]), sources: ["XSeries › Cost"] };
    },
    open: (token) =>
      PAGES[token] ??
      (token.startsWith("said/") ? reply(token, "answer", [text("Said before.")]) : undefined) ??
      reply("stale", "help", [text("That button is from an older version. Here is a fresh start.")], [GO]),
    confidenceOf: () => undefined,
    suggest: (partial) => [{ label: `What about ${partial}?`, token: "summary/xseries" }],
  };
}

const GO: Choice = { label: "Find my credential", token: "recommend", role: "primary" };
const STEP: readonly Choice[] = [
  { label: "Skip", token: "recommend/skipped", role: "navigation" },
  { label: "Start over", token: "recommend", role: "navigation" },
];

function reply(token: string, kind: Reply["kind"], body: Reply["body"], choices: readonly Choice[] = []): Reply {
  return { token, kind, body, choices, sources: [], credentials: [], topics: [] };
}

const PAGES: Readonly<Record<string, Reply>> = {
  help: reply("help", "help", [text("I know three credentials.")], [GO]),
  overview: reply("overview", "answer", [text("There are three.")], [GO]),
  recommend: reply(
    "recommend",
    "question",
    [text("What do you want?")],
    [{ label: "A degree", token: "recommend/degree" }, ...STEP],
  ),
  "recommend/degree": reply(
    "recommend/degree",
    "question",
    [text("How much time?")],
    [{ label: "Little", token: "recommend/done" }, ...STEP],
  ),
  "recommend/done": reply(
    "recommend/done",
    "recommendation",
    [text("Take it."), list(["because", "and because"])],
    STEP,
  ),
  "summary/xseries": {
    ...reply("summary/xseries", "answer", [
      text("XSeries in one sentence."),
      {
        kind: "facts",
        facts: [
          { label: "Cost", value: "$1 – $2 per program" },
          { label: "Odd", value: "2*3 <!channel> _x_" },
        ],
      },
    ]),
    title: "XSeries",
    sources: ["XSeries › Cost"],
    choices: [{ label: "Cost of XSeries", token: "fact/xseries/cost" }],
  },
  "fact/xseries/cost": reply(
    "fact/xseries/cost",
    "answer",
    [text("It costs a little.")],
    [{ label: "All about XSeries", token: "summary/xseries" }],
  ),
  "compare/all": reply("compare/all", "answer", [
    text("They differ."),
    {
      kind: "table",
      columns: ["", "A", "B"],
      rows: [
        ["Cost", "$1", ""],
        ["Length", "1 week", "2 weeks"],
      ],
    },
  ]),
};
