import type { Weighed } from "./score.ts";

/** Written by `npm run learn`. How candidates are weighed against each other. */
export const CANDIDATE_WEIGHTS: Weighed = {};

/** Written by `npm run learn`. How the ways in which a fact may be asked for are weighed against each other. */
export const ASKING_WEIGHTS: Weighed = {};
