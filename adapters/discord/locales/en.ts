import type { Wording } from "./wording.ts";

export const english: Wording = {
  ask: {
    name: "ask",
    description: "Ask a question about the credentials; only you see the answer",
    options: {
      question: { name: "question", description: "In your own words, or pick a suggestion" },
      for: { name: "for", description: "Somebody to answer: everybody sees it, and they are notified" },
    },
  },
  credential: {
    name: "credential",
    description: "Show one credential at a glance",
    options: {
      name: { name: "name", description: "Which credential" },
      private: { name: "private", description: "Show it only to me" },
    },
  },
  compare: {
    name: "compare",
    description: "Compare credentials side by side",
    options: {
      first: { name: "first", description: "The first credential" },
      second: { name: "second", description: "The second credential" },
      third: { name: "third", description: "A third one, if you like" },
      private: { name: "private", description: "Show it only to me" },
    },
  },
  recommend: { name: "recommend", description: "A few questions, then the credential that fits you", options: {} },
  help: { name: "help", description: "What I can tell you, and how to ask", options: {} },
  message: { name: "Ask the advisor" },
};
