import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  defineDocument
} from "./chunk-KW4DREJR.js";
import {
  digest,
  interval,
  task
} from "./chunk-TJYX6ZWS.js";
import {
  array,
  boolean,
  int,
  looseObject,
  number,
  string
} from "./chunk-SEZPBN5R.js";

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
  definition: string()
});
var confusion = looseObject({
  labels: array(string()),
  matrix: array(array(number().nonnegative()))
});
var evaluation = looseObject({
  name: string(),
  task,
  examples: int().nonnegative(),
  /** Of the evaluation set: id, target, weight and group, sorted by id; never of the predictions. */
  digest: digest.nullable(),
  metrics: array(metricValue),
  confusion: confusion.nullable(),
  curves: array(looseObject({ name: string() })),
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
