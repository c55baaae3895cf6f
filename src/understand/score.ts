/** What speaks for and against a thing, each by a readable name; none speaks of a topic, a credential or a word. */
export type Weighed = Readonly<Record<string, number>>;

/** One linear function of the features. */
export function score(weights: Weighed, features: Weighed): number {
  let sum = 0;
  for (const name in features) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}

/** The logarithm of a share, kept from falling without end where next to nothing is believed. */
export const logOf = (share: number): number => Math.log(Math.max(share, 0.0005));
