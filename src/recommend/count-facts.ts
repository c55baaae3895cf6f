import { tellInUnit } from "../answer/tell-whole.ts";
import type { Amount, Credential, Fact, Guide } from "../guide/guide.ts";
import type { Option } from "./reason.ts";

type Rule = NonNullable<Option["counts"]>;
type Is<Kind extends Rule["is"]> = Extract<Rule, { readonly is: Kind }>;
export type Count = { readonly points: number; readonly because: string; readonly section: string };

/** What a credential's own fact says for or against it under one rule; nothing when the guide has no such fact. */
export function countFacts(guide: Guide, credential: Credential, rule: Rule): Count | undefined {
  const fact = credential.facts[rule.topic];
  const topic = guide.topics.get(rule.topic);
  if (fact === undefined || topic === undefined) return undefined;
  const [points, sentence] = judge(guide, fact, rule);
  if (sentence === undefined) return undefined;
  const because = sentence
    .replaceAll("{name}", credential.name)
    .replaceAll("{value}", tellInUnit(guide, { credential, topic, fact }));
  return { points, because, section: fact.section };
}

type Judgement = readonly [points: number, sentence: string | undefined];

function judge(guide: Guide, fact: Fact, rule: Rule): Judgement {
  switch (rule.is) {
    case "has":
      return judgeHaving(fact, rule);
    case "lacks":
      return judgeLacking(fact, rule);
    case "least":
      return judgeLeast(guide, fact, rule);
    case "at-most":
      return judgeLimit(fact, rule);
  }
}

function judgeHaving(fact: Fact, rule: Is<"has">): Judgement {
  if (fact.answer === undefined) return [0, undefined];
  if (fact.answer === "no") return [-rule.weight, rule.against];
  return [fact.answer === "yes" ? rule.weight : rule.weight / 2, rule.for];
}

function judgeLacking(fact: Fact, rule: Is<"lacks">): Judgement {
  if (fact.answer === undefined) return [0, undefined];
  if (fact.answer === "no") return [rule.weight, rule.for];
  return [fact.answer === "yes" ? -rule.weight : -rule.weight / 2, rule.against];
}

/** From `weight` for the least of all credentials down to minus `weight` for the most, in proportion, to one decimal. */
function judgeLeast(guide: Guide, fact: Fact, rule: Is<"least">): Judgement {
  if (fact.amount === undefined) return [0, undefined];
  if (!isComparable(fact, rule)) return [0, rule.unclear];
  const { least, most } = findSpan(guide, rule);
  if (least === most) return [0, undefined];
  const share = (middle(fact.amount) - least) / (most - least);
  const points = Math.round(rule.weight * (1 - 2 * share) * 10) / 10;
  if (share === 0) return [points, rule.best];
  return [points, points > 0 ? rule.for : rule.against];
}

type Span = { readonly least: number; readonly most: number };

/** Kept per guide and rule, or every credential would look at every other one. */
const SPANS = new WeakMap<Guide, Map<Is<"least">, Span>>();

function findSpan(guide: Guide, rule: Is<"least">): Span {
  const known = SPANS.get(guide) ?? new Map<Is<"least">, Span>();
  SPANS.set(guide, known);
  const span = known.get(rule) ?? measureSpan(guide, rule);
  known.set(rule, span);
  return span;
}

function measureSpan(guide: Guide, rule: Is<"least">): Span {
  let [least, most] = [Infinity, 0];
  for (const { facts } of guide.credentials.values()) {
    const fact = facts[rule.topic];
    if (fact?.amount === undefined || !isComparable(fact, rule)) continue;
    least = Math.min(least, middle(fact.amount));
    most = Math.max(most, middle(fact.amount));
  }
  return { least, most };
}

function judgeLimit(fact: Fact, rule: Is<"at-most">): Judgement {
  if (fact.amount === undefined) return [0, undefined];
  if (!isComparable(fact, rule)) return [0, rule.unclear];
  const { from, to } = ends(fact.amount);
  if (to <= rule.limit) return [rule.reward, rule.for];
  return from > rule.limit ? [-rule.penalty, rule.against] : [0, rule.partly];
}

/** A price per course says nothing about the price per program. */
const isComparable = (fact: Fact, rule: { readonly per?: string | undefined }): boolean =>
  rule.per === undefined || fact.per === rule.per;

function ends(amount: Amount): { readonly from: number; readonly to: number } {
  if (typeof amount === "number") return { from: amount, to: amount };
  return "atLeast" in amount ? { from: amount.atLeast, to: Infinity } : amount;
}

function middle(amount: Amount): number {
  if (typeof amount === "number") return amount;
  return "atLeast" in amount ? amount.atLeast : (amount.from + amount.to) / 2;
}
