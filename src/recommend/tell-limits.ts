import { capitalised } from "../answer/wording.ts";
import type { Standing } from "./verdict.ts";

/** A line for each limit that somebody set, by a figure of their own or by an option: kept or broken, with the figures. */
export const tellLimits = ({ speaksFor, speaksAgainst }: Standing): readonly string[] =>
  [...speaksFor, ...speaksAgainst].filter(({ isLimit }) => isLimit).map(({ because }) => `${capitalised(because)}.`);
