import type { Advisor } from "../../src/advisor.ts";
import { list, text, type Choice, type Reply } from "../../src/reply.ts";

/** An advisor that says back what it was given, so that a test sees which call the console has made of a line. */
export const fakeAdvisor: Advisor = {
  ask: (words, previous) =>
    said(`asked: ${words}`, previous === undefined ? "said/first" : "said/next", `after: ${previous ?? "nothing"}`),
  open: (token) => said(`opened: ${token}`, token),
  confidenceOf: () => undefined,
  suggest: (partial, most = 25) =>
    suggestions.filter(({ label }) => label.toLowerCase().includes(partial.toLowerCase())).slice(0, most),
};

/** A reply with every kind of block, a title that its body lacks, wide characters, sources and choices. */
export const fullReply: Reply = {
  token: "full",
  kind: "answer",
  title: "Three ways to learn",
  body: [
    text(
      "Boats cost least per trip: $25 to $550. Ships cost $600 to $1,500 for the whole journey, in certain cases less.",
    ),
    list(["First the boat, which needs no harbour at all", "Then the ship"], true),
    list(["日本語の説明はここにあります", "Tea 🍵 is served"]),
    {
      kind: "facts",
      facts: [
        { label: "Length", value: "5 hours a week for about 12 weeks, as the guide says" },
        { label: "Certificate", value: "Yes" },
      ],
    },
    {
      kind: "table",
      columns: ["", "Boat", "Ship"],
      rows: [
        ["Cost", "$25–$550 a trip", "$600–$1,500 a journey"],
        ["Harbour", "No", "Yes, in some cases, which each town decides for itself"],
      ],
    },
  ],
  choices: [
    { label: "Which is cheaper?", token: "rank/cost/least", role: "primary" },
    { label: "Recommend one for me, please, now", token: "recommend" },
  ],
  sources: ["Boats › Cost", "Ships › Cost", "Boats › Length"],
  credentials: ["boat", "ship"],
  topics: ["cost"],
};

const suggestions: readonly Choice[] = [
  { label: "What does a boat cost?", token: "fact/boat/cost" },
  { label: "What does a ship cost?", token: "fact/ship/cost" },
  { label: "Is the cost of a boat fixed?", token: "fact/boat/fixed" },
  { label: "Does a ship give credit?", token: "fact/ship/credit" },
];

function said(words: string, token: string, more?: string): Reply {
  return {
    token,
    kind: "answer",
    body: [text(words), ...(more === undefined ? [] : [text(more)])],
    choices: [
      { label: "One", token: `${token}/one` },
      { label: "Two", token: `${token}/two` },
    ].slice(0, token.endsWith("/one") ? 0 : 2),
    sources: [],
    credentials: [],
    topics: [],
  };
}
