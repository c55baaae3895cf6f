import { performance } from "node:perf_hooks";

/** Milliseconds that a call takes. */
export function time(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** The value below which this share (0 to 1) of the values lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A contestant's times, in milliseconds: over questions (the median of each question's rounds) and over every single call. */
export type Times = {
  readonly p50: number;
  readonly p99: number;
  readonly p50OfCalls: number;
  readonly p99OfCalls: number;
};

/**
 * Times several ways of doing the same with each of `items`, in rounds. In each round the ways take turns at all items, so that
 * whatever else the machine does hits all of them. The first rounds warm up and do not count.
 */
export function race<Item>(
  ways: readonly ((item: Item) => unknown)[],
  items: readonly Item[],
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
  progress: (round: number) => void = () => undefined,
): readonly Times[] {
  const times = ways.map(() => items.map((): number[] => []));
  for (let round = -warmUp; round < rounds; round += 1) {
    progress(round);
    ways.forEach((way, number) => {
      items.forEach((item, index) => {
        const taken = time(() => way(item));
        if (round >= 0) times[number]?.[index]?.push(taken);
      });
    });
  }
  return times.map((byItem) => {
    const medians = byItem.map(median);
    const calls = byItem.flat();
    return {
      p50: median(medians),
      p99: quantile(medians, 0.99),
      p50OfCalls: median(calls),
      p99OfCalls: quantile(calls, 0.99),
    };
  });
}
