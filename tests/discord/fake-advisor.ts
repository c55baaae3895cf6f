import type { Advisor } from "../../src/advisor.ts";
import type { Guide } from "../../src/guide/guide.ts";
import type { Choice, Reply } from "../../src/reply.ts";
import { list, text } from "../../src/reply.ts";

/** A small stand-in for the advisor: every reply says what it was asked, so that a test sees what the adapter asked. */
export function fakeAdvisor(): Advisor {
  return {
    ask: (words, previous) =>
      (words.includes("guide") ? answer : reply)(
        `said/${previous ?? "nothing"}`,
        `You said ${words.length} characters after ${previous ?? "nothing"}.`,
      ),
    open: (token) =>
      pages[token] ??
      (token.startsWith("said/")
        ? reply(token, "Again.")
        : reply("stale", "That was an older version. Here is a fresh start.")),
    confidenceOf: () => undefined,
    suggest: (partial, most = 25) =>
      ["What does A cost?", "How long is A?"]
        .filter((label) => label.toLowerCase().includes(partial.toLowerCase()))
        .map((label) => ({ label, token: "fact/a/cost" }))
        .slice(0, most),
  };
}

const NAVIGATION: readonly Choice[] = [
  { label: "Back", token: "recommend", role: "navigation" },
  { label: "Start over", token: "recommend/again", role: "navigation" },
];

const pages: Readonly<Record<string, Reply>> = {
  help: { ...reply("help", "I know three credentials."), kind: "help" },
  recommend: {
    ...reply("recommend", "What do you want?", [
      { label: "A degree", token: "recommend/goal=degree" },
      { label: "A job", token: "recommend/goal=job" },
    ]),
    kind: "question",
  },
  "recommend/goal=degree": {
    ...reply("recommend/goal=degree", "How much time?", [{ label: "Little", token: "recommend/done" }, ...NAVIGATION]),
    kind: "question",
  },
  "recommend/done": {
    ...reply("recommend/done", "Take A.", NAVIGATION),
    kind: "recommendation",
    sources: ["A › Cost"],
  },
  "summary/a": {
    ...reply("summary/a", "A is a credential."),
    title: "A",
    body: [
      text("A is a credential."),
      { kind: "facts", facts: [{ label: "Cost", value: "$1 – $2 per program" }] },
      { kind: "table", columns: ["", "A", "B"], rows: [["Cost", "$1", "$2"]] },
      list(["first", "second"]),
    ],
    sources: ["A › Cost"],
  },
  "compare/a+b": { ...reply("compare/a+b", "A and B differ."), sources: ["A › Cost"] },
};

function reply(token: string, words: string, choices: readonly Choice[] = []): Reply {
  return { token, kind: "answer", body: [text(words)], choices, sources: [], credentials: [], topics: [] };
}

/** An answer out of the guide, which is worth sharing. */
const answer = (token: string, words: string): Reply => ({ ...reply(token, words), sources: ["A › Cost"] });

/** Two credentials and nothing else. */
export const fakeGuide: Pick<Guide, "credentials"> = {
  credentials: new Map([
    ["a", { id: "a", name: "A", aliases: ["a"], facts: {} }],
    ["b", { id: "b", name: "B", aliases: ["b"], facts: {} }],
  ]),
};
