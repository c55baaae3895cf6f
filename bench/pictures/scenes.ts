/** One exchange that is drawn: what a person says or picks, after what, and who sees the answer. */
export type Scene = {
  readonly name: string;
  /** What a person said before, which the answer is given in the light of. */
  readonly before?: readonly string[];
  readonly asked:
    | { readonly kind: "words"; readonly words: string }
    /** A command or a press, as one sees it, and the address that it opens. */
    | { readonly kind: "opened"; readonly by: string; readonly token: string };
  /** Answered to Boris, whom Anna asks for. */
  readonly forBoris?: true;
  /** `private`: only the asker sees it, and may share it. `channel`: everybody. */
  readonly seenBy: "private" | "channel";
};

const words = (name: string, said: string, seenBy: Scene["seenBy"] = "channel", before?: readonly string[]): Scene => ({
  name,
  asked: { kind: "words", words: said },
  seenBy,
  ...(before === undefined ? {} : { before }),
});

/** A dozen of what people ask most, and of what is hardest to draw. */
export const SCENES: readonly Scene[] = [
  words("fact", "how much does micromasters cost"),
  words("which", "which one gives credit?", "private"),
  words("limit", "can I do micromasters for 500?"),
  words("several", "whats cheaper mircomasters or x-series, and do either give credit?", "private"),
  { name: "card", asked: { kind: "opened", by: "/credential", token: "summary/micromasters" }, seenBy: "channel" },
  words("two", "micromasters or xseries?", "private"),
  { name: "three", asked: { kind: "opened", by: "/compare", token: "compare/all" }, seenBy: "channel" },
  { name: "question", asked: { kind: "opened", by: "/recommend", token: "recommend" }, seenBy: "private" },
  words("next-question", "explore a subject", "private", ["recommend"]),
  words("verdict", "I want a cheaper way into a master's, 1000 at most", "private"),
  {
    name: "for-somebody",
    asked: { kind: "opened", by: "/ask which is the cheapest? for @boris", token: "rank/cost/least/all" },
    forBoris: true,
    seenBy: "channel",
  },
  words("declined", "can i get my money back"),
  { name: "help", asked: { kind: "opened", by: "/help", token: "help" }, seenBy: "private" },
];
