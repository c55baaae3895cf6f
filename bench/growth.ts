import { createAdvisor } from "../src/advisor.ts";
import type { Guide } from "../src/guide/guide.ts";
import { countFacts, syntheticGuide } from "./synthetic-guide.ts";
import { race, time } from "./timing.ts";

/** How `ask` does with so many facts: milliseconds at the median, by what the question is about. */
export type GrowthRow = {
  readonly facts: number;
  readonly credentials: number;
  /** Milliseconds to make the advisor of the guide. */
  readonly making: number;
  /** Questions about one or two credentials, follow-ups and what the guide does not cover. */
  readonly named: number;
  /** Questions about all of them: which is the cheapest, compare all. */
  readonly all: number;
  /** The longest reply to a question about all, in characters of JSON. */
  readonly longestReply: number;
};

export function measureGrowth(
  base: Guide,
  sizes: readonly number[],
  rounds: number,
  progress: (facts: number) => void,
): readonly GrowthRow[] {
  return sizes.map((size) => {
    progress(size);
    const guide = syntheticGuide(base, size);
    const made: ReturnType<typeof createAdvisor>[] = [];
    const making = time(() => made.push(createAdvisor(guide)));
    const [advisor] = made;
    if (advisor === undefined) throw new Error("No advisor was made.");
    const ask = ({ text, previous }: Turn): unknown => advisor.ask(text, previous);
    const all = questionsAboutAll.map((text) => ({ text, previous: undefined }));
    const [named] = race([ask], questionsAboutNamed(guide), { rounds, warmUp: 5 });
    const [every] = race([ask], all, { rounds: 3, warmUp: 1 });
    const longestReply = Math.max(...all.map(({ text }) => JSON.stringify(advisor.ask(text).body).length));
    return {
      facts: countFacts(guide),
      credentials: guide.credentials.size,
      making,
      named: named?.p50 ?? 0,
      all: every?.p50 ?? 0,
      longestReply,
    };
  });
}

type Turn = { readonly text: string; readonly previous: string | undefined };

const questionsAboutAll = [
  "what do they cost",
  "which one is the cheapest",
  "rank them by hours",
  "compare all of them",
  "which ones give credit",
  "overview",
];

/** The same kinds of questions about some of the guide's credentials, from the first to the last. */
function questionsAboutNamed(guide: Guide): readonly Turn[] {
  const ids = [...guide.credentials.keys()];
  const at = (share: number): string => ids[Math.floor((ids.length - 1) * share)] ?? "";
  const pairs = [0, 0.3, 0.6, 0.9].map((share) => [at(share), at(share + 0.1) === at(share) ? at(1) : at(share + 0.1)]);
  return pairs.flatMap(([one = "", two = ""]): readonly Turn[] => {
    const a = guide.credentials.get(one)?.name ?? "";
    const b = guide.credentials.get(two)?.name ?? "";
    const misspelt = `${a.slice(0, 2)}${a.slice(3)}`;
    const fresh = [
      `how much is ${a}`,
      `${a} price and length`,
      `does ${a} give credit?`,
      `what is ${a.toLowerCase()}`,
      `is ${a} cheaper than ${b}`,
      `compare ${a} and ${b}`,
      `${a} or ${b}?`,
      `how long does ${misspelt} take`,
      `at 5 hours a week how many weeks for ${a}`,
      `can i get a refund for ${a}`,
      `is there a capstone in ${b} and what does it cost`,
      "whats the weather in paris",
      "thanks",
    ];
    return [
      ...fresh.map((text) => ({ text, previous: undefined })),
      { text: "and how long is it?", previous: `fact/${one}/cost` },
      { text: `what about ${b}?`, previous: `fact/${one}/cost` },
    ];
  });
}
