import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  defineDocument
} from "./chunk-T4JX5NG6.js";
import {
  digest,
  interval,
  task
} from "./chunk-JA2VDFMT.js";
import {
  _enum,
  array,
  boolean,
  int,
  looseObject,
  number,
  string,
  union
} from "./chunk-T3RKS3KW.js";

// src/documents/evaluation.ts
var metricValue = looseObject({
  name: string(),
  /** `column=value`, or null for the whole set. */
  slice: string().nullable(),
  /** null where it could not be computed; `reason` says why. */
  value: number().nullable(),
  reason: string().nullable(),
  /** Examples that the metric looks at. */
  n: int().nonnegative(),
  interval: interval.nullable(),
  higherIsBetter: boolean(),
  /** `name@version` of the definition; values of different versions are never compared. */
  definition: string(),
  /** Of folds or seeds: `value` is then the mean of theirs. */
  runs: looseObject({
    values: array(number().nullable()),
    /** Standard deviation between runs, with divisor runs − 1; null with one run. */
    deviation: number().nonnegative().nullable(),
    /** Standard error of the mean that the interval is made of, and its degrees of freedom. */
    error: number().nonnegative().nullable(),
    degrees: number().positive().nullable()
  }).optional()
});
var confusion = looseObject({
  labels: array(string()),
  matrix: array(array(number().nonnegative()))
});
var curve = looseObject({
  /** `roc`, `precision_recall`, `calibration`, `gain`, `threshold_sweep`, `confusion_rates`, `residuals`, `error_by_decile`. */
  name: string(),
  /** The class that it is of, where there is one for each. */
  label: string().nullable(),
  /** Rows before it was thinned out. */
  points: int().nonnegative(),
  columns: array(
    looseObject({ name: string(), values: array(union([number(), string()]).nullable()) })
  )
});
var threshold = looseObject({
  value: number(),
  /** `baseline`: as main chose it; `here`: by the rule, on these examples. */
  source: _enum(["fixed", "baseline", "here"]),
  /** As the configuration writes it, e.g. `maximise f1`; a threshold chosen by another rule is not taken over. */
  rule: string()
});
var discovery = looseObject({
  columns: array(string()),
  /** What examples are judged by, e.g. `error rate`; more is worse. */
  loss: string(),
  /** Slices that were large enough to be tested. */
  tested: int().nonnegative(),
  least: int().nonnegative(),
  /** Share of false discoveries that is tolerated, and how it is kept. */
  level: number(),
  method: string(),
  slices: array(
    looseObject({
      name: string(),
      n: int().positive(),
      /** Mean loss in the slice, and among all other examples. */
      loss: number(),
      rest: number(),
      p: number(),
      /** p adjusted for all slices that were tested. */
      pAdjusted: number()
    })
  )
});
var evaluation = looseObject({
  name: string(),
  task,
  examples: int().nonnegative(),
  /** Of the evaluation set: id, target, weight and group, sorted by id; never of the predictions. */
  digest: digest.nullable(),
  metrics: array(metricValue),
  confusion: confusion.nullable(),
  curves: array(curve),
  threshold: threshold.nullable().optional(),
  /** Slices in the configuration's order with their sizes; those that are too small have no metrics. */
  slices: array(looseObject({ name: string(), of: string(), n: int().nonnegative() })).optional(),
  discovery: discovery.nullable().optional(),
  /** Several files: what they are, and how many. */
  runs: looseObject({ kind: _enum(["folds", "seeds"]), count: int().positive() }).nullable().optional(),
  /** Why this evaluation has no metrics, where it has none. */
  failure: looseObject({ code: string(), message: string() }).nullable()
});
var evaluationDocument = defineDocument({
  kind: "evaluation",
  version: "1.0",
  command: "evaluate",
  fields: {
    evaluations: array(evaluation),
    sample: looseObject({ file: string(), digest, bytes: int().nonnegative() }).nullable()
  }
});

export {
  evaluationDocument
};
