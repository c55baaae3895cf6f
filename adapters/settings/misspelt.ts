import { slipsBetween } from "../../src/guide/load.ts";
import type { Environment, SettingProblem } from "../platform/setting-problem.ts";
import { VARIABLES } from "./variables.ts";

/**
 * Variables that nothing reads, and whose names are a slip or two away from one that is not set. A machine's environment holds many
 * names of other programs, so those that resemble nothing are passed over, as are short names, which resemble many.
 */
export function misspelt(environment: Environment): readonly SettingProblem[] {
  const isSet = (name: string): boolean => (environment[name] ?? "").trim() !== "";
  const missing = LONG_NAMES.filter((name) => !isSet(name));
  return Object.keys(environment).flatMap((variable): SettingProblem[] => {
    if (NAMES.has(variable) || !isSet(variable)) return [];
    const meant = missing.find((name) => slipsBetween(variable.toUpperCase(), name) <= MOST_SLIPS);
    if (meant === undefined) return [];
    return [{ variable, wrong: "is not a setting", cure: `Did you mean ${meant}? Correct the name, or remove it.` }];
  });
}

const NAMES: ReadonlySet<string> = new Set(VARIABLES.map(({ name }) => name));

/** Letters added, dropped, changed or swapped. */
const MOST_SLIPS = 2;
/** `PORT` is a slip away from `HOST` and `SPORT`; any value of `NO_COLOR` will do. */
const LONG_NAMES = [...NAMES].filter((name) => name.length >= 8 && name !== "NO_COLOR");
