import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knowledgeFolder, loadGuide } from "../src/guide/load.ts";
import type { Limit, Query, RecommendQuery } from "../src/query/query.ts";
import { ASKED, PACES } from "../src/query/query.ts";
import { fits, MOST_TOKEN_CHARACTERS, readToken, writeToken } from "../src/token.ts";

const guide = loadGuide(knowledgeFolder());
const CREDENTIALS = [...guide.credentials.keys()];
const TOPICS = [...guide.topics.keys()];
const AMOUNTS = TOPICS.filter((id) => guide.topics.get(id)?.kind === "amount");
const ORDERED = TOPICS.filter((id) => guide.topics.get(id)?.order !== undefined);

/** Some ids, each once, in any order. */
const some = (ids: readonly string[], minLength = 0, maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...ids), { minLength, maxLength });
const credentials = some(CREDENTIALS);
const figure = fc.integer({ min: 1, max: 999_999 }).map((hundredths) => hundredths / 100);

const limit: fc.Arbitrary<Limit> = fc.record(
  {
    unit: fc.constantFrom("USD", "hours", "weeks", "months", "days", "years", "programs"),
    bound: fc.constantFrom("at-most", "at-least", "about"),
    value: figure,
    perWeek: figure,
  },
  { requiredKeys: ["unit", "bound", "value"] },
);

const answers = fc
  .uniqueArray(fc.constantFrom(...guide.advice.questions), { maxLength: 4 })
  .chain((questions) =>
    fc.tuple(
      ...questions.map(({ id, options }) =>
        fc.constantFrom("any", ...options.map((option) => option.id)).map((option) => ({ question: id, option })),
      ),
    ),
  );

/** The first question may be answered several times. */
const goals = some(guide.advice.questions[0]?.options.map(({ id }) => id) ?? [], 2).map((options) =>
  options.map((option) => ({ question: guide.advice.questions[0]?.id ?? "", option })),
);

const simple: fc.Arbitrary<Query> = fc.oneof(
  fc.constantFrom<Query>({ kind: "help" }, { kind: "overview" }, { kind: "off-topic", variant: 0 }),
  fc.record({
    kind: fc.constant("fact"),
    credentials,
    topics: some(TOPICS, 1),
    asked: fc.constantFrom(...ASKED),
  }),
  fc.record({ kind: fc.constant("summary"), credential: fc.constantFrom(...CREDENTIALS) }),
  fc.record({
    kind: fc.constant("compare"),
    credentials: credentials.filter(({ length }) => length !== 1),
    topics: some(TOPICS),
  }),
  fc.record(
    {
      kind: fc.constant("rank"),
      topic: fc.constantFrom(...ORDERED),
      end: fc.constantFrom("least", "most", "order"),
      credentials,
      claimed: fc.constantFrom(...CREDENTIALS),
    },
    { requiredKeys: ["kind", "topic", "end", "credentials"] },
  ),
  fc
    .record({
      kind: fc.constant("constraint"),
      credentials,
      limits: fc.array(limit, { maxLength: 2 }),
      wanted: some(TOPICS),
    })
    .filter(({ limits, wanted }) => limits.length + wanted.length > 0),
  fc.record({
    kind: fc.constant("pace"),
    credentials,
    given: fc.constantFrom(...PACES),
    value: figure,
  }),
  some(AMOUNTS, 2, 2).chain(([topic = "", per = ""]) =>
    credentials.map((named): Query => ({ kind: "ratio", credentials: named, topic, per })),
  ),
  fc.record({
    kind: fc.constant("sum"),
    operation: fc.constantFrom("total", "difference"),
    credentials,
    topic: fc.constantFrom(...AMOUNTS),
  }),
  some(CREDENTIALS, 2, 2).chain((pair) =>
    fc.record({
      kind: fc.constant("sum"),
      operation: fc.constant("below"),
      credentials: fc.constant(pair),
      topic: fc.constantFrom(...AMOUNTS),
    }),
  ),
  fc.record(
    {
      kind: fc.constant("multiple"),
      credentials,
      topic: fc.constantFrom(...AMOUNTS),
      count: fc.integer({ min: 2, max: 999 }),
      of: fc.constantFrom("courses", "people"),
    },
    { requiredKeys: ["kind", "credentials", "topic", "count"] },
  ),
  fc.record({ kind: fc.constant("passage"), passage: fc.constantFrom(...guide.passages.keys()) }),
  fc.record(
    {
      kind: fc.constant("recommend"),
      answers: fc.oneof(answers, goals),
      step: fc.constantFrom("ask", "verdict"),
      among: credentials.filter(({ length }) => length !== 1),
      avoid: some(["degree", "career", "skill", "explore", "credit", "capstone", "cost", "length"], 1, 3),
      limits: fc.uniqueArray(limit, { minLength: 1, maxLength: 2, selector: ({ unit }) => unit }),
      field: fc.constantFrom("data science", "vr", "art history", "3d"),
    },
    { requiredKeys: ["kind", "answers", "step", "among"] },
  ),
  fc.constant<Query>({ kind: "recommend", step: "stop", answers: [], among: [] }),
  fc.record({ kind: fc.constant("gap"), gap: fc.constantFrom(...guide.gaps.keys()), credentials }),
  fc.record({
    kind: fc.constant("unknown"),
    variant: fc.nat(9),
    about: fc.constantFrom("", "kubernetes", "moon landing", "x 7 b"),
    credentials,
  }),
);

const resume = answers.map((given): RecommendQuery => ({ kind: "recommend", answers: given, step: "ask", among: [] }));
const query: fc.Arbitrary<Query> = fc.oneof(
  { weight: 5, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc.array(simple, { minLength: 2, maxLength: 3 }).map((queries): Query => ({ kind: "several", queries })),
  },
  {
    weight: 1,
    arbitrary: fc.array(simple, { minLength: 2, maxLength: 3 }).map((options): Query => ({ kind: "clarify", options })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("aside"), query: simple, resume }),
  },
);

describe("a token", () => {
  it("reads back as the query that it was written for, wherever it fits", () => {
    let fitting = 0;
    fc.assert(
      fc.property(query, (asked) => {
        if (!fits(asked)) return;
        fitting += 1;
        expect(readToken(guide, writeToken(asked)), writeToken(asked)).toEqual(asked);
      }),
      { seed: 20261123, numRuns: 4000 },
    );
    expect(fitting).toBeGreaterThan(2500);
  });

  it.each<readonly [string, Query]>([
    ["fact/micromasters/cost", { kind: "fact", credentials: ["micromasters"], topics: ["cost"], asked: "open" }],
    ["fact/all/credit/whether", { kind: "fact", credentials: [], topics: ["credit"], asked: "whether" }],
    ["compare/xseries+micromasters", { kind: "compare", credentials: ["xseries", "micromasters"], topics: [] }],
    ["rank/cost/least/all", { kind: "rank", topic: "cost", end: "least", credentials: [] }],
    [
      "within/all/USD<300,months<3@10/credit",
      {
        kind: "constraint",
        credentials: [],
        limits: [
          { unit: "USD", bound: "at-most", value: 300 },
          { unit: "months", bound: "at-most", value: 3, perWeek: 10 },
        ],
        wanted: ["credit"],
      },
    ],
    ["recommend", { kind: "recommend", step: "ask", answers: [], among: [] }],
    ["recommend/stop", { kind: "recommend", step: "stop", answers: [], among: [] }],
    ["gap/refunds/xseries", { kind: "gap", gap: "refunds", credentials: ["xseries"] }],
    ["unknown/0/moon-landing", { kind: "unknown", variant: 0, about: "moon landing", credentials: [] }],
  ])("is short and readable: %s", (token, meant) => {
    expect(writeToken(meant)).toBe(token);
    expect(readToken(guide, token)).toEqual(meant);
  });

  it.each([
    ["", "nothing"],
    ["fact", "no credential"],
    ["fact/xseries", "no topic"],
    ["fact/xseries/price", "no such topic"],
    ["fact/yseries/cost", "no such credential"],
    ["fact/xseries/cost/loudly", "asked in no known way"],
    ["fact/xseries/cost/open", "open is never written"],
    ["fact/xseries/cost/whether/more", "too long a path"],
    ["fact/xseries+xseries/cost", "the same twice"],
    ["fact//cost", "an empty list"],
    ["compare/xseries", "nothing to compare with"],
    ["rank/creators/least/all", "never put in order"],
    ["rank/cost/middle/all", "no such end"],
    ["within/all/-", "neither limit nor wish"],
    ["within/all/USD<0", "a limit of nothing"],
    ["within/all/USD<1e9", "no plain number"],
    ["within/all/furlongs<3", "no such unit"],
    ["within/all/USD=3", "no such bound"],
    ["pace/all/weeks/0", "a pace of nothing"],
    ["pace/all/hours-per-week/-4", "a pace of less than nothing"],
    ["ratio/all/cost/creators", "a sentence is no divisor"],
    ["ratio/all/cost/cost", "one by itself"],
    ["total/all/credit", "no figures to add"],
    ["times/all/cost/1", "once is no multiple"],
    ["times/all/cost/1000", "more than a thousand times"],
    ["recommend/goal=fame", "no such option"],
    ["recommend/credit=yes,credit=no", "one question twice, which is not the first"],
    ["recommend/goal=degree,goal=degree", "one goal twice"],
    ["recommend/goal=any,goal=skill", "skipped and answered at once"],
    ["recommend/not=fame", "nothing to be avoided"],
    ["recommend/not=eligibility", "a topic of which the advice says nothing"],
    ["recommend/not=", "an empty list"],
    ["recommend/not=cost+cost", "the same twice"],
    ["recommend/max=USD<600,USD<700", "two figures of one unit"],
    ["recommend/max=USD<0600", "a figure that is written otherwise"],
    ["recommend/max=furlongs<3", "no such unit"],
    ["recommend/in=Data", "capitals in a field"],
    ["recommend/in=data--science", "two spaces in a field"],
    ["recommend/in=abcdefghijklmnopqrstuvwxyz", "a field of 26 characters"],
    ["recommend/in=data/not=cost", "segments in another order"],
    ["recommend/in=data/in=art", "a segment twice"],
    ["below/all/cost", "two to be compared, which are not named"],
    ["pace/all/fortnights/2", "no such span"],
    ["times/all/cost/4/Courses", "not as things are counted"],
    ["recommend/goal=degree/time=any", "a path where a list is meant"],
    ["gap/sorrow", "no such gap"],
    ["small-talk/greeting/99", "no such reply"],
    ["off-topic/-1", "no such reply"],
    ["unknown/0/Moon<b>", "not as subjects are written"],
    ["unknown/0/a--b", "not as subjects are written"],
    ["several/help", "one alone"],
    ["several/help|help|help|help", "four at once"],
    ["several/help|several/help|help", "one within another"],
    ["aside/help|help", "no way back"],
    ["clarify/help|stale", "leads nowhere"],
    ["help/me", "more than there is"],
    ["constructor", "a property of every object"],
    ["fact/__proto__/cost", "a property of every object"],
    [`gap/refunds/${"x".repeat(100)}`, "over a hundred characters"],
  ])("of an older version, another server or nobody is stale: %s (%s)", (token) => {
    expect(readToken(guide, token)).toEqual({ kind: "stale" });
  });

  it("stays within Discord's 100 characters with room for a mark, for every fact of every credential and topic", () => {
    for (const credential of CREDENTIALS) {
      for (const topic of TOPICS) {
        for (const asked of ASKED) {
          const token = writeToken({ kind: "fact", credentials: [credential], topics: [topic], asked });
          expect(token.length, token).toBeLessThanOrEqual(MOST_TOKEN_CHARACTERS);
        }
      }
    }
  });
});
