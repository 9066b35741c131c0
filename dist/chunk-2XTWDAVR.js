import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import {
  defineDocument
} from "./chunk-T4JX5NG6.js";
import {
  evidence,
  interval
} from "./chunk-JA2VDFMT.js";
import {
  _enum,
  array,
  boolean,
  int,
  looseObject,
  number,
  string
} from "./chunk-T3RKS3KW.js";

// src/documents/comparison.ts
var runsComparison = looseObject({
  kind: _enum(["folds", "seeds"]),
  /** How many each side has. */
  base: int().nonnegative(),
  head: int().nonnegative(),
  /** P(A > B): of folds each with its own, of seeds each with each. */
  outperformance: looseObject({
    /** Pairs in which the head's run is better, ties counting half. */
    share: number().min(0).max(1),
    pairs: int().positive(),
    interval: interval.nullable(),
    /** Beyond ½ it is told; `meaningful` where it reaches beyond ¾ too. */
    conclusion: _enum(["not-told", "better", "better-meaningful", "worse", "worse-meaningful"])
  }).nullable(),
  /** Of folds: their mean difference, in the metric's own unit; null where it does not vary. */
  difference: looseObject({
    mean: number(),
    error: number().positive(),
    degrees: int().positive(),
    interval,
    test: string(),
    /** One-sided p for "head is no worse than main". */
    p: number().min(0).max(1)
  }).nullable(),
  /** Why something of this is not there. */
  reason: string().nullable()
});
var row = looseObject({
  evaluation: string(),
  name: string(),
  slice: string().nullable(),
  /** What the slice is one part of: a column, `column & other`, or its own name; left out on the whole set. */
  of: string().optional(),
  /** Recomputed from the samples, at full precision. */
  base: number().nullable(),
  head: number().nullable(),
  /** head − base in the metric's own unit, from scores rounded to the stored precision on both sides. */
  delta: number().nullable(),
  /** Of `delta`, in the metric's own unit. */
  interval: interval.nullable(),
  /** Of `head` alone; its worse end is what `bound: interval` judges. */
  headInterval: interval.nullable().optional(),
  test: string().nullable(),
  /** One-sided p for "head is no worse than main", before Holm. */
  p: number().min(0).max(1).nullable(),
  /** Turned so that more is better; null where nothing could be compared, and `reason` says why. */
  evidence: evidence.nullable(),
  /** Of head − (1 − margin)·base, for each relative margin that the policy asks for; turned like `evidence`. */
  relative: array(looseObject({ margin: number().min(0).lt(1), evidence: evidence.nullable() })).optional(),
  /** Pin whose record stands in for main's, where a budget asks for it; null or left out: main itself. */
  since: string().nullable().optional(),
  reason: string().nullable(),
  /** Examples that the metric looks at, on the head's side. */
  n: int().nonnegative(),
  higherIsBetter: boolean(),
  /** Of numbers without examples: how far one moves between runs of one commit, where history tells. */
  noiseFloor: looseObject({ floor: number().nonnegative(), degrees: int().positive() }).optional(),
  /** Of the whole set, where both sides have several folds or seeds. */
  runs: runsComparison.optional()
});
var SLACK = 1e-3;
var metricComparison = row.superRefine(
  ({ delta, evidence: found, higherIsBetter }, { addIssue }) => {
    if (delta === null || found?.kind !== "shares" && found?.kind !== "identical") return;
    const turned = higherIsBetter ? delta : -delta;
    const counted = found.kind === "identical" ? 0 : (found.gained - found.lost) / found.n;
    if (Math.abs(turned - counted) <= SLACK) return;
    const message = `it is ${delta}, and its evidence gives ${higherIsBetter ? counted : -counted}`;
    addIssue({ code: "custom", input: delta, path: ["delta"], message });
  }
);
var flip = looseObject({
  evaluation: string(),
  id: string(),
  target: string(),
  base: string(),
  head: string(),
  /** How much the loss of the example rose, where scores tell. */
  loss: number().nullable().optional()
});
var movedSlice = looseObject({
  evaluation: string(),
  slice: string(),
  n: int().positive(),
  /** What is counted: `error rate` or `loss`; more is worse. */
  loss: string(),
  base: number(),
  head: number(),
  p: number().min(0).max(1),
  /** Adjusted over all slices that were looked at: the share of false discoveries. */
  pAdjusted: number().min(0).max(1)
});
var errorKind = looseObject({
  evaluation: string(),
  target: string(),
  predicted: string(),
  base: int().nonnegative(),
  head: int().nonnegative()
});
var flipCount = looseObject({
  evaluation: string(),
  lost: int().nonnegative(),
  gained: int().nonnegative()
});
var pairing = looseObject({
  evaluation: string(),
  /** `same` set; the `common` examples of two; or main's model `re-evaluated` on the new one. */
  examples: _enum(["same", "common", "re-evaluated"]),
  paired: int().nonnegative(),
  /** Examples that only main had, only this run has, and that both have with another target. */
  onlyBase: int().nonnegative(),
  onlyHead: int().nonnegative(),
  altered: int().nonnegative(),
  /** Why examples are drawn from the whole set though this run has strata; left out where they are as asked for. */
  unstratified: string().optional()
});
var comparisonDocument = defineDocument({
  kind: "comparison",
  version: "1.0",
  command: "compare",
  fields: {
    baseline: looseObject({
      sha: baselineDocument.schema.shape.sha,
      strategy: baselineDocument.schema.shape.strategy,
      distance: baselineDocument.schema.shape.distance,
      ageSeconds: baselineDocument.schema.shape.ageSeconds
    }),
    comparable: boolean(),
    /** Why not, one sentence each, with the evaluation's name. */
    reasons: array(string()),
    /** The same of each evaluation that main knows: nothing of it may be judged, its own values neither. */
    obstacles: array(looseObject({ evaluation: string(), reason: string() })).optional(),
    /** On which examples each evaluation was compared. */
    pairings: array(pairing).optional(),
    metrics: array(metricComparison),
    /** At most 200 an evaluation; `flipCounts` has the whole numbers. */
    flips: array(flip),
    flipCounts: array(flipCount),
    /** Those that moved most, worst first, with their share of false discoveries kept below 5 %. */
    movedSlices: array(movedSlice).optional(),
    /** Largest growth first. */
    errorKinds: array(errorKind).optional()
  }
});

export {
  comparisonDocument
};
