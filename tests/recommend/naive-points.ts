import type { Credential, Guide } from "../../src/guide/guide.ts";
import type { DialogueAnswer } from "../../src/query/query.ts";

/** What the weights say, worked out again in the most literal way, to hold the dialogue against. */
export function naivePoints(guide: Guide, credential: Credential, answers: readonly DialogueAnswer[]): number {
  let points = 0;
  for (const { question, option } of answers) {
    for (const suit of credential.suits ?? []) {
      if (suit.question === question && suit.option === option) points += suit.weight;
    }
    const rule = guide.advice.questions.find((q) => q.id === question)?.options.find((o) => o.id === option)?.counts;
    if (rule !== undefined) points += naiveRule(guide, credential, rule);
  }
  return Number(points.toFixed(4));
}

/** The ids with the most points among these credentials, in the guide's order. */
export function naiveWinners(guide: Guide, among: readonly string[], answers: readonly DialogueAnswer[]): string[] {
  const candidates = [...guide.credentials.values()].filter(({ id }) => among.length === 0 || among.includes(id));
  const most = Math.max(...candidates.map((credential) => naivePoints(guide, credential, answers)));
  return candidates.filter((credential) => naivePoints(guide, credential, answers) === most).map(({ id }) => id);
}

/** Every way to answer or skip all questions, on top of these answers. */
export function naiveCompletions(guide: Guide, answers: readonly DialogueAnswer[]): DialogueAnswer[][] {
  let ways: DialogueAnswer[][] = [[...answers]];
  for (const { id, options } of guide.advice.questions) {
    if (answers.some(({ question }) => question === id)) continue;
    ways = ways.flatMap((way) =>
      ["any", ...options.map((option) => option.id)].map((option) => [...way, { question: id, option }]),
    );
  }
  return ways;
}

type Rule = NonNullable<Guide["advice"]["questions"][number]["options"][number]["counts"]>;

function naiveRule(guide: Guide, credential: Credential, rule: Rule): number {
  const fact = credential.facts[rule.topic];
  if (fact === undefined) return 0;
  if (rule.is === "has") return { yes: rule.weight, some: rule.weight / 2, no: -rule.weight }[fact.answer ?? "some"];
  if (rule.is === "lacks") return { yes: -rule.weight, some: -rule.weight / 2, no: rule.weight }[fact.answer ?? "no"];
  const figure = figureOf(credential, rule);
  if (figure === undefined) return 0;
  if (rule.is === "at-most")
    return figure.to <= rule.limit ? rule.reward : figure.from > rule.limit ? -rule.penalty : 0;
  const all = [...guide.credentials.values()].flatMap((other) => figureOf(other, rule)?.middle ?? []);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return Math.round((1 - (2 * (figure.middle - least)) / (most - least)) * rule.weight * 10) / 10;
}

type Figure = { readonly from: number; readonly to: number; readonly middle: number };

function figureOf(credential: Credential, rule: Extract<Rule, { readonly per?: unknown }>): Figure | undefined {
  const fact = credential.facts[rule.topic];
  if (fact?.amount === undefined || (rule.per !== undefined && fact.per !== rule.per)) return undefined;
  if (typeof fact.amount === "number") return { from: fact.amount, to: fact.amount, middle: fact.amount };
  if ("atLeast" in fact.amount) return { from: fact.amount.atLeast, to: Infinity, middle: fact.amount.atLeast };
  return { ...fact.amount, middle: (fact.amount.from + fact.amount.to) / 2 };
}
