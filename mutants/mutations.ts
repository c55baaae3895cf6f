/** One fault planted in a file: this text in place of that. */
export type Mutation = { readonly file: string; readonly from: string; readonly to: string };

/** Faults in understanding such as a hand that slips would make; each must be noticed by some test. */
export const MUTATIONS: readonly Mutation[] = [
  {
    file: "src/facts/claims.ts",
    from: 'every: { always: "yes", mostly: "no"',
    to: 'every: { always: "yes", mostly: "yes"',
  },
  {
    file: "src/facts/claims.ts",
    from: 'affirm: { always: "yes", mostly: "yes", sometimes: "depends"',
    to: 'affirm: { always: "yes", mostly: "yes", sometimes: "yes"',
  },
  { file: "src/facts/claims.ts", from: 'deny: { always: "no"', to: 'deny: { always: "yes"' },
  { file: "src/facts/claims.ts", from: 'return "sometimes";', to: 'return "always";' },
  {
    file: "src/facts/claims.ts",
    from: 'fact.holds === undefined || fact.holds === "every" ? "always" : "mostly"',
    to: '"always"',
  },
  { file: "src/understand/network.ts", from: "if ((units[unit] ?? 0) < 0) units[unit] = 0;", to: "" },
  { file: "src/understand/network.ts", from: "else high = middle - 1;", to: "else high = middle - 2;" },
  { file: "src/understand/network.ts", from: "(outputBias[row] ?? 0)", to: "0" },
  {
    file: "src/understand/network-bytes.ts",
    from: "Uint8Array.from(bytes.subarray(4 + length))",
    to: "bytes.subarray(4 + length)",
  },
  { file: "src/understand/features.ts", from: "Math.sqrt(Math.max(names.size, LEAST_IN_GROUP))", to: "names.size" },
  { file: "src/understand/features.ts", from: "size <= 5", to: "size <= 2" },
  { file: "src/understand/beliefs.ts", from: "b.share - a.share", to: "a.share - b.share" },
  { file: "src/understand/score.ts", from: "(weights[name] ?? 0) * (features[name] ?? 0)", to: "(weights[name] ?? 0)" },
  {
    file: "src/understand/understand.ts",
    from: ".sort((a, b) => b.score - a.score)",
    to: ".sort((a, b) => a.score - b.score)",
  },
  {
    file: "src/understand/understand.ts",
    from: 'if (previous?.dialogue === undefined || query.kind === "recommend") return query;',
    to: "return query;",
  },
  { file: "src/understand/understand.ts", from: "picked ?? answerInDialogue(evidence)", to: "picked" },
  { file: "src/understand/weigh.ts", from: "named.filter((id) => !about.includes(id)).length", to: "0" },
  {
    file: "src/understand/weigh.ts",
    from: 'features["belief in the meaning"] = logOf(',
    to: 'features["belief in the meaning"] = -logOf(',
  },
  {
    file: "src/understand/weigh.ts",
    from: 'features["belief in the scope"] = logOf(',
    to: 'features["belief in the scope"] = 0 * logOf(',
  },
  {
    file: "src/understand/weigh.ts",
    from: 'features["belief in the form"] = logOf(',
    to: 'features["belief in the form"] = 0 * logOf(',
  },
  {
    file: "src/understand/weigh.ts",
    from: 'features["belief in the goal"] = logOf(',
    to: 'features["belief in the goal"] = -logOf(',
  },
  { file: "src/understand/query-parts.ts", from: 'return isSaid ? "answer" : "not-covered";', to: 'return "answer";' },
  { file: "src/understand/weigh-figures.ts", from: '"number is one": value === 1 ? 1 : 0', to: '"number is one": 0' },
  { file: "src/understand/propose/scopes.ts", from: "all.filter((id) => !before.includes(id))", to: "before" },
  {
    file: "src/understand/propose/scopes.ts",
    from: "    before,\n    ...(before.length > 0",
    to: "    ...(before.length > 0",
  },
  {
    file: "src/understand/propose/propose-facts.ts",
    from: "...topics.map((topic) => [topic]), ...pairs",
    to: "...topics.map((topic) => [topic])",
  },
  { file: "src/understand/propose/propose-shapes.ts", from: "...orders(evidence), ", to: "" },
  { file: "src/understand/propose/propose-shapes.ts", from: "...wholes(evidence)", to: "" },
  {
    file: "src/understand/propose/propose-arithmetic.ts",
    from: 'given: "hours-per-week", value }',
    to: 'given: "weeks", value }',
  },
  {
    file: "src/understand/propose/propose-arithmetic.ts",
    from: 'if (isLikely("multiple"))',
    to: "if (false as boolean)",
  },
  {
    file: "src/understand/propose/propose-arithmetic.ts",
    from: 'if (isLikely("constraint"))',
    to: "if (false as boolean)",
  },
  {
    file: "src/understand/propose/propose-advice.ts",
    from: 'step: goals.length === 0 ? "ask" : "verdict"',
    to: 'step: "verdict"',
  },
  { file: "src/understand/propose/propose-advice.ts", from: "...(before?.limits ?? []), ", to: "" },
  { file: "src/understand/propose/propose-advice.ts", from: "...(before?.avoid ?? []), ", to: "" },
  { file: "src/understand/propose/find-dialogue-answer.ts", from: "place < 0 ? place : place - 1", to: "place" },
  {
    file: "src/understand/propose/find-dialogue-answer.ts",
    from: "words.length <= MOST_WORDS;",
    to: "words.length <= 1;",
  },
  { file: "src/understand/propose/find-profile.ts", from: 'bound: "at-most"', to: 'bound: "at-least"' },
  { file: "src/understand/propose/propose-uncovered.ts", from: "...evidence.strongGaps, ", to: "" },
  {
    file: "src/understand/propose/propose-talk.ts",
    from: 'before.variant + 1 : 0;\n    return { kind: "small-talk"',
    to: 'before.variant : 0;\n    return { kind: "small-talk"',
  },
  { file: "src/understand/name-subject.ts", from: "if (longer.length > MOST_CHARACTERS) break;", to: "" },
  {
    file: "src/facts/claims.ts",
    from: 'holds.every((hold) => hold === first) ? first : "sometimes"',
    to: "first",
  },
];
