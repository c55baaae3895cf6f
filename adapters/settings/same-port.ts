import type { SettingProblem } from "../platform/setting-problem.ts";

/** A port that is listened on, with the variables that choose it. */
export type Listener = { readonly variable: string; readonly port: number };

/** One problem for each listener whose port an earlier one has. */
export function samePort(listeners: readonly Listener[]): readonly SettingProblem[] {
  return listeners.flatMap(({ variable, port }, index): SettingProblem[] => {
    const earlier = listeners.slice(0, index).find((one) => one.port === port);
    if (earlier === undefined) return [];
    const cure = `Both would listen on the same port: give ${variable} another number.`;
    return [{ variable, wrong: `chooses the port that ${earlier.variable} chooses`, cure }];
  });
}
