/** What is true of a test line and what the matcher said of it; null is out of scope. */
export type Outcome = { readonly truth: string | null; readonly answer: string | null };

export type IntentScore = {
  readonly accuracy: number;
  readonly inScopeAccuracy: number | null;
  readonly oosRecall: number | null;
  readonly mcc: number;
};

/** Shares of right answers, 0..1; null where there is no line of that kind. Out of scope is one more class to `mcc`. */
export function scoreIntents(outcomes: readonly Outcome[]): IntentScore {
  return {
    accuracy: shareRight(outcomes) ?? 0,
    inScopeAccuracy: shareRight(outcomes.filter(({ truth }) => truth !== null)),
    oosRecall: shareRight(outcomes.filter(({ truth }) => truth === null)),
    mcc: matthewsCorrelation(outcomes),
  };
}

/**
 * Gorodkin's R_K, the Matthews correlation of many classes: 1 when all is right, about 0 for guessing.
 * 0 where it is undefined (only one class is true, or only one is answered), as scikit-learn has it.
 */
export function matthewsCorrelation(outcomes: readonly Outcome[]): number {
  const total = outcomes.length;
  const right = outcomes.filter(({ truth, answer }) => truth === answer).length;
  const truths = countBy(outcomes.map(({ truth }) => truth));
  const answers = countBy(outcomes.map(({ answer }) => answer));
  const sumOver = (a: Counts, b: Counts): number =>
    [...a].reduce((sum, [key, count]) => sum + count * (b.get(key) ?? 0), 0);
  const covariance = right * total - sumOver(truths, answers);
  const spread = Math.sqrt((total ** 2 - sumOver(answers, answers)) * (total ** 2 - sumOver(truths, truths)));
  return spread === 0 ? 0 : covariance / spread;
}

type Counts = ReadonlyMap<string | null, number>;

function countBy(labels: readonly (string | null)[]): Counts {
  const counts = new Map<string | null, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function shareRight(outcomes: readonly Outcome[]): number | null {
  if (outcomes.length === 0) return null;
  return outcomes.filter(({ truth, answer }) => truth === answer).length / outcomes.length;
}
