import type { Reader } from "../context.ts";
import { readCompare } from "./read-compare.ts";
import { readConstraint } from "./read-constraint.ts";
import { readFact } from "./read-fact.ts";
import { readGap } from "./read-gap.ts";
import { readMultiple } from "./read-multiple.ts";
import { readPace } from "./read-pace.ts";
import { readPassage } from "./read-passage.ts";
import { readPick } from "./read-pick.ts";
import { readRank } from "./read-rank.ts";
import { readRatio } from "./read-ratio.ts";
import { readRecommend } from "./read-recommend.ts";
import { readSum } from "./read-sum.ts";
import { readSummary } from "./read-summary.ts";

/** From the most particular to the most general: the first that makes something of a clause is taken. */
export const readers: readonly Reader[] = [
  readGap,
  readRatio,
  readPace,
  readMultiple,
  readSum,
  readConstraint,
  readPick,
  readRank,
  readPassage,
  readCompare,
  readRecommend,
  readFact,
  readSummary,
];
