import { formatAmount } from "../guide/format-amount.ts";
import type { Credential, Guide } from "../guide/guide.ts";
import type { RecommendQuery } from "../query/query.ts";
import type { Block, Choice, LabelledValue, Reply } from "../reply.ts";
import { list, text } from "../reply.ts";
import { writeToken } from "../token.ts";
import { backChoices, choice } from "./dialogue-choices.ts";
import { listNames } from "./list-names.ts";
import { SKIPPED } from "./next-question.ts";
import type { Outcomes } from "./outcomes.ts";
import type { Reason } from "./reason.ts";
import { findOption } from "./reason.ts";
import { tellAlternatives, tellChanges, tellOutsiders } from "./tell-others.ts";
import type { Standing, Verdict } from "./verdict.ts";

const MOST_REASONS = 3;
const MOST_CAVEATS = 2;
const MOST_LABEL_CHARACTERS = 34;

/** The verdict in words: who fits, why, what it does not give, who comes next, and what would change it. */
export function tellVerdict(
  guide: Guide,
  query: RecommendQuery,
  outcomes: Outcomes,
  verdict: Verdict,
  canRefine: boolean,
): Reply {
  const { winners } = verdict;
  const [winner, ...tied] = winners;
  const body = winner !== undefined && tied.length === 0 ? tellWinner(guide, winner) : tellTie(guide, query, winners);
  return {
    token: writeToken(query),
    kind: "recommendation",
    title: guide.advice.title,
    body: [
      ...body,
      ...tellAlternatives(verdict),
      ...tellOutsiders(guide, query),
      ...tellChanges(guide, outcomes, query.answers),
    ],
    choices: verdictChoices(query, verdict, canRefine),
    sources: [...new Set(winners.flatMap((standing) => usedSections(guide, standing)))],
    credentials: winners.map(({ credential }) => credential.id),
    topics: shownTopics(guide),
  };
}

function tellWinner(guide: Guide, winner: Standing): readonly Block[] {
  const { credential, points, speaksFor } = winner;
  const caveats = caveatsOf(winner);
  const lacks = findLacks(guide, credential, caveats);
  const reasons = speaksFor.slice(0, MOST_REASONS).map((reason) => tellReason(guide, reason));
  return [
    text(`${credential.name} ${credential.plural ? "fit" : "fits"} best${points < 0 ? ", though not well" : ""}.`),
    ...(reasons.length > 0 ? [list(reasons)] : []),
    ...caveats.map((reason) => text(`Bear in mind: ${tellReason(guide, reason)}`)),
    ...(lacks.length > 0 ? [text(`What it does not give: ${lacks.join(", ")}.`)] : []),
    { kind: "facts", facts: figuresOf(guide, [credential]) },
  ];
}

function tellTie(guide: Guide, query: RecommendQuery, winners: readonly Standing[]): readonly Block[] {
  const credentials = winners.map(({ credential }) => credential);
  const isKnown = query.answers.some(({ option }) => option !== SKIPPED);
  const badly = winners.some(({ points }) => points < 0) ? ", and none of them well" : "";
  const reasons = winners.flatMap(({ credential, speaksFor: [reason] }) =>
    reason === undefined ? [] : [`${credential.name}: ${reason.because}.`],
  );
  return [
    text(isKnown ? `${listNames(credentials)} fit equally well${badly}.` : guide.advice.unsure),
    ...(reasons.length > 0 ? [list(reasons.slice(0, MOST_REASONS))] : []),
    text("What separates them:"),
    { kind: "facts", facts: figuresOf(guide, credentials) },
  ];
}

/** "You want a lighter load: it takes 122 hours on average." */
function tellReason(guide: Guide, reason: Reason): string {
  return `You want ${findOption(guide.advice, reason.answer)?.want ?? ""}: ${reason.because}.`;
}

const caveatsOf = ({ speaksAgainst }: Standing): readonly Reason[] => speaksAgainst.slice(0, MOST_CAVEATS);

/** Labels of what a credential does not have, unless the caveats say it already. */
function findLacks(guide: Guide, credential: Credential, caveats: readonly Reason[]): readonly string[] {
  return guide.advice.lacks
    .filter((id) => credential.facts[id]?.answer === "no" && !caveats.some(({ topic }) => topic === id))
    .map((id) => guide.topics.get(id)?.label.toLowerCase() ?? id);
}

/** The figures that the questions of the dialogue are about, e.g. length and cost, one line for each. */
function figuresOf(guide: Guide, credentials: readonly Credential[]): readonly LabelledValue[] {
  return shownTopics(guide).flatMap((id) => {
    const topic = guide.topics.get(id);
    if (topic === undefined) return [];
    const values = credentials.flatMap((credential) => {
      const fact = credential.facts[id];
      const value = fact === undefined ? "" : formatAmount(topic, fact);
      return value === "" ? [] : [credentials.length > 1 ? `${credential.name} ${value}` : value];
    });
    return values.length > 0 ? [{ label: topic.label, value: values.join("; ") }] : [];
  });
}

function shownTopics(guide: Guide): readonly string[] {
  const rules = guide.advice.questions.flatMap(({ options }) => options.flatMap(({ counts }) => counts ?? []));
  return [...new Set(rules.filter(({ is }) => is !== "has").map(({ topic }) => topic))];
}

function usedSections(guide: Guide, standing: Standing): readonly string[] {
  const { credential, speaksFor } = standing;
  const reasons = [...speaksFor.slice(0, MOST_REASONS), ...caveatsOf(standing)];
  const facts = shownTopics(guide).flatMap((id) => credential.facts[id]?.section ?? []);
  return [...reasons.map(({ section }) => section), ...facts];
}

function verdictChoices(query: RecommendQuery, verdict: Verdict, canRefine: boolean): readonly Choice[] {
  const about = verdict.winners.slice(0, 3).map(({ credential }): Choice => {
    const summary = choice(`About ${credential.name}`, { kind: "summary", credential: credential.id });
    return verdict.winners.length === 1 ? { ...summary, role: "primary" } : summary;
  });
  const [first, second] = [...verdict.winners, ...verdict.runnersUp].map(({ credential }) => credential);
  const compared = first && second ? [compareChoice(first, second, verdict.winners.length > 1)] : [];
  const refine = canRefine ? [choice("Ask me more", { ...query, step: "ask" })] : [];
  return [...about, ...compared, ...refine, ...backChoices(query)];
}

function compareChoice(first: Credential, second: Credential, isTie: boolean): Choice {
  const named = `Compare with ${second.name}`;
  const label = isTie || named.length > MOST_LABEL_CHARACTERS ? "Compare the two" : named;
  return choice(label, { kind: "compare", credentials: [first.id, second.id], topics: [] });
}
