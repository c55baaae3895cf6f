import type { Credential } from "../guide/guide.ts";
import type { Query, RecommendQuery } from "../query/query.ts";
import type { Choice } from "../reply.ts";
import { writeToken } from "../token.ts";
import { fitting } from "./fitting.ts";
import { SKIPPED } from "./next-question.ts";
import type { Question } from "./reason.ts";
import type { Verdict } from "./verdict.ts";

/** Labels longer than this do not fit on a button. */
const MOST_LABEL_CHARACTERS = 34;
const MOST_SUMMARIES = 3;

/** The options of a question, then Skip, Back, Start over and Stop. */
export function questionChoices(query: RecommendQuery, question: Question): readonly Choice[] {
  const give = (option: string): Query => ({
    ...query,
    step: "ask",
    answers: [...query.answers, { question: question.id, option }],
  });
  return [
    ...question.options
      .filter(({ id }) => !(query.avoid ?? []).includes(id))
      .map((option) => choice(option.label, give(option.id))),
    navigation("Skip", give(SKIPPED)),
    ...backChoices(query),
    navigation("Stop", { kind: "recommend", step: "stop", answers: [], among: [] }),
  ];
}

/** The winner's summary, the comparison with who comes next, more questions where they can matter, Back and Start over. */
export function verdictChoices(query: RecommendQuery, verdict: Verdict, canRefine: boolean): readonly Choice[] {
  const isTie = verdict.winners.length > 1;
  const about = verdict.winners.slice(0, MOST_SUMMARIES).map(({ credential }): Choice => {
    const summary = choice(`About ${credential.name}`, { kind: "summary", credential: credential.id });
    return isTie ? summary : { ...summary, role: "primary" };
  });
  const level = isTie ? verdict.winners : [...verdict.winners, ...verdict.runnersUp].slice(0, 2);
  const compared =
    level.length > 1
      ? [
          compareChoice(
            level.map(({ credential }) => credential),
            isTie,
          ),
        ]
      : [];
  const refine = canRefine ? [choice("Ask me more", { ...query, step: "ask" })] : [];
  return [...about, ...compared, ...refine, ...backChoices(query)];
}

function compareChoice(credentials: readonly Credential[], isTie: boolean): Choice {
  const compared = credentials.slice(0, MOST_SUMMARIES);
  const named = `Compare with ${compared[1]?.name ?? ""}`;
  const isNamed = !isTie && named.length <= MOST_LABEL_CHARACTERS;
  const query: Query = { kind: "compare", credentials: compared.map(({ id }) => id), topics: [] };
  return choice(isNamed ? named : "Compare them", query);
}

/** Back and Start over; nothing on the first step, where both would lead to itself. */
export function backChoices(query: RecommendQuery): readonly Choice[] {
  if (query.answers.length === 0) return [];
  const { kind, among } = query;
  return [
    navigation("Back", { ...query, step: "ask", answers: query.answers.slice(0, -1) }),
    // A verdict on nothing is the first question with the guide's rule before it: after a single answer, Back leads to
    // the bare first question, and two choices of a reply must not share an address.
    navigation("Start over", { kind, among, step: "verdict", answers: [] }),
  ];
}

export const choice = (label: string, query: Query): Choice => ({
  label,
  token: writeToken(query.kind === "recommend" ? fitting(query) : query),
});

const navigation = (label: string, query: Query): Choice => ({ ...choice(label, query), role: "navigation" });
