import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Advisor } from "../src/advisor.ts";
import type { Guide } from "../src/guide/guide.ts";
import { race, type Times } from "./timing.ts";

/** The advisor's answers against a bare search for the phrasing or passage that is nearest to the question. */
export type Comparison = {
  readonly texts: number;
  readonly advisor: Times;
  readonly fuse: Times;
  readonly miniSearch: Times;
};

type Rounds = { readonly rounds: number; readonly warmUp: number };

export function compareSearch(
  advisor: Advisor,
  guide: Guide,
  questions: readonly string[],
  rounds: Rounds,
  progress: (round: number) => void,
): Comparison {
  const texts = textsOf(guide).map((text, id) => ({ id, text }));
  // fuse.js as its documentation sets it up for longer texts; without ignoreLocation it looks at their first 60 characters only.
  const fuse = new Fuse(texts, { keys: ["text"], ignoreLocation: true, includeScore: true });
  const miniSearch = new MiniSearch({ fields: ["text"], searchOptions: { fuzzy: 0.2, prefix: true } });
  miniSearch.addAll(texts);
  const [own = NONE, bare = NONE, mini = NONE] = race(
    [
      (question) => advisor.ask(question),
      (question) => fuse.search(question, { limit: 1 }),
      (question) => miniSearch.search(question)[0],
    ],
    questions,
    rounds,
    progress,
  );
  return { texts: texts.length, advisor: own, fuse: bare, miniSearch: mini };
}

const NONE: Times = { p50: 0, p99: 0, p50OfCalls: 0, p99OfCalls: 0 };

/** Every phrasing and passage of the guide, once each. */
function textsOf(guide: Guide): readonly string[] {
  const phrasings = [...guide.topics.values(), ...guide.gaps.values(), ...guide.passages.values(), guide.offTopic];
  const goals = guide.advice.questions.flatMap(({ options }) => options);
  const passages = [...guide.passages.values()].map(({ text }) => text);
  return [...new Set([...[...phrasings, ...goals].flatMap(({ examples }) => examples), ...passages])];
}
