import type { Settings } from "../src/understand/learning/train-network.ts";

/** The network of meanings. More hidden units gain little and cost memory; features met fewer than `least` times are left out. */
export const MEANINGS: Settings = {
  hidden: 72,
  epochs: 12,
  rate: 0.002,
  dropInput: 0.33,
  dropHidden: 0.3,
  seed: 1,
  least: 6,
  batch: 32,
};
/** The network of what is asserted of one fact. */
export const ASSERTIONS: Settings = {
  hidden: 32,
  epochs: 14,
  rate: 0.002,
  dropInput: 0.3,
  dropHidden: 0.3,
  seed: 2,
  least: 4,
  batch: 32,
};
/** A first, quick network, by which the earlier turns of conversations are answered. */
export const FIRST: Settings = {
  hidden: 32,
  epochs: 5,
  rate: 0.003,
  dropInput: 0.2,
  dropHidden: 0.1,
  seed: 3,
  least: 3,
  batch: 32,
};
/** Questions are learnt from in so many parts, each in turn left out. */
export const FOLDS = 4;

/** How candidates are weighed before anything has been learnt about it. */
export const PRIOR = {
  "belief in the meaning": 1,
  "belief in the kind": 0.5,
  "belief in the form": 0.5,
  "belief in the scope": 0.7,
  "belief in the goal": 0.7,
  "topic named outright": 0.5,
  "names left out": -1,
};
/** Writers of a mix as in real life: each is left out whole to measure how well people are understood that were never met. */
export const LEFT_OUT: readonly string[] = ["mix-c", "mix-d", "mix-e"];
