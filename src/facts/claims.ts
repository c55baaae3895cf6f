import type { Fact, Guide } from "../guide/guide.ts";

/**
 * What a yes-no question asserts of a fact: `affirm` (does it?), `every` (always, all, guaranteed), `some` (any, can it), and their
 * denials: `deny` (it doesn't, does it?), `not-every` (not always, is it?). `open` asserts nothing.
 */
export type Claim = "open" | "affirm" | "every" | "some" | "deny" | "not-every";
export const CLAIMS: readonly Claim[] = ["open", "affirm", "every", "some", "deny", "not-every"];

/** The truthful first word; `depends` where neither yes nor no would be true. */
export type FirstWord = "yes" | "no" | "depends";

/** How a fact holds: of every program without exception, of most or typically, of some, or not at all. */
export type Hold = "always" | "mostly" | "sometimes" | "never";

export function holdOf(fact: Fact): Hold | undefined {
  switch (fact.answer) {
    case undefined:
      return undefined;
    case "no":
      return "never";
    case "some":
      return "sometimes";
    case "yes":
      return fact.holds === undefined || fact.holds === "every" ? "always" : "mostly";
  }
}

/** The same of several credentials as one whole, all of them where none is given: always of all, never of none, sometimes of a part. */
export function holdOfAll(guide: Guide, credentials: readonly string[], topic: string): Hold | undefined {
  const ids = credentials.length === 0 ? [...guide.credentials.keys()] : credentials;
  const holds = ids.flatMap((id) => guide.credentials.get(id)?.facts[topic] ?? []).map(holdOf);
  const [first] = holds;
  if (first === undefined || holds.includes(undefined)) return undefined;
  return holds.every((hold) => hold === first) ? first : "sometimes";
}

/** Total over claim and hold: "yes" cannot be said to `every` of what holds mostly or sometimes, nor to a denial of what holds. */
export const FIRST_WORDS: Readonly<Record<Exclude<Claim, "open">, Readonly<Record<Hold, FirstWord>>>> = {
  affirm: { always: "yes", mostly: "yes", sometimes: "depends", never: "no" },
  every: { always: "yes", mostly: "no", sometimes: "no", never: "no" },
  some: { always: "yes", mostly: "yes", sometimes: "yes", never: "no" },
  deny: { always: "no", mostly: "no", sometimes: "no", never: "yes" },
  "not-every": { always: "no", mostly: "yes", sometimes: "yes", never: "yes" },
};
